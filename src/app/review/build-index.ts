import { ShenbaoError } from "../../errors.ts";
import { inOrder } from "../../pipeline/in-order.ts";
import { isStoreGone } from "../store/is-store-gone.ts";
import type { DocumentEntry, Store } from "../store/store.ts";
import type { Known } from "./index-file.ts";
import type { ReviewService } from "./review-service.ts";

/**
 * Puts every document of the store into the service's index: from what is known where its record has not changed since,
 * else from its record, of which no more are held at a time than the service's cache takes.
 * @param onProgress called with how many are done of how many
 * @returns how many records were read
 */
export async function buildIndex(
  service: ReviewService,
  store: Store,
  known: ReadonlyMap<string, Known>,
  onProgress: (done: number, total: number, entry: DocumentEntry) => void,
): Promise<number> {
  const entries: DocumentEntry[] = [];
  for await (const entry of store.documents()) entries.push(entry);
  let read = 0;
  let done = 0;
  const stamped = inOrder(entries, AT_ONCE, async (entry) => ({
    entry,
    stamp: await store.stamp(entry.id),
  }));
  for await (const { entry, stamp } of stamped) {
    onProgress(done++, entries.length, entry);
    const { id } = entry;
    try {
      const before = known.get(id);
      if (before?.stamp === stamp) {
        service.documents.note(id, stamp);
        service.index.put(before.summary);
      } else {
        read++;
        await service.documents.get(id);
      }
    } catch (error) {
      if (!(error instanceof ShenbaoError) || isStoreGone(error)) throw error;
      service.leaveOut(id, entry.result, error);
    }
  }
  return read;
}

/** Stamps that are asked for at a time. */
const AT_ONCE = 32;

/** What can be kept for the next run. */
export function* knownOf({
  index,
  documents,
}: ReviewService): Generator<Known> {
  for (const summary of index.all()) {
    const { id } = summary.item;
    const stamp = documents.stampOf(id);
    if (stamp !== undefined) yield { id, stamp, summary };
  }
}
