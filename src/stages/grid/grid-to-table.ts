import { type PageLie, placeOnPage } from "../../geometry/place-on-page.ts";
import type { Box } from "../../model/box.ts";
import type { PageGrid } from "../../model/grid.ts";
import type { GridTable } from "../../model/table.ts";
import { joinLines } from "../../text/join-lines.ts";

/** A page's grid as the table that `shenbao tables` prints: the text of each cell, boxes as the page is displayed, to a hundredth of a point. */
export function gridToTable(grid: PageGrid, page: PageLie): GridTable {
  const displayed = (box: Box) =>
    placeOnPage(box, page).map(
      (points) => Math.round(points * 100) / 100,
    ) as Box;
  return {
    page: grid.page,
    box: displayed(grid.box),
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    cells: grid.cells.map(
      ({ row, column, rowSpan, columnSpan, box, lines }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text: joinLines(lines),
        box: displayed(box),
      }),
    ),
  };
}
