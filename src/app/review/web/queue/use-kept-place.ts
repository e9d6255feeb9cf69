import { type RefObject, useLayoutEffect, useRef } from "react";
import type { QueueItem } from "../../api.ts";
import { addressToText } from "../state/view-hash.ts";

/** Pixels; as queue.css has it. */
const ROW = 48;

/**
 * Rows that come in above do not move those in sight: the chosen one where it is in sight, else the first.
 * @param chosen its key
 */
export function useKeptPlace(
  list: RefObject<HTMLElement | null>,
  items: readonly QueueItem[],
  chosen: string | null,
): void {
  const before = useRef(items);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell chosen moves nothing
  useLayoutEffect(() => {
    const [old, box] = [before.current, list.current];
    before.current = items;
    if (box === null || old === items) return;
    const from = rowInSight(old, chosen, box);
    const key = old[from] && addressToText(old[from]);
    const to = items.findIndex((item) => addressToText(item) === key);
    if (to >= 0) box.scrollTop += (to - from) * ROW;
  }, [items]);
}

function rowInSight(
  items: readonly QueueItem[],
  chosen: string | null,
  { scrollTop, clientHeight }: HTMLElement,
): number {
  const found = items.findIndex((item) => addressToText(item) === chosen);
  const top = found * ROW - scrollTop;
  const isInSight = found >= 0 && top > -ROW && top < clientHeight;
  return isInSight ? found : Math.floor(scrollTop / ROW);
}
