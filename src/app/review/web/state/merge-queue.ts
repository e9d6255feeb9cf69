import type { QueueItem } from "../../api.ts";
import { addressToText } from "./view-hash.ts";

/**
 * The list as the server has it now, in which what this page knows better stays: what is done and has left the server's
 * list stands behind the item that it stood behind, and what is not sent yet is as the reviewer left it.
 * @param old as the page has it @param fresh the server's, from the first on @param unsent keys of cells
 */
export function mergeQueue(
  old: readonly QueueItem[],
  fresh: readonly QueueItem[],
  unsent: ReadonlySet<string>,
): QueueItem[] {
  const known = new Map(old.map((item) => [addressToText(item), item]));
  const kept = doneBehind(old, new Set(fresh.map(addressToText)));
  const merged = [...(kept.get(FIRST) ?? [])];
  for (const item of fresh) {
    const key = addressToText(item);
    merged.push((unsent.has(key) && known.get(key)) || item);
    merged.push(...(kept.get(key) ?? []));
  }
  return merged;
}

/** No cell's key. */
const FIRST = "";

/** What is done and not in the server's list, by the item of that list that it stands behind. */
function doneBehind(
  old: readonly QueueItem[],
  fresh: ReadonlySet<string>,
): Map<string, QueueItem[]> {
  const behind = new Map<string, QueueItem[]>();
  let last = FIRST;
  for (const item of old) {
    const key = addressToText(item);
    if (fresh.has(key)) last = key;
    else if (item.status === "done")
      behind.set(last, [...(behind.get(last) ?? []), item]);
  }
  return behind;
}
