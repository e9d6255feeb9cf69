import { calls } from "../server/calls.ts";
import { type NewsState, newsSince, newsStore } from "./news.ts";
import { outboxStore, sendAll } from "./outbox.ts";
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

/** What stood in the way is told by the page until it is over; then what waited for that is sent. */
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
  if (wasInTrouble && !isInTrouble(newsStore.get())) {
    void loadSession();
    if (outboxStore.get().stopped !== null) void sendAll();
  }
}

function isInTrouble({ news, error }: NewsState): boolean {
  return error !== null || (news !== null && news.problem !== null);
}
