import { fold } from "../../layouts/fold.ts";
import type { Bilingual } from "../../model/finding.ts";
import { fenOf, isBlank, sumOf } from "./amount.ts";
import {
  type AuditForm,
  cellAt,
  type PlacedCell,
  rowCell,
  rowPaths,
} from "./placed-cell.ts";

/** A 合计 with the amounts that it should add up. */
export interface Total {
  name: Bilingual;
  total: PlacedCell;
  parts: PlacedCell[];
  /** The sum of the parts in fen; null where it cannot be known. */
  sum: number | null;
}

/** 项目资金来源: its rows are printed in advance, a blank one is a source not used. */
export function fundingTotal(form: AuditForm): Total {
  const name = { zh: "项目资金来源", en: "funding sources" };
  return totalled(form, "funding", "source", name, "none");
}

/** The money of all years that a form is about: 中期资金总额, 实施期金额, with the sources under it. */
export function termFundingTotal(form: AuditForm): Total {
  const name = { zh: "实施期（中期）资金", en: "funds of the whole term" };
  return totalled(form, "termFunding", "source", name, "none");
}

/** 项目支出明细: its rows are the filer's, a blank amount is one left out. */
export function expenditureTotal(form: AuditForm): Total {
  const name = { zh: "项目支出明细", en: "expenditure items" };
  return totalled(form, "expenditure", "item", name, "unknown");
}

/** The totals of 收入构成 or 支出构成: of the current year and of each earlier one, in the order of the columns. */
export function departmentTotals(
  form: AuditForm,
  table: "income" | "expenditure",
): Total[] {
  const rows = rowPaths(form, table);
  const item = (row: string) => rowCell(form, row, "item");
  const totalRow = rows.find((row) => TOTAL.test(folded(item(row))));
  const partRows = rows.filter(
    (row) => row !== totalRow && !isSubItem(item(row)),
  );
  const zh = table === "income" ? "收入" : "支出";
  return columnsOf(form, rows).map((column) => {
    const parts = partRows.map((row) => column.cell(row));
    return {
      name: { zh: `${column.zh}${zh}`, en: `${table} ${column.en}` },
      total: column.cell(totalRow ?? `tables.${table}.total`),
      parts,
      sum: sumOf(parts, "none"),
    };
  });
}

/** 年度主要任务 of a department: each of its columns of money with the closing row 金额合计. */
export function taskTotals(form: AuditForm): Total[] {
  const rows = rowPaths(form, "tasks");
  const closing = rows.findLast((row) =>
    TOTAL.test(folded(rowCell(form, row, "task"))),
  );
  const parts = rows.filter((row) => row !== closing);
  return TASK_COLUMNS.map(({ column, zh, en }) => {
    const amounts = parts.map((row) => rowCell(form, row, column));
    const total = `${closing ?? "tables.tasks.total"}.${column}`;
    return {
      name: { zh: `年度主要任务${zh}`, en: `${en} of the annual tasks` },
      total: cellAt(form, total),
      parts: amounts,
      sum: sumOf(amounts, "none"),
    };
  });
}

/** 预算金额: 总额, 财政拨款, 其他资金 */
const TASK_COLUMNS = [
  { column: "amount", zh: "总额", en: "amounts" },
  { column: "fiscalAmount", zh: "财政拨款", en: "fiscal grants" },
  { column: "otherAmount", zh: "其他资金", en: "other funds" },
];

/** The printed total, or the sum of the parts where the total is left blank; with the cells that it comes from. */
export function totalOrSum({ total, parts, sum }: Total): {
  fen: number | null;
  from: PlacedCell[];
} {
  if (isBlank(total)) return { fen: sum, from: parts };
  return { fen: fenOf(total), from: [total] };
}

/** 合计, 收入合计, 总计 */
const TOTAL = /(?:合计|总计)$/u;

function totalled(
  form: AuditForm,
  table: string,
  label: string,
  name: Bilingual,
  blank: "none" | "unknown",
): Total {
  const parts = rowPaths(form, table)
    .filter((row, i) => i === 0 || !isSubItem(rowCell(form, row, label)))
    .map((row) => rowCell(form, row, "amount"));
  const total = cellAt(form, `tables.${table}.total`);
  return { name, total, parts, sum: sumOf(parts, blank) };
}

/**
 * 其中：… is a part of the row above and counted there; of the first row under a total that is the total itself:
 * 年度资金总额, 其中：财政拨款, 其他资金.
 */
function isSubItem(label: PlacedCell): boolean {
  return folded(label).startsWith("其中");
}

function folded({ cell }: PlacedCell): string {
  return fold(cell.text ?? "");
}

interface Column extends Bilingual {
  cell(row: string): PlacedCell;
}

function columnsOf(form: AuditForm, rows: string[]): Column[] {
  const years = new Set(rows.flatMap((row) => yearsOf(form, row)));
  return [
    {
      zh: "当年",
      en: "of the current year",
      cell: (row) => rowCell(form, row, "currentYear"),
    },
    ...[...years].map((year) => ({
      zh: `${year}年`,
      en: `of ${year}`,
      cell: (row: string) => {
        const i = yearsOf(form, row).indexOf(year);
        return cellAt(form, `${row}.history[${i}].amount`);
      },
    })),
  ];
}

function yearsOf(form: AuditForm, path: string): number[] {
  const [, table = "", index] = /^tables\.(\w+)\[(\d+)\]$/u.exec(path) ?? [];
  const rows = form.tables[table];
  const row = Array.isArray(rows) ? rows[Number(index)] : undefined;
  const history =
    row && "history" in row && Array.isArray(row.history) ? row.history : [];
  return history.map((entry) => entry.year);
}
