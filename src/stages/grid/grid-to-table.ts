import type { PageGrid } from "../../model/grid.ts";
import type { GridTable } from "../../model/table.ts";
import { cellLines } from "../../text/cell-lines.ts";
import { joinLines } from "../../text/join-lines.ts";

/** A page's grid as the table that `shenbao tables` prints: the text of each cell with its box in the grid's own points. */
export function gridToTable(grid: PageGrid): GridTable {
  return {
    page: grid.page,
    box: grid.box,
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    cells: grid.cells.map(({ row, column, rowSpan, columnSpan, box, words }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: joinLines(cellLines(words, box)),
      box,
    })),
  };
}
