import { column } from "../tables/column.ts";
import type { Column } from "../tables/table.ts";
import type { Language } from "../wording.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import type { ShownColumn } from "./sheet-row.ts";

/** What tells people whose row it is, before the columns of tables that do not say it themselves. */
export const WHOSE: readonly Column[] = [
  column("fiscal_year", "integer", "年度", "year"),
  column("department", "text", "部门", "department"),
  column("project_name", "text", "项目名称", "project"),
];

/**
 * The columns of a sheet: those of its table but for states, which are seen by colour. Where its rows belong to forms and
 * the table is another, whose form it is comes behind the form; `at` then counts from the end of the row's own fields.
 */
export function sheetColumns({ table, without }: SheetPlan): ShownColumn[] {
  const own = table.columns
    .map((of, at) => ({ ...of, at }))
    .filter(({ role, name }) => role === undefined && !without.includes(name));
  const isOfForm = own.some(({ name }) => name === "form");
  if (!isOfForm || table.name === "forms") return own;
  const whose = WHOSE.map((of, i) => ({ ...of, at: table.columns.length + i }));
  const behind = own.findIndex(({ name }) => name === "form") + 1;
  return [...own.slice(0, behind), ...whose, ...own.slice(behind)];
}

export function headingOf({ title, type }: Column, lang: Language): string {
  return type === "money" ? `${title[lang]}${YUAN[lang]}` : title[lang];
}

const YUAN = { zh: "（元）", en: " (yuan)" };

/** As wide as so many half-width characters. */
export function widthOf({ type, name }: Column): number {
  if (name in WIDTHS) return WIDTHS[name] ?? 0;
  return { text: 22, integer: 8, number: 11, money: 17, date: 12, boolean: 8 }[
    type
  ];
}

const WIDTHS: Record<string, number> = {
  form: 7,
  department: 20,
  project_name: 28,
  rationale: 40,
  content: 40,
  goal: 40,
  basis: 34,
  duties: 40,
  annual_tasks: 40,
  message_zh: 52,
  message_en: 40,
  suggestion_zh: 34,
  suggestion_en: 34,
  phone: 15,
  leader: 10,
  preparer: 10,
  unit: 8,
  horizon: 8,
  side: 8,
  value_operator: 8,
  actual_operator: 8,
  value_unit: 9,
  actual_unit: 9,
  level1: 12,
  level2: 16,
  rule: 19,
  severity: 10,
  message: 60,
  text: 40,
};
