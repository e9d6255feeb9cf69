import type { PageGrid, PageTables } from "../../model/grid.ts";
import type { Word } from "../../model/page.ts";

/**
 * Parts of a page that stand beside each other, left to right: two pages printed on one sheet, with a form each or with
 * one form that goes on in the second. Where their tables do not stand clear of each other, or neither is so, the page is
 * one part.
 */
export function formColumns(
  tables: PageTables,
  hasTitle: (words: readonly Word[]) => boolean,
): PageTables[] {
  const runs = besides(tables.grids);
  if (runs.length < 2) return [tables];
  const borders = runs.slice(1).map(([left], i) => {
    const right = runs[i]?.[1] ?? left;
    return (left + right) / 2;
  });
  const columnOf = ([x0, , x1]: readonly number[]) => {
    const middle = ((x0 ?? 0) + (x1 ?? 0)) / 2;
    return borders.filter((border) => border <= middle).length;
  };
  const columns = runs.map((_, i) => ({
    grids: tables.grids.filter(({ box }) => columnOf(box) === i),
    loose: tables.loose.filter(({ box }) => columnOf(box) === i),
  }));
  const titled = columns.filter(({ loose }) => hasTitle(loose));
  const [first, ...others] = columns;
  const goesOn =
    titled.length === 1 &&
    titled[0] === first &&
    others.every((column, i) => isNextPage(columns[i] ?? column, column));
  return titled.length > 1 || goesOn ? columns : [tables];
}

/** Widths of a form's parts on two pages differ by at most this much (points). */
const SAME_WIDTH = 8;

/** The page with the title has its table lower than the next one by more than this (points). */
const BELOW_TITLE = 10;

/** Whether a part is the next page of the form in the part left of it: as wide a table, which begins above that below its title. */
function isNextPage(before: PageTables, next: PageTables): boolean {
  const [left, right] = [extent(before.grids), extent(next.grids)];
  return (
    Math.abs(right.width - left.width) <= SAME_WIDTH &&
    right.top < left.top - BELOW_TITLE
  );
}

function extent(grids: readonly PageGrid[]): { width: number; top: number } {
  const from = Math.min(...grids.map(({ box }) => box[0]));
  const to = Math.max(...grids.map(({ box }) => box[2]));
  return { width: to - from, top: Math.min(...grids.map(({ box }) => box[1])) };
}

/** The widths that tables cover together, left to right: two are one where they overlap. */
function besides(grids: readonly PageGrid[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const { box } of [...grids].sort((a, b) => a.box[0] - b.box[0])) {
    const last = runs.at(-1);
    if (last !== undefined && box[0] < last[1])
      last[1] = Math.max(last[1], box[2]);
    else runs.push([box[0], box[2]]);
  }
  return runs;
}
