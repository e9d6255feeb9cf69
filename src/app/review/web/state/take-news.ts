import { reloadDocuments } from "./documents.ts";
import { listsGoTo, newsStore } from "./news.ts";
import { outboxStore } from "./outbox.ts";
import { renewQueue } from "./queue.ts";
import { asError, loadSession, sessionStore } from "./session.ts";
import { currentView } from "./view.ts";
import { addressToText } from "./view-hash.ts";

/** Takes what is new into all lists; the cell that is looked at, and what is being written, stay as they are. */
export async function takeNews(): Promise<void> {
  const { entries } = outboxStore.get();
  const unsent = entries.map(({ address }) => addressToText(address));
  try {
    const [asOf] = await Promise.all([
      renewQueue(new Set(unsent)),
      loadSession(),
    ]);
    const goesTo = asOf ?? sessionStore.get().session?.asOf;
    if (goesTo !== undefined) listsGoTo(goesTo);
    reloadDocuments(currentView().chosen?.document ?? null);
    newsStore.change((state) => ({ ...state, taken: state.taken + 1 }));
  } catch (error) {
    newsStore.change((state) => ({ ...state, error: asError(error) }));
  }
}
