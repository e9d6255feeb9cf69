import { unionAll } from "../../geometry/box.ts";
import type { Box } from "../../model/box.ts";
import type { PageGrid } from "../../model/grid.ts";
import type { Rule } from "../../model/page.ts";
import type { Area } from "./infer-area.ts";
import type { Gap } from "./infer-gaps.ts";
import type { Item } from "./infer-items.ts";
import type { Part } from "./infer-parts.ts";

/** Room between the outermost text and the edge of the table (em). */
const MARGIN = 0.5;

/** A rule this near (em) above the first or below the last text is the edge of the table. */
const NEAR_EDGE = 2;

/** The area of a part's whole table: as wide as its texts, its rules, its heading and the table that it goes on with. */
export function wholeArea(
  part: Part,
  items: readonly Item[],
  rules: readonly Rule[],
  em: number,
): Area {
  const text = unionAll(items.map(({ box }) => box)) as Box;
  const level = rules.filter(({ axis }) => axis === "horizontal");
  const sides = [part.heading, part.above?.box ?? null].filter(
    (box) => box !== null,
  );
  const margin = MARGIN * em;
  const left = Math.min(
    text[0] - margin,
    ...level.map(({ from }) => from),
    ...sides.map((box) => box[0]),
  );
  const right = Math.max(
    text[2] + margin,
    ...level.map(({ to }) => to),
    ...sides.map((box) => box[2]),
  );
  const edges = level.map(({ at }) => at);
  const above = edges.filter(
    (y) => y > text[1] - NEAR_EDGE * em && y < text[1] + margin / 2,
  );
  const below = edges.filter(
    (y) => y < text[3] + NEAR_EDGE * em && y > text[3] - margin / 2,
  );
  return {
    left: { from: left, to: left },
    right: { from: right, to: right },
    top: above.length > 0 ? Math.max(...above) : text[1] - margin,
    bottom: below.length > 0 ? Math.min(...below) : text[3] + margin,
    items,
    known: [],
    before: part.above === null ? [] : lastColumns(part.above),
    open: { top: part.above !== null, bottom: part.open },
    oneRow: false,
  };
}

/** The gaps between the columns of a table's last row: around each boundary, as far as no text of the table stands. */
function lastColumns({ cells, xs, ys }: PageGrid): Gap[] {
  return cells
    .filter(
      ({ row, rowSpan, column, columnSpan }) =>
        row + rowSpan === ys.length - 1 && column + columnSpan < xs.length - 1,
    )
    .map(({ column, columnSpan }) => {
      const end = column + columnSpan;
      const before = cells.filter(
        (cell) => cell.column + cell.columnSpan === end,
      );
      const behind = cells.filter((cell) => cell.column === end);
      return {
        from: Math.max(
          xs[end - 1] as number,
          ...before.flatMap(({ lines }) => lines.map(({ box }) => box[2])),
        ),
        to: Math.min(
          xs[end + 1] as number,
          ...behind.flatMap(({ lines }) => lines.map(({ box }) => box[0])),
        ),
      };
    })
    .sort((a, b) => a.from - b.from);
}
