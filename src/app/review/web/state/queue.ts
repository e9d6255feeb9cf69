import type { QueueItem } from "../../api.ts";
import { calls } from "../server/calls.ts";
import { asError } from "./session.ts";
import { createStore } from "./store.ts";
import { addressToText, type View } from "./view-hash.ts";

export interface Queue {
  /** What was loaded so far, worst first; what is done meanwhile stays, so that nothing jumps. */
  items: readonly QueueItem[];
  /** How many the server had when it was last asked. */
  total: number;
  loading: boolean;
  /** There are no more than these. */
  complete: boolean;
  error: Error | null;
}

const EMPTY: Queue = {
  items: [],
  total: 0,
  loading: true,
  complete: false,
  error: null,
};

export const queueStore = createStore<Queue>(EMPTY);

const AT_ONCE = 100;

let filter: View["filter"] | null = null;
/** Answers to an earlier filter are late and go nowhere. */
let asked = 0;

/** Starts the queue anew, with this filter. */
export async function openQueue(wanted: View["filter"]): Promise<void> {
  filter = wanted;
  asked += 1;
  queueStore.set(EMPTY);
  await load(asked);
}

/** The next items, where there are more and none are on their way. */
export async function loadMore(): Promise<void> {
  const { loading, complete } = queueStore.get();
  if (loading || complete) return;
  queueStore.change((queue) => ({ ...queue, loading: true }));
  await load(asked);
}

/** What a correction changes in the list at once. */
export function changeItem(
  key: string,
  change: Partial<Pick<QueueItem, "text" | "state" | "by" | "status">>,
): void {
  queueStore.change((queue) => ({
    ...queue,
    items: queue.items.map((item) =>
      addressToText(item) === key ? { ...item, ...change } : item,
    ),
  }));
}

async function load(turn: number): Promise<void> {
  try {
    const found = await nextItems();
    if (turn !== asked) return;
    queueStore.change((queue) => ({
      ...queue,
      ...found,
      items: [...queue.items, ...found.items],
      loading: false,
      error: null,
    }));
  } catch (error) {
    if (turn !== asked) return;
    queueStore.change((queue) => ({
      ...queue,
      loading: false,
      error: asError(error),
    }));
  }
}

/**
 * The items behind those that are known. Where only open ones are asked for, those that are done have left the server's
 * list and those behind them have moved up: the place to go on from is the number of those that are still open.
 */
async function nextItems() {
  const { items } = queueStore.get();
  const { state, ...others } = filter as View["filter"];
  const query = { ...given(others), state };
  const known = new Set(items.map(addressToText));
  const still =
    state === "open" ? items.filter(({ status }) => status === "open") : items;
  for (let offset = still.length; ; offset += AT_ONCE) {
    const page = await calls.queue(query, { offset, limit: AT_ONCE });
    const fresh = page.items.filter((item) => !known.has(addressToText(item)));
    const complete = page.items.length < AT_ONCE;
    if (fresh.length > 0 || complete)
      return { items: fresh, total: page.total, complete };
  }
}

/** Without what is null. */
export function given<T extends Record<string, string | null>>(
  values: T,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  );
}
