import type { Box } from "../../../model/box.ts";

/** Something printed that has a place on its page. */
interface Placed {
  page: number;
  box: Box;
}

/**
 * Things in the order in which a table is read: rows from top to bottom, in a row from left to right, and what stands beside
 * several rows before them (recursive XY cut, G. Nagy and S. Seth 1984).
 */
export function readingOrder<T extends Placed>(things: readonly T[]): T[] {
  const pages = [...new Set(things.map(({ page }) => page))];
  return pages
    .sort((a, b) => a - b)
    .flatMap((page) => cut(things.filter((thing) => thing.page === page)));
}

/** Rows first; where something stands beside several rows, it is cut off on the left and what is right of it is cut again. */
function cut<T extends Placed>(things: readonly T[]): T[] {
  if (things.length < 2) return [...things];
  const rows = divide(things, 1);
  if (rows.length > 1) return rows.flatMap(cut);
  const [left, ...right] = divide(things, 0);
  if (left !== undefined && right.length > 0)
    return [...cut(left), ...cut(right.flat())];
  return things.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** The things between the gaps that run through all of them, from the top (axis 1) or from the left (axis 0). */
function divide<T extends Placed>(things: readonly T[], axis: 0 | 1): T[][] {
  const sorted = things.toSorted((a, b) => a.box[axis] - b.box[axis]);
  const parts: T[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const thing of sorted) {
    if (thing.box[axis] >= end) parts.push([]);
    parts.at(-1)?.push(thing);
    end = Math.max(end, thing.box[axis + 2] ?? end);
  }
  return parts;
}
