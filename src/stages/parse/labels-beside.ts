import { matchLabel } from "../../layouts/match.ts";
import type { TableLayout } from "../../layouts/schema.ts";
import type { Header } from "./find-headers.ts";
import { columnsOf } from "./grid-index.ts";
import type { TableContext } from "./parse-tables.ts";

/** What a label that nearly reads like a list's names instead: 年度目标1 heads the indicators of that goal. */
const OTHER_PLACES: ReadonlySet<string | undefined> = new Set([
  "field",
  "heading",
]);

/**
 * For a list whose labels stand left of its cells: each label as a header whose one column is what stands right of it, in
 * its rows; `end` is the row below them.
 */
export function labelsBeside(
  table: Extract<TableLayout, { shape: "list" }>,
  { grid, finder, result }: TableContext,
): Header[] {
  return table.columns.flatMap((column) => {
    const label = grid.cells.find(
      (cell) =>
        !result.used.has(cell) &&
        !OTHER_PLACES.has(finder.find(cell.text)?.kind) &&
        matchLabel(cell.text, column.labels) !== null &&
        columnsOf(cell).to < grid.columns,
    );
    if (label === undefined) return [];
    const { row, rowSpan } = label;
    result.used.add(label);
    const columns = new Map([
      [column.name, { from: columnsOf(label).to, to: grid.columns }],
    ]);
    return [
      {
        table,
        name: "",
        row,
        below: row,
        columns,
        cells: [label],
        end: row + rowSpan,
      },
    ];
  });
}
