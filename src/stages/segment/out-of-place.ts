import { printedTexts } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { PageGrid } from "../../model/grid.ts";
import { cellText } from "./count-labels.ts";

/** A table that fills its page may leave this share of the page's height at the foot. */
const FOOT = 0.12;

/** So much more of it free, and a table has ended: a row that had to move to the next page is seldom that high. */
const ENOUGH_ROOM = 0.2;

/**
 * Whether a table on a later page cannot be what went on there: the page before had room for its first row, and it begins
 * nothing that the form does not have yet. A page may be missing between them, stand in the wrong place or be there twice.
 * @param before the form's tables so far
 * @param height of the page of the last one (points)
 */
export function isOutOfPlace(
  before: readonly PageGrid[],
  next: PageGrid,
  height: number,
  layout: Layout,
): boolean {
  const last = before.at(-1);
  if (last === undefined || next.page <= last.page) return false;
  const bottom = Math.max(
    ...before.filter(({ page }) => page === last.page).map(({ box }) => box[3]),
  );
  const room = (1 - FOOT) * height - bottom;
  const [top = 0, second = 0] = next.ys;
  const hadRoom = room >= ENOUGH_ROOM * height && room >= 2 * (second - top);
  if (!hadRoom) return false;
  const printed = new Set(printedTexts(layout));
  const had = new Set(before.flatMap(({ cells }) => cells.map(cellText)));
  // Of a label that a page's end cut, its beginning stands there.
  const isHad = (text: string) =>
    had.has(text) ||
    [...had].some((h) => 2 * h.length >= text.length && text.startsWith(h));
  return next.cells
    .map(cellText)
    .every((text) => !printed.has(text) || isHad(text));
}

/** Left and right edges of the parts of one table differ by at most this much from page to page (points). */
const SAME_EDGE = 3;

/** Whether a table is as wide as another and stands in the same place across the page. */
export function hasEdgesOf(a: PageGrid["box"], b: PageGrid["box"]): boolean {
  return (
    Math.abs(a[0] - b[0]) <= SAME_EDGE && Math.abs(a[2] - b[2]) <= SAME_EDGE
  );
}
