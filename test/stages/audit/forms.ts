import { departmentDeclaration } from "../../../src/layouts/forms/department-declaration.ts";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import { absentCell, type RawCell } from "../../../src/model/cell.ts";
import type { Form, RawForm, RawRow } from "../../../src/model/form.ts";
import { normaliseForm } from "../../../src/stages/normalise/normalise-form.ts";

/** A printed text, "" for a blank cell, null for an absent one, or a whole cell. */
export type Printed = string | null | RawCell;

export const UNREADABLE: RawCell = {
  text: null,
  state: "unreadable",
  by: "ocr",
  review: true,
  reasons: ["unreadable"],
  at: [],
};

/** A form's cell; its place is the same for all, as no rule looks at it. */
export function rawCell(printed: Printed): RawCell {
  if (printed === null) return absentCell("text-layer");
  if (typeof printed !== "string") return printed;
  return {
    text: printed,
    state: printed === "" ? "blank" : "read",
    by: "text-layer",
    review: false,
    reasons: [],
    at: [{ page: 1, box: [10, 20, 30, 40] }],
  };
}

export interface Project {
  id?: string;
  fields?: Record<string, Printed>;
  funding?: { total: Printed; rows: [string, Printed][] };
  expenditure?: { total: Printed; rows: [string, Printed][] };
  indicators?: Record<string, Printed>[];
  unplaced?: string[];
  placeholders?: { table: string; text: string }[];
  repeated?: { table: string | null; text: Printed }[];
}

/** A project declaration of 45万元 that holds in every way, but for what is given. */
export function project(given: Project = {}): Form {
  const fields: Record<string, Printed> = {
    fiscalYear: "（2021 年度）",
    reportDate: "2020 年 12 月 18 日",
    unit: "万元",
    projectName: "档案整理经费",
    department: "东西湖区委组织部",
    executingUnit: "办公室",
    leader: "林宏",
    phone: "83000101",
    projectType: "一次性项目□ 常年性项目☑ 延续性项目□（从  年至  年）",
    rationale: "按《机关档案管理规定》，档案须整理。",
    content: "1、档案整理35万元；2、档案复查10万元。",
    totalBudget: "45",
    currentYearBudget: "45",
    budgetHistory: "2019年40万元，2020年45万元，当年预算无变动",
    basis: "档案整理3500卷，每卷100元；档案复查2000卷，每卷50元。",
    goal: "完成档案整理和复查。",
    ...given.fields,
  };
  const funding = given.funding ?? {
    total: "45",
    rows: [
      ["公共预算财政拨款", "45"],
      ["其他资金", ""],
    ],
  };
  const expenditure = given.expenditure ?? {
    total: "45",
    rows: [
      ["1.档案整理", "35"],
      ["2.档案复查", "10"],
    ],
  };
  const raw: RawForm = {
    id: given.id ?? "f1",
    type: "project-declaration",
    title: "项目绩效目标申报表",
    pages: [1],
    fields: rawCells(fields),
    tables: {
      funding: {
        total: rawCell(funding.total),
        rows: funding.rows.map(([source, amount]) =>
          rawCells({ source, amount }),
        ),
      },
      expenditure: {
        total: rawCell(expenditure.total),
        rows: expenditure.rows.map(([item, amount]) =>
          rawCells({ item, amount }),
        ),
      },
      indicators: (given.indicators ?? []).map(rawCells),
    },
    unplaced: (given.unplaced ?? []).map(rawCell),
    placeholders: (given.placeholders ?? []).map(({ table, text }) => ({
      table,
      cell: rawCell(text),
    })),
    repeated: (given.repeated ?? []).map(({ table, text }) => ({
      table,
      cell: rawCell(text),
    })),
  };
  return normaliseForm(raw, projectDeclaration);
}

/** Item, current year, share, 2019, 2020. */
export type FundRow = [string, Printed, Printed, Printed, Printed];

export interface Department {
  id?: string;
  fields?: Record<string, Printed>;
  income?: FundRow[];
  expenditure?: FundRow[];
  tables?: RawForm["tables"];
  placeholders?: { table: string; text: string }[];
}

/** A department declaration that holds in every way, with project expenditure of 45万元, but for what is given. */
export function department(given: Department = {}): Form {
  const income = given.income ?? [
    ["财政拨款", "145", "100%", "120", "130"],
    ["其他资金", "", "", "", ""],
    ["合计", "145", "100%", "120", "130"],
  ];
  const expenditure = given.expenditure ?? [
    ["基本支出", "100", "69%", "80", "85"],
    ["项目支出", "45", "31%", "40", "45"],
    ["合计", "145", "100%", "120", "130"],
  ];
  const raw: RawForm = {
    id: given.id ?? "f8",
    type: "department-declaration",
    title: "部门整体支出绩效目标申报表",
    pages: [2],
    fields: rawCells({
      fiscalYear: "（2021 年度）",
      reportDate: "2020 年 12 月 25 日",
      unit: "万元",
      departmentName: "东西湖区委组织部",
      preparer: "郑晓雯",
      phone: "83000108",
      duties: "组织工作。",
      annualTasks: "完成年度任务。",
      ...given.fields,
    }),
    tables: {
      income: income.map(fundRow),
      expenditure: expenditure.map(fundRow),
      ...given.tables,
    },
    unplaced: [],
    placeholders: (given.placeholders ?? []).map(({ table, text }) => ({
      table,
      cell: rawCell(text),
    })),
    repeated: [],
  };
  return normaliseForm(raw, departmentDeclaration);
}

export function rawCells(
  printed: Record<string, Printed>,
): Record<string, RawCell> {
  return Object.fromEntries(
    Object.entries(printed).map(([name, text]) => [name, rawCell(text)]),
  );
}

function fundRow([item, currentYear, share, y2019, y2020]: FundRow): RawRow {
  return {
    ...rawCells({ item, currentYear, share }),
    history: [
      { year: 2019, amount: rawCell(y2019) },
      { year: 2020, amount: rawCell(y2020) },
    ],
  };
}
