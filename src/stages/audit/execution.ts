import { fold } from "../../layouts/fold.ts";
import { plain } from "../../text/tidy.ts";
import { fenOf, isBlank } from "./amount.ts";
import {
  type AuditForm,
  type PlacedCell,
  rowCell,
  rowPaths,
} from "./placed-cell.ts";

/** A row of a self-evaluation's money: 年度资金总额, or a source of it. */
export interface ExecutionRow {
  /** As printed, without blanks and the colon behind it. */
  item: string;
  /** 年度资金总额, 总额, 合计 */
  isTotal: boolean;
  /** 年初预算数 */
  initial: PlacedCell;
  /** 全年预算数, 调整后预算数 */
  adjusted: PlacedCell;
  /** 全年执行数 */
  executed: PlacedCell;
  weight: PlacedCell;
  rate: PlacedCell;
  score: PlacedCell;
}

/** The rows of 项目资金, in their order. */
export function executionRows(form: AuditForm): ExecutionRow[] {
  const rows = rowPaths(form, "execution");
  const names = rows.map((row) =>
    plain(rowCell(form, row, "item").cell.text ?? "")
      .replaceAll(/\s/gu, "")
      .replace(/:$/u, ""),
  );
  const total = names.findIndex((name) => TOTAL.test(fold(name)));
  return rows.map((row, i) => {
    const cell = (column: string) => rowCell(form, row, column);
    return {
      item: names[i] ?? "",
      isTotal: i === total,
      initial: cell("initialBudget"),
      adjusted: cell("adjustedBudget"),
      executed: cell("executed"),
      weight: cell("weight"),
      rate: cell("executionRate"),
      score: cell("score"),
    };
  });
}

/** 年度资金总额; null where the form has no such row. */
export function executionTotal(form: AuditForm): ExecutionRow | null {
  return executionRows(form).find(({ isTotal }) => isTotal) ?? null;
}

/**
 * The sources that 年度资金总额 is made of: 其中 says so of the first behind it, and of a later one that it is a part of
 * the source above.
 */
export function executionParts(rows: readonly ExecutionRow[]): ExecutionRow[] {
  const others = rows.filter(({ isTotal }) => !isTotal);
  return others.filter(({ item }, i) => i === 0 || !item.startsWith("其中"));
}

/** What was to be spent by the end of the year: 全年预算数, or 年初预算数 where nothing was adjusted and it is left blank. */
export function planned({ initial, adjusted }: ExecutionRow): PlacedCell {
  const isUnset = isBlank(adjusted) || adjusted.cell.state === "absent";
  return isUnset ? initial : adjusted;
}

/** The percentage of a row's budget that was spent; null where one of them is not known, or there was none to spend. */
export function executedPercent(row: ExecutionRow): number | null {
  const budget = fenOf(planned(row));
  const executed = fenOf(row.executed);
  if (budget === null || executed === null || budget <= 0) return null;
  return (100 * executed) / budget;
}

const TOTAL = /(?:总额|合计|总计)$/u;
