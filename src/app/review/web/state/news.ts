import type { News } from "../../api.ts";
import { createStore } from "./store.ts";

export interface NewsState {
  /** What the server has and the lists of this page have not; null until it is known. */
  news: News | null;
  /** Why the server could not be asked. */
  error: Error | null;
  /** How often news were taken in: the lists are asked for again with each. */
  taken: number;
}

export const newsStore = createStore<NewsState>({
  news: null,
  error: null,
  taken: 0,
});

/** The position up to which the lists of this page go; null until the first. */
let position: number | null = null;

export function listsGoTo(asOf: number): void {
  position = asOf;
  newsStore.change((state) => ({ ...state, news: null }));
}

export function newsSince(): number | null {
  return position;
}

/** How many documents it is about; where the server was started anew nobody knows, and it is worth a look. */
export function isAnythingNew({ news }: NewsState): boolean {
  if (news === null) return false;
  return !news.known || news.added + news.replaced + news.leftOut > 0;
}
