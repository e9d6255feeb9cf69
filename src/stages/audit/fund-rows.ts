import { fold } from "../../layouts/fold.ts";
import { matchLabel } from "../../layouts/match.ts";
import {
  type AuditForm,
  cellAt,
  type PlacedCell,
  rowPaths,
} from "./placed-cell.ts";

/** A row of 收入构成 or 支出构成. */
export interface FundRow {
  /** As printed, folded. */
  item: string;
  current: PlacedCell;
  share: PlacedCell;
  /** The amount of each earlier year that the form has a column for. */
  history: ReadonlyMap<number, PlacedCell>;
  /** 合计 */
  isTotal: boolean;
  /** 其中：… is a part of the row above and counted there. */
  isSubItem: boolean;
}

export function fundRows(
  form: AuditForm,
  table: "income" | "expenditure",
): FundRow[] {
  return rowPaths(form, table).map((path, index) => {
    const item = fold(cellAt(form, `${path}.item`).cell.text ?? "");
    return {
      item,
      current: cellAt(form, `${path}.currentYear`),
      share: cellAt(form, `${path}.share`),
      history: historyOf(form, table, index, path),
      isTotal: /(?:合计|总计)$/u.test(item),
      isSubItem: item.startsWith("其中"),
    };
  });
}

/** The row 项目支出 of 支出构成; null where the form has none. */
export function projectExpenditureRow(form: AuditForm): FundRow | null {
  const rows = fundRows(form, "expenditure");
  return rows.find(({ item }) => matchLabel(item, PROJECTS) === 0) ?? null;
}

const PROJECTS = ["项目支出"];

function historyOf(
  form: AuditForm,
  table: string,
  index: number,
  path: string,
): FundRow["history"] {
  const rows = form.tables[table];
  const row = Array.isArray(rows) ? rows[index] : undefined;
  const entries =
    row && "history" in row && Array.isArray(row.history) ? row.history : [];
  return new Map(
    entries.map(({ year }, i) => [
      year,
      cellAt(form, `${path}.history[${i}].amount`),
    ]),
  );
}
