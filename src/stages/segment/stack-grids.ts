import { cluster, nearest } from "../../geometry/cluster.ts";
import type { PageCell, PageGrid } from "../../model/grid.ts";

/** Column boundaries of the parts of one table that differ by less are the same (points): pages printed apart, scaled to fit. */
const SAME_COLUMN = 4;

/** One page's part of a form's table, its columns counted over all parts. */
export interface Part {
  page: number;
  rows: number;
  cells: PageCell[];
  /** It goes on where the part before it was cut by the page's end. */
  continues: boolean;
}

/** The parts of a form's table with their columns brought to one common count. */
export interface Stack {
  columns: number;
  parts: Part[];
}

/**
 * Tables of one form, in order, with common columns. Parts as wide as the first are laid over it edge to edge, so that
 * pages with other margins or another scale agree; others keep their own place.
 */
export function stackGrids(grids: readonly PageGrid[]): Stack {
  const first = grids[0];
  if (first === undefined) return { columns: 0, parts: [] };
  const placed = grids.map((grid) => ({
    grid,
    xs: grid.xs.map((x) => ontoFirst(x, grid, first)),
  }));
  const xs = cluster(
    placed.flatMap((part) => part.xs),
    SAME_COLUMN,
  );
  const parts = placed.map(({ grid, xs: own }, i): Part => {
    const column = own.map((x) => nearest(xs, x));
    return {
      page: grid.page,
      rows: grid.ys.length - 1,
      continues: isNextPage(grid, grids[i - 1]),
      cells: grid.cells.map((cell) => {
        const from = column[cell.column] as number;
        const to = column[cell.column + cell.columnSpan] as number;
        return { ...cell, column: from, columnSpan: Math.max(1, to - from) };
      }),
    };
  });
  return { columns: xs.length - 1, parts };
}

/** Whether a part stands on another page than the one before it, or beside it on a sheet with two pages. */
function isNextPage(grid: PageGrid, before: PageGrid | undefined): boolean {
  if (before === undefined) return false;
  const isBeside = grid.box[0] >= before.box[2] && grid.box[1] < before.box[3];
  return grid.page !== before.page || (isBeside && isAsWide(grid, before));
}

/** Widths that differ by at most this share are the same table, printed at another scale. */
const SAME_WIDTH = 0.05;

function ontoFirst(x: number, grid: PageGrid, first: PageGrid): number {
  if (!isAsWide(grid, first)) return x;
  const scale = widthOf(first) / widthOf(grid);
  return first.box[0] + (x - grid.box[0]) * scale;
}

function isAsWide(grid: PageGrid, first: PageGrid): boolean {
  const difference = Math.abs(widthOf(grid) - widthOf(first));
  return difference <= SAME_WIDTH * widthOf(first);
}

function widthOf({ box }: PageGrid): number {
  return box[2] - box[0];
}
