import type { OutlineTable } from "../../../layouts/outline/types.ts";
import { absentCell } from "../../../model/cell.ts";
import type { FormLabel, RawRow } from "../../../model/form.ts";
import type { FormCell } from "../../../model/grid.ts";
import { toRawCell } from "../to-raw-cell.ts";
import { UniqueNames } from "./unique-names.ts";

/** The rows of a table of an unknown form, their cells named by the headings of the columns, and the labels that name them. */
export function readTable(
  { label, columns, rows }: OutlineTable<FormCell>,
  table: string,
): { rows: RawRow[]; labels: FormLabel[] } {
  const unique = new UniqueNames();
  const names = columns.map(({ heading, above }, i) =>
    unique.take(
      heading.text === "" ? `column${i + 1}` : heading.text,
      above?.text,
    ),
  );
  const labels: FormLabel[] = columns.flatMap(({ heading, above }, i) => [
    ...(above !== null && above !== columns[i - 1]?.above
      ? [{ path: null, cell: toRawCell([above]) }]
      : []),
    { path: `tables.${table}.${names[i]}`, cell: toRawCell([heading]) },
  ]);
  if (label !== null)
    labels.unshift({ path: `tables.${table}`, cell: toRawCell([label]) });
  return { rows: rows.map(({ cells }) => toRow(names, cells)), labels };
}

/** A column that a wider cell of the row covers has no cell of its own there. */
function toRow(
  names: readonly string[],
  cells: readonly (FormCell | null)[],
): RawRow {
  const by = cells.find((cell) => cell !== null)?.by ?? "text-layer";
  return Object.fromEntries(
    names.map((name, i) => {
      const cell = cells[i] ?? null;
      return [name, cell === null ? absentCell(by) : toRawCell([cell])];
    }),
  );
}
