import type { Table as PrintedTable } from "../../../model/form.ts";
import { type FormCell, isCell } from "../../../model/form-cells.ts";

type AnyCell = FormCell["cell"];

/** A row of a printed table, whatever the table's shape. */
export interface PrintedRow {
  /** From 1, in its table or its section. */
  row: number;
  cells: Record<string, AnyCell>;
  /** Cells of earlier years, by the column that holds them. */
  years: Record<string, { year: number; amount: AnyCell }[]>;
  /** The goal whose section it stands in, numbered from 1. */
  goal: { number: number; cell: AnyCell } | null;
}

/** The name under which a list's cells stand in their rows. */
export const ENTRY = "text";

/** The rows of a table: of a totalled one, of all sections, or a row for each entry of a list. Its total is none of them. */
export function printedRows(table: PrintedTable): PrintedRow[] {
  if (!Array.isArray(table)) return rowsOf(table.rows, null);
  return table.flatMap((item, i) => {
    if (isCell(item))
      return [{ row: i + 1, cells: { [ENTRY]: item }, years: {}, goal: null }];
    if (isSection(item))
      return rowsOf(item.rows, { number: i + 1, cell: item.goal });
    return rowsOf([item], null).map((row) => ({ ...row, row: i + 1 }));
  });
}

/** The cell apart from the rows, where the table has one. */
export function printedTotal(
  table: PrintedTable | undefined,
): AnyCell | undefined {
  return table === undefined || Array.isArray(table) ? undefined : table.total;
}

function rowsOf(
  rows: readonly Record<string, unknown>[],
  goal: PrintedRow["goal"],
): PrintedRow[] {
  return rows.map((columns, i) => {
    const row: PrintedRow = { row: i + 1, cells: {}, years: {}, goal };
    for (const [name, item] of Object.entries(columns))
      if (isCell(item)) row.cells[name] = item;
      else if (Array.isArray(item)) row.years[name] = item;
    return row;
  });
}

function isSection(
  item: object,
): item is { goal: AnyCell; rows: Record<string, unknown>[] } {
  return (
    "goal" in item &&
    isCell(item.goal) &&
    "rows" in item &&
    Array.isArray(item.rows)
  );
}

/** The first page on which any of the cells stands; null in a text dump. */
export function pageOf(cells: Iterable<AnyCell | undefined>): number | null {
  for (const cell of cells)
    for (const place of cell?.at ?? []) if ("page" in place) return place.page;
  return null;
}
