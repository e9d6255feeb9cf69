import { LAYOUTS } from "../../../src/layouts/index.ts";
import type { Layout } from "../../../src/layouts/schema.ts";
import type { RawCell } from "../../../src/model/cell.ts";
import type { Form, RawForm, RawTable } from "../../../src/model/form.ts";
import { normaliseForm } from "../../../src/stages/normalise/normalise-form.ts";

/** A table as printed: amounts under a total, rows, or a list; `P` is what a cell is given as. */
export type PrintedTable<P> =
  | { total: P; rows: Record<string, P>[] }
  | Record<string, P>[]
  | P[];

/** A form of the family as printed, by the names of its fields, tables and columns. */
export interface PrintedForm<P = string> {
  id: string;
  type: string;
  title: string;
  fields: Record<string, P>;
  tables: Record<string, PrintedTable<P>>;
}

/**
 * The form as the parser and the normaliser give it.
 * @param toCell puts a printed text at its place; called in the order of fields, tables and rows
 * @param isPrinted tells a cell from a table's row
 */
export function printedToForm<P>(
  { fields, tables, ...form }: PrintedForm<P>,
  toCell: (printed: P) => RawCell,
  isPrinted: (value: unknown) => value is P,
): Form {
  const cells = (row: Record<string, P>) =>
    Object.fromEntries(
      Object.entries(row).map(([name, printed]) => [name, toCell(printed)]),
    );
  const toTable = (table: PrintedTable<P>): RawTable => {
    if (!Array.isArray(table))
      return { total: toCell(table.total), rows: table.rows.map(cells) };
    const list = table.filter(isPrinted);
    if (table.length > 0 && list.length === table.length)
      return list.map(toCell);
    return (table as Record<string, P>[]).map(cells);
  };
  const raw: RawForm = {
    ...form,
    pages: [1],
    fields: cells(fields),
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, table]) => [name, toTable(table)]),
    ),
    unplaced: [],
    placeholders: [],
    repeated: [],
  };
  return normaliseForm(raw, layoutOf(form.type));
}

function layoutOf(type: string): Layout {
  const layout = LAYOUTS.find(({ id }) => id === type);
  if (layout === undefined) throw new Error(`no layout ${type}`);
  return layout;
}
