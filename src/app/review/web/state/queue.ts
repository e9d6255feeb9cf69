import type { QueueItem } from "../../api.ts";
import { calls } from "../server/calls.ts";
import { mergeQueue } from "./merge-queue.ts";
import { listsGoTo } from "./news.ts";
import { asError } from "./session.ts";
import { createStore } from "./store.ts";
import { addressToText, type View } from "./view-hash.ts";

export interface Queue {
  /** What was loaded so far, worst first; what is done meanwhile stays, so that nothing jumps. */
  items: readonly QueueItem[];
  /** How many there are, those included that were done here since and have left the server's list. */
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
  await load(asked, listsGoTo);
}

/**
 * Asks for the queue anew as far as it was loaded, and puts what is new into it; nothing else moves.
 * @param unsent keys of cells that the server does not know of yet
 * @returns the position in the news up to which it goes; null where there is no queue, or another one was opened meanwhile
 * @throws {ServerGone | Refused} and the queue stays as it was
 */
export async function renewQueue(
  unsent: ReadonlySet<string>,
): Promise<number | null> {
  if (filter === null) return null;
  asked += 1;
  const turn = asked;
  queueStore.change((queue) => ({ ...queue, loading: true }));
  try {
    const fresh = await itemsAnew(turn);
    if (fresh === null) return null;
    const { asOf, total, complete } = fresh;
    queueStore.change((queue) => {
      const items = mergeQueue(queue.items, fresh.items, unsent);
      return { ...queue, items, total: withDone(total, items), complete };
    });
    return asOf;
  } finally {
    if (turn === asked)
      queueStore.change((queue) => ({ ...queue, loading: false }));
  }
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

/** @param onAsOf told up to which position in the news it goes */
async function load(
  turn: number,
  onAsOf: (asOf: number) => void = () => {},
): Promise<void> {
  try {
    const { asOf, total, complete, items } = await nextItems();
    if (turn !== asked) return;
    onAsOf(asOf);
    queueStore.change((queue) => ({
      ...queue,
      total: withDone(total, queue.items),
      complete,
      items: [...queue.items, ...items],
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
  const { state } = filter as View["filter"];
  const known = new Set(items.map(addressToText));
  const still =
    state === "open" ? items.filter(({ status }) => status === "open") : items;
  for (let offset = still.length; ; offset += AT_ONCE) {
    const page = await ask(offset);
    const { total, asOf } = page;
    const fresh = page.items.filter((item) => !known.has(addressToText(item)));
    const complete = offset + AT_ONCE >= total;
    if (fresh.length > 0 || complete)
      return { items: fresh, total, complete, asOf };
  }
}

/** From the first on, until all are there that wait in the page's list; null where another queue was opened meanwhile. */
async function itemsAnew(turn: number) {
  const items = new Map<string, QueueItem>();
  let asOf: number | null = null;
  for (let offset = 0; ; offset += AT_ONCE) {
    const page = await ask(offset);
    if (turn !== asked) return null;
    asOf ??= page.asOf;
    for (const item of page.items) items.set(addressToText(item), item);
    const { total } = page;
    const complete = offset + AT_ONCE >= total;
    const old = queueStore.get().items;
    const isThere = (item: QueueItem) =>
      item.status === "done" || items.has(addressToText(item));
    // Some that waited may have been settled elsewhere.
    const isFar = items.size > old.length + MOST_NEW;
    if (complete || isFar || (items.size >= old.length && old.every(isThere)))
      return { items: [...items.values()], total, complete, asOf };
  }
}

/** So many items of new documents are gone through for the last ones that wait in the page's list. */
const MOST_NEW = 500;

function ask(offset: number) {
  const { state, ...others } = filter as View["filter"];
  return calls.queue({ ...given(others), state }, { offset, limit: AT_ONCE });
}

/** Where only open ones are asked for, the server does not count those that were done here. */
function withDone(total: number, items: readonly QueueItem[]): number {
  if (filter?.state !== "open") return total;
  return total + items.filter(({ status }) => status === "done").length;
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
