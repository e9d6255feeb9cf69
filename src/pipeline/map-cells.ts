import type { RawCell } from "../model/cell.ts";
import type { RawForm, RawRow, RawTable } from "../model/form.ts";

/** The form with every cell put through `change`. */
export function mapCells(
  form: RawForm,
  change: (cell: RawCell) => RawCell,
): RawForm {
  const row = (cells: RawRow): RawRow =>
    Object.fromEntries(
      Object.entries(cells).map(([name, cell]) => [
        name,
        Array.isArray(cell)
          ? cell.map(({ year, amount }) => ({ year, amount: change(amount) }))
          : change(cell),
      ]),
    );
  const table = (t: RawTable): RawTable => {
    if (!Array.isArray(t))
      return { total: change(t.total), rows: t.rows.map(row) };
    return t.map((entry) => {
      if ("goal" in entry && "rows" in entry && Array.isArray(entry.rows)) {
        return {
          goal: change(entry.goal as RawCell),
          rows: entry.rows.map((r) => row(r as RawRow)),
        };
      }
      return isCell(entry) ? change(entry) : row(entry as RawRow);
    }) as RawTable;
  };
  return {
    ...form,
    fields: Object.fromEntries(
      Object.entries(form.fields).map(([name, cell]) => [name, change(cell)]),
    ),
    tables: Object.fromEntries(
      Object.entries(form.tables).map(([name, t]) => [name, table(t)]),
    ),
    unplaced: form.unplaced.map(change),
    placeholders: form.placeholders.map((p) => ({
      ...p,
      cell: change(p.cell),
    })),
  };
}

function isCell(entry: object): entry is RawCell {
  return "state" in entry && "at" in entry && Array.isArray(entry.at);
}
