import { fold } from "../../layouts/fold.ts";
import type { Repeated } from "../../model/form.ts";
import { type AuditForm, allCells, type PlacedCell } from "./placed-cell.ts";
import { rowSequences, type TableRow } from "./table-rows.ts";

/** The cells that say what was printed again, once each: for a line of it a row's name, or the first cell that holds the text. */
export function firstPrinting(
  form: AuditForm,
  { table, cell }: Repeated,
): PlacedCell[] {
  const lines = (cell.text ?? "").split("\n").map(fold);
  const cells = allCells(form);
  const rows = rowSequences(form)
    .flat()
    .filter((row) => row.table === table);
  const found = lines.flatMap((line) =>
    table === null
      ? (cells.find((placed) => holds(placed, line)) ?? [])
      : (rows.find((row) => isLine(row, line))?.name ?? []),
  );
  return found.filter(
    ({ path }, i) => found.findIndex((other) => other.path === path) === i,
  );
}

/** The line ends in the row's own texts; merged labels may stand before them. */
function isLine({ own }: TableRow, line: string): boolean {
  const text = own.map(({ cell }) => fold(cell.text ?? "")).join("");
  return text !== "" && line.endsWith(text);
}

/** A line may be a paragraph of the cell, or a field's label and its value. */
function holds({ path, cell }: PlacedCell, line: string): boolean {
  const text = fold(cell.text ?? "");
  if (line === "" || text === "") return false;
  return (
    text.includes(line) || (path.startsWith("fields.") && line.endsWith(text))
  );
}
