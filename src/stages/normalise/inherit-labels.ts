import type { ColumnLayout } from "../../layouts/schema.ts";
import type { Cell } from "../../model/cell.ts";
import type { Row } from "../../model/form.ts";

/**
 * Rows whose levels are printed once with blank cells below them, not merged ones: a blank 二级指标 below a printed one is
 * that one, and so is a blank 一级指标 beside it, unless the row begins another level. Texts stay blank, values say it.
 */
export function inheritLabels(
  rows: readonly Row[],
  columns: readonly ColumnLayout[],
): Row[] {
  const [outer] = columns.filter(({ inferredFrom }) => inferredFrom);
  const inner = outer?.inferredFrom;
  if (outer === undefined || inner === undefined) return [...rows];
  let before: Row | undefined;
  return rows.map((row) => {
    const own =
      before === undefined ? row : inherit(row, before, outer.name, inner);
    before = own;
    return own;
  });
}

function inherit(row: Row, before: Row, outer: string, inner: string): Row {
  const [level, last] = [cellOf(row, outer), cellOf(before, outer)];
  const [kind, lastKind] = [cellOf(row, inner), cellOf(before, inner)];
  if (kind?.text !== "" || level === null || last === null) return row;
  if (level.text !== "" && level.text !== last.text) return row;
  const value = (cell: Cell | null) => cell?.value ?? (cell?.text || null);
  return {
    ...row,
    [inner]: { ...kind, value: value(lastKind) },
    ...(level.text === "" && { [outer]: { ...level, value: value(last) } }),
  };
}

function cellOf(row: Row, name: string): Cell | null {
  const cell = row[name];
  return cell === undefined || Array.isArray(cell) ? null : cell;
}
