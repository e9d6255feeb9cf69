import { useRef } from "react";
import type { QueueItem } from "../../api.ts";
import { loadMore } from "../state/queue.ts";
import { go } from "../state/view.ts";
import { addressToText } from "../state/view-hash.ts";

/** So many items before the end of what is loaded, more are asked for. */
const AHEAD = 30;

/** Steps along the queue from the chosen cell; from one outside the queue, from where the queue was left. */
export function useSteps(key: string | null, items: readonly QueueItem[]) {
  const found = items.findIndex((item) => addressToText(item) === key);
  const left = useRef(0);
  if (found >= 0) left.current = found;
  const here = Math.min(left.current, items.length - 1);
  const to = (index: number) => {
    if (index > items.length - AHEAD) void loadMore();
    const item = items[index];
    if (item === undefined) return;
    const { document, form, path } = item;
    go({ chosen: { document, form, path } });
  };
  return {
    by: (step: number) => to(found < 0 ? here : here + step),
    /** The next that waits behind this one, else the first that waits at all. */
    toNextOpen: () => {
      const waits = (item: QueueItem) =>
        item.status === "open" && addressToText(item) !== key;
      const behind = items.findIndex((item, i) => i > here && waits(item));
      to(behind >= 0 ? behind : items.findIndex(waits));
    },
  };
}
