import { matchLabel } from "../../layouts/match.ts";
import type { TableLayout } from "../../layouts/schema.ts";
import type { Header } from "./find-headers.ts";
import { columnsOf } from "./grid-index.ts";
import type { TableContext } from "./parse-tables.ts";

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
        finder.find(cell.text)?.kind !== "field" &&
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
