import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Extraction, extract, type Form } from "../../../../src/index.ts";
import { formCells } from "../../../../src/model/form-cells.ts";
import { TABLES } from "../../../../src/stages/export/tables/index.ts";
import type { Field } from "../../../../src/stages/export/tables/table.ts";
import {
  blankCell,
  madeUpForm,
  readCell,
  selfEvaluation,
  unreadableCell,
  yuanCell,
} from "../../../support/made-up-form.ts";

const seed = await extract("fixtures/seed/wuhan-2021.pdf");

function withForms(...forms: Form[]): Extraction {
  return { ...seed, forms, findings: [], checks: [] };
}

type Named = Record<string, Field>;

/** The rows of a table by their columns' names. */
function rowsOf(table: string, extraction: Extraction): Named[] {
  const found = TABLES.find(({ name }) => name === table);
  if (found === undefined) throw new Error(`no table ${table}`);
  return [...found.rows({ name: "a.pdf", extraction })].map(({ fields }) => {
    expect(fields).toHaveLength(found.columns.length);
    return Object.fromEntries(
      found.columns.map(({ name }, i) => [name, fields[i] ?? null]),
    );
  });
}

test("columns of the first version are all there, with their types", () => {
  const listed = readFileSync(
    join(import.meta.dirname, "columns-1.txt"),
    "utf8",
  );
  const columns = TABLES.flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name} ${column.type}`),
  );
  expect(new Set(columns).size).toBe(columns.length);
  expect(columns).toEqual(
    expect.arrayContaining(listed.split("\n").filter((line) => line !== "")),
  );
  for (const column of columns)
    expect(column).toMatch(/^[a-z0-9_]+\.[a-z0-9_]+ [a-z]+$/u);
});

test("a project of the seed: typed fields, totals, rows", () => {
  const [, f2] = rowsOf("forms", seed);
  expect(f2).toMatchObject({
    document: "a.pdf",
    form: "f2",
    type: "project-declaration",
    first_page: 3,
    last_page: 4,
    fiscal_year: 2021,
    report_date: "2021-01-28",
    project_name: "办公经费",
    current_year_budget: 450000,
    current_year_budget_state: "read",
    project_type: null,
    project_type_state: "unparsed",
    department_name: null,
    department_name_state: "absent",
    expenditure_total: 450000,
    funding_total: 450000,
    cells_unreadable: 0,
    findings_critical: seed.findings.filter(
      ({ form, severity }) => form === "f2" && severity === "critical",
    ).length,
  });
  const spent = rowsOf("expenditure", seed).filter(({ form }) => form === "f2");
  expect(spent.map(({ row, amount }) => [row, amount])).toEqual([
    [1, 100000],
    [2, 100000],
    [3, 120000],
    [4, 100000],
  ]);
});

test("the department of the seed: funds by side, earlier years, indicators by goal", () => {
  const funds = rowsOf("department_funds", seed);
  expect(
    funds.map(({ side, item, is_total, current_year }) => [
      side,
      item,
      is_total,
      current_year,
    ]),
  ).toEqual([
    ["income", "财政拨款", false, 16366300],
    ["income", "其他资金", false, null],
    ["income", "合计", true, null],
    ["expenditure", "基本支出", false, 7286300],
    ["expenditure", "项目支出", false, 9080000],
    ["expenditure", "合计", true, null],
  ]);
  const history = rowsOf("history", seed).filter(
    ({ form, origin }) => form === "f8" && origin === "income",
  );
  expect(history[0]).toMatchObject({
    item: "财政拨款",
    year: 2019,
    amount: 75348900,
  });
  const longTerm = rowsOf("indicators", seed).filter(
    ({ horizon }) => horizon === "long-term",
  );
  expect(longTerm[0]).toMatchObject({
    goal_number: 1,
    row: 1,
    content: "培训班次",
    value_number: 5,
    value_operator: "=",
  });
});

test("a self-evaluation: execution and what was reached", () => {
  const extraction = withForms(selfEvaluation());
  expect(rowsOf("execution", extraction)).toMatchObject([
    {
      item: "年度资金总额",
      is_total: true,
      adjusted_budget: 1_000_000,
      execution_rate: 80,
    },
    { item: "其中：当年财政拨款", is_total: false, executed: 720_000 },
    { item: "其他资金", is_total: false, executed: 80_000 },
  ]);
  expect(rowsOf("indicators", extraction)[0]).toMatchObject({
    value_text: "≥12次",
    value_operator: ">=",
    value_number: 12,
    value_unit: "次",
    actual_number: 11,
    weight: 50,
    score: 45.83,
    deviation: "汛期停巡一次",
    standard_state: "absent",
  });
});

test("null is told apart: blank, unreadable, absent, unparsed; what to look at is listed", () => {
  const extraction = withForms(
    madeUpForm("project-declaration", {
      projectName: unreadableCell(),
      department: blankCell(),
      totalBudget: {
        ...readCell("约五十", null),
        review: true,
        reasons: ["not-an-amount"],
      },
      currentYearBudget: yuanCell("1e20", 1e18),
      reportDate: readCell("2021年1月28日", "2021-01-28"),
    }),
  );
  expect(rowsOf("forms", extraction)[0]).toMatchObject({
    project_name: null,
    project_name_state: "unreadable",
    department: null,
    department_state: "blank",
    total_budget: null,
    total_budget_state: "unparsed",
    // More than a DECIMAL(18,2) of a double can hold exactly: a misread.
    current_year_budget: null,
    current_year_budget_state: "unparsed",
    report_date: "2021-01-28",
    leader_state: "absent",
    to_review: "project_name,total_budget",
    cells_to_review: 2,
    cells_unreadable: 1,
  });
});

test("what no column is for stands in other_fields and other_rows", () => {
  const odd = madeUpForm(
    "unknown",
    {
      主管单位: readCell("水务局"),
      批复金额: yuanCell("3.5万元", 35000),
      批复日期: readCell("2021年", "2021-03-01"),
    },
    {
      table1: [{ 名称: readCell("泵"), 数量: readCell("2", 2) }],
      // A name that is known, with columns that are not, and a total.
      funding: {
        total: yuanCell("8", 80000),
        rows: [
          {
            source: readCell("拨款"),
            amount: yuanCell("8", 80000),
            备注: readCell("上级"),
          },
        ],
      },
      indicators: [
        { goal: readCell("目标1"), rows: [{ 指标: readCell("甲") }] },
      ],
      sums: { total: yuanCell("9", 90000), rows: [] },
    },
  );
  const extraction = withForms(odd);
  expect(rowsOf("other_fields", extraction)).toMatchObject([
    { name: "主管单位", value_text: "水务局", value_yuan: null, state: "read" },
    { name: "批复金额", text: "3.5万元", value_yuan: 35000 },
    { name: "批复日期", value_date: "2021-03-01" },
  ]);
  expect(
    rowsOf("other_rows", extraction).map(
      ({ table, section, row, name, text }) => [
        table,
        section,
        row,
        name,
        text,
      ],
    ),
  ).toEqual([
    ["table1", null, 1, "名称", "泵"],
    ["table1", null, 1, "数量", "2"],
    ["funding", null, 1, "备注", "上级"],
    ["indicators", 1, 1, "指标", "甲"],
    ["sums", null, 0, "total", "9"],
  ]);
  expect(rowsOf("funding", extraction)).toMatchObject([
    { source: "拨款", amount: 80000 },
  ]);
  expect(rowsOf("forms", extraction)[0]).toMatchObject({
    funding_total: 80000,
  });
});

test("every cell is in the table of cells, with its place", () => {
  const rows = rowsOf("cells", seed);
  const cells = seed.forms.flatMap((form) => [...formCells(form)]);
  expect(rows).toHaveLength(cells.length);
  const total = rows.find(
    ({ form, path }) => form === "f2" && path === "tables.expenditure.total",
  );
  expect(total).toMatchObject({
    label: "项目支出预算及测算依据 · 合计",
    text: "45",
    value: "45 万元",
    page: 3,
    left: 390.4,
    places: 1,
  });
});

test("findings and their evidence lead to cells", () => {
  const paths = new Set(
    rowsOf("cells", seed).map(({ form, path }) => `${form} ${path}`),
  );
  const evidence = rowsOf("evidence", seed);
  expect(evidence.length).toBeGreaterThan(500);
  const present = evidence.filter(({ page }) => page !== null);
  for (const { in_form, path } of present)
    expect(paths).toContain(`${in_form} ${path}`);
  expect(
    rowsOf("findings", seed).find(
      ({ rule, form }) => rule === "AMT-DETAIL-SUM" && form === "f2",
    ),
  ).toMatchObject({
    severity: "critical",
    difference: "3 万元",
    difference_yuan: 30000,
    page: 3,
  });
});
