import type { Bilingual } from "../../../model/finding.ts";
import type { Form } from "../../../model/form.ts";
import { TABLES } from "../tables/index.ts";
import type { Table, TableRow } from "../tables/table.ts";

/** A sheet of the workbook: the rows of a table, or some of them. */
export interface SheetPlan {
  name: Bilingual;
  table: Table;
  /** Whether a row stands on it; `form` is the row's. */
  takes?: (row: TableRow, form: Form | undefined) => boolean;
  /** Written also where it has no row. */
  always: boolean;
  /** Columns that people look up elsewhere. */
  without: readonly string[];
}

/** The sheets of people's own tables come first; any other table has one of its own where it has rows. */
export function sheetPlans(): SheetPlan[] {
  const named = SHEETS.map(({ table, ...plan }) => ({
    always: false,
    without: [],
    ...plan,
    table: tableNamed(table),
  }));
  const shown = new Set([...SHEETS.map(({ table }) => table), ...NOT_SHOWN]);
  const others = TABLES.filter(({ name }) => !shown.has(name)).map((table) => ({
    name: table.title,
    table,
    always: false,
    without: [],
  }));
  const end = named.findIndex(({ table }) => table.name === "findings");
  return [...named.slice(0, end), ...others, ...named.slice(end)];
}

/** Too long for people, or shown beside the values themselves. */
const NOT_SHOWN = ["evidence", "checks", "about"];

const SHEETS: readonly (Partial<Omit<SheetPlan, "table">> &
  Pick<SheetPlan, "name"> & { table: string })[] = [
  {
    name: { zh: "项目", en: "Projects" },
    table: "forms",
    takes: (_, form) => isProject(form),
    always: true,
    without: ["file", "sha256", "type", "last_page"],
  },
  {
    name: { zh: "资金来源", en: "Funding" },
    table: "funding",
    always: true,
  },
  {
    name: { zh: "支出明细", en: "Expenditure" },
    table: "expenditure",
    always: true,
  },
  {
    name: { zh: "绩效指标", en: "Indicators" },
    table: "indicators",
    always: true,
  },
  {
    name: { zh: "部门", en: "Departments" },
    table: "forms",
    takes: (_, form) => !isProject(form) && isDepartment(form),
    always: true,
    without: ["file", "sha256", "type", "last_page"],
  },
  {
    name: { zh: "其他表单", en: "Other forms" },
    table: "forms",
    takes: (_, form) => !isProject(form) && !isDepartment(form),
    without: ["file", "sha256", "last_page"],
  },
  { name: { zh: "疑点", en: "Findings" }, table: "findings", always: true },
  {
    name: { zh: "待复核", en: "To review" },
    table: "cells",
    takes: ({ cells }) =>
      cells?.some((cell) => cell?.review || cell?.state === "unreadable") ===
      true,
    always: true,
    without: [
      "path",
      "left",
      "top",
      "right",
      "bottom",
      "places",
      "last_line",
      "review",
    ],
  },
  { name: { zh: "文件", en: "Documents" }, table: "documents" },
  { name: { zh: "读取问题", en: "Problems" }, table: "problems" },
];

/** By what the form has: a kind of form that is new here needs no line. */
function isProject(form: Form | undefined): boolean {
  return has(form, "projectName") || has(form, "programName");
}

function isDepartment(form: Form | undefined): boolean {
  return has(form, "departmentName");
}

function has(form: Form | undefined, field: string): boolean {
  const cell = form?.fields[field];
  return cell !== undefined && cell.state !== "absent";
}

function tableNamed(name: string): Table {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}
