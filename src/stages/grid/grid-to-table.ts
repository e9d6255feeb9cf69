import { turnBack } from "../../geometry/turn.ts";
import type { Box } from "../../model/box.ts";
import type { PageGrid } from "../../model/grid.ts";
import type { PageContent } from "../../model/page.ts";
import type { GridTable } from "../../model/table.ts";
import { joinLines } from "../../text/join-lines.ts";

/** A page's grid as the table that `shenbao tables` prints: the text of each cell, boxes as the page is displayed, to a hundredth of a point. */
export function gridToTable(
  grid: PageGrid,
  page: Pick<PageContent, "turn" | "width" | "height">,
): GridTable {
  const displayed = (box: Box) =>
    turnBack(box, page.turn, page.width, page.height).map(
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
