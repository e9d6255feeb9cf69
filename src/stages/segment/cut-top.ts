import type { Box } from "../../model/box.ts";
import type { PageCell } from "../../model/grid.ts";
import type { OpenCell } from "./join-pages.ts";
import type { Part } from "./stack-grids.ts";

/**
 * Takes the first `count` rows off a part. A cell that reaches below them goes on there without its text, which was printed
 * before, and ends where they do in the rows taken.
 * @returns the rows taken, each with its cells that hold text, left to right
 */
export function cutTop(part: Part, count: number): OpenCell[][] {
  const rows = Array.from({ length: count }, (): OpenCell[] => []);
  const kept: PageCell[] = [];
  const bottom = bottomOf(part, count);
  for (const cell of part.cells) {
    if (cell.row < count && cell.lines.length > 0)
      rows[cell.row]?.push(takenCell(cell, part.page, count, bottom));
    const below = cell.row + cell.rowSpan - count;
    if (cell.row >= count) kept.push({ ...cell, row: cell.row - count });
    else if (below > 0)
      kept.push({ ...cell, row: 0, rowSpan: below, lines: [] });
  }
  part.cells = kept;
  part.rows -= count;
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** Where the first `count` rows end on the page; null where no cell ends there. */
function bottomOf(part: Part, count: number): number | null {
  const ending = part.cells.find(({ row, rowSpan }) => row + rowSpan === count);
  return ending?.box[3] ?? null;
}

function takenCell(
  { row, column, columnSpan, rowSpan, box, lines, reasons }: PageCell,
  page: number,
  count: number,
  bottom: number | null,
): OpenCell {
  const rows = Math.min(rowSpan, count - row);
  const own: Box =
    rows < rowSpan && bottom !== null ? [box[0], box[1], box[2], bottom] : box;
  return {
    row,
    column,
    rowSpan: rows,
    columnSpan,
    parts: [{ row, rowSpan: rows, page, box: own, lines, reasons }],
  };
}
