import { fold } from "../../layouts/fold.ts";
import { UNKNOWN } from "../../layouts/unknown.ts";
import type { LooseLine, PageGrid } from "../../model/grid.ts";
import type { FormRegion } from "../../model/region.ts";
import { cellText } from "./count-labels.ts";
import { looksLikeTitle } from "./title-line.ts";

/** Left and right edges of the parts of one table differ by at most this much from page to page (points). */
const SAME_EDGE = 8;

/** Whether a table is one that must not be lost where no layout knows it: ruled, two rows and two columns or more, with text. */
export function isRuledTable(grid: PageGrid): boolean {
  const texts = grid.cells.filter(({ lines }) => lines.length > 0);
  return (
    !grid.inferred &&
    grid.ys.length > 2 &&
    grid.xs.length > 2 &&
    texts.length >= 2
  );
}

/**
 * Whether a table goes on with an unknown form: on the same page or the next, its edges in the same places, no title
 * between them. A title that each page bears is none, unless the table begins again below it.
 * @param above the lines between the two
 * @param furniture texts of lines that the page before bears too
 */
export function goesOnWith(
  region: FormRegion,
  grid: PageGrid,
  above: readonly LooseLine[],
  furniture: ReadonlySet<string>,
): boolean {
  const last = region.grids.at(-1);
  const first = region.grids[0];
  if (last === undefined || first === undefined) return false;
  const isNear =
    [last.page, last.page + 1].includes(grid.page) ||
    region.unread.includes(grid.page - 1);
  if (!isNear || !hasSameEdges(grid, [first, last])) return false;
  const begins = beginsAgain(grid, first);
  return (
    !begins &&
    !above.some(
      (line) => looksLikeTitle(line, grid) && !furniture.has(fold(line.text)),
    )
  );
}

/**
 * Whether a table lies between the same edges as the parts of a form before it. Its left edge may be that of a column:
 * a merged cell at the left that goes on over the page's end is not always drawn again.
 */
function hasSameEdges(grid: PageGrid, before: readonly PageGrid[]): boolean {
  const [left, , right] = grid.box;
  const isNear = (a: number, b: number) => Math.abs(a - b) <= SAME_EDGE;
  return (
    before.some(({ box }) => isNear(box[2], right)) &&
    before.some(({ xs }) => xs.slice(0, -1).some((x) => isNear(x, left)))
  );
}

/** The first label again with something else beside it: another form of the kind. The same row throughout is a head row printed on each page. */
function beginsAgain(grid: PageGrid, first: PageGrid): boolean {
  const [here, ...rest] = firstRow(grid);
  const [before, ...others] = firstRow(first);
  return (
    here !== undefined &&
    here !== "" &&
    here === before &&
    rest.join("|") !== others.join("|")
  );
}

function firstRow(grid: PageGrid): string[] {
  return grid.cells
    .filter(({ row }) => row === 0)
    .sort((a, b) => a.column - b.column)
    .map(cellText);
}

/** A new region for a table that no layout knows, with the nearest line above that looks like a title, and the lines between. */
export function unknownRegion(
  grid: PageGrid,
  above: readonly LooseLine[],
): FormRegion {
  const at = above.findLastIndex((line) => looksLikeTitle(line, grid));
  const titleLine = above[at] ?? null;
  return {
    type: UNKNOWN,
    title: titleLine === null ? "" : titleLine.text.replace(/\s/gu, ""),
    titleLine,
    heading: above.slice(at + 1),
    grids: [grid],
    trailing: [],
    pages: [grid.page],
    unread: [],
  };
}
