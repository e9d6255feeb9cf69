import { fold } from "../../../layouts/fold.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { RawCell } from "../../../model/cell.ts";
import { coverRows } from "./cover-rows.ts";
import { columnInferences, inferredText } from "./inferences.ts";
import type { FlowRow } from "./read-table.ts";
import type { TableColumn } from "./table-columns.ts";

/**
 * Gives each row the merged cells that it stands beside. Where the layout says which text follows from the row's other merged
 * cell, only a cell that says so is taken, and none where it is not printed.
 */
export function placeLabels(
  rows: readonly FlowRow[],
  labels: ReadonlyMap<number, readonly RawCell[]>,
  columns: readonly TableColumn[],
  layout: Layout,
): FlowRow[] {
  const covers = new Map(
    [...labels].map(([column, cells]) => [column, coverRows(rows, cells)]),
  );
  return rows.map((row, r) => {
    const full = new Map(row);
    for (const [column, cover] of covers) {
      const cell = cover[r];
      if (cell !== undefined) full.set(column, cell);
    }
    for (const [target, source] of columnInferences(columns)) {
      const wanted = inferredText(full.get(source)?.text ?? "", layout);
      if (wanted === undefined) continue;
      const near = nearestWith(
        wanted,
        full.get(target),
        labels.get(target) ?? [],
      );
      if (near === undefined) full.delete(target);
      else full.set(target, near);
    }
    return full;
  });
}

/** The cell beside the row if it has the text, else another one that has it. */
function nearestWith(
  text: string,
  beside: RawCell | undefined,
  cells: readonly RawCell[],
): RawCell | undefined {
  const says = (cell: RawCell | undefined) =>
    fold(cell?.text ?? "") === fold(text);
  return says(beside) ? beside : cells.findLast(says);
}
