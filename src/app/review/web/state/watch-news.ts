import { calls } from "../server/calls.ts";
import { Refused } from "../server/request.ts";
import { type NewsState, newsSince, newsStore } from "./news.ts";
import { isGone, outboxStore, sendAll } from "./outbox.ts";
import { asError, loadSession } from "./session.ts";

/** Milliseconds between two questions while the page is looked at. */
const EVERY = 5000;

/** Asks the server what is new, as long as the page is open. */
export function watchNews(): void {
  const ask = () => {
    if (!document.hidden) void askNews();
  };
  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
}

/** What stands in the way is told by the page until it is over; then what waited for that is sent. */
export async function askNews(): Promise<void> {
  const since = newsSince();
  if (since === null) return;
  const wasInTrouble = isInTrouble(newsStore.get());
  try {
    const news = await calls.news(since);
    // The lists were asked for meanwhile: it is not about them.
    if (since !== newsSince()) return;
    newsStore.change((state) => ({ ...state, news, error: null }));
  } catch (error) {
    newsStore.change((state) => ({ ...state, error: asError(error) }));
  }
  if (isInTrouble(newsStore.get())) return;
  if (wasInTrouble) void loadSession();
  // What was sent without an answer may be sent again: it counts once.
  if (isPassing(outboxStore.get().stopped)) void sendAll();
}

/** No answer, or the store was not to be had: another time it may be. */
function isPassing(error: Error | null): boolean {
  return isGone(error) || (error instanceof Refused && error.status === 503);
}

function isInTrouble({ news, error }: NewsState): boolean {
  return error !== null || (news !== null && news.problem !== null);
}
