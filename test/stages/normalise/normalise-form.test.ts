import { describe, expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import { Form, type RawForm } from "../../../src/model/form.ts";
import { normaliseForm } from "../../../src/stages/normalise/normalise-form.ts";
import { department, project, rawCell, UNREADABLE } from "../audit/forms.ts";
import { seedForms } from "../audit/seed-forms.ts";

/** The cell at a row and column of a plain or totalled table. */
function cellOf(form: Form, table: string, row: number, column: string) {
  const found = form.tables[table];
  const rows = (Array.isArray(found) ? found : found?.rows) ?? [];
  return (rows[row] as Record<string, unknown> | undefined)?.[column];
}

test("fields are read by their kinds", () => {
  const { fields } = project();
  expect(fields.fiscalYear?.value).toBe(2021);
  expect(fields.reportDate?.value).toBe("2020-12-18");
  expect(fields.phone?.value).toBe("83000101");
  expect(fields.projectType?.value).toBe("recurring");
  expect(fields.totalBudget?.value).toEqual({ yuan: 450000 });
  expect(fields.budgetHistory?.value).toEqual([
    { year: 2019, yuan: 400000 },
    { year: 2020, yuan: 450000 },
  ]);
});

describe("bare numbers", () => {
  test("take the form's unit", () => {
    const yuan = project({ fields: { unit: "元" } });
    expect(cellOf(yuan, "expenditure", 0, "amount")).toMatchObject({
      value: { yuan: 35 },
      review: false,
    });
  });
  test("have no value where the form names none", () => {
    const unknown = project({ fields: { unit: null } });
    expect(cellOf(unknown, "expenditure", 0, "amount")).toMatchObject({
      value: null,
      review: true,
      reasons: ["unit-unknown"],
    });
  });
});

test("what cannot be read by its kind is to be looked at, with the reasons it had", () => {
  const odd = {
    ...rawCell("档案整理经费"),
    reasons: ["low-confidence"],
    review: true,
  };
  expect(
    project({ fields: { totalBudget: odd } }).fields.totalBudget,
  ).toMatchObject({
    text: "档案整理经费",
    value: null,
    review: true,
    reasons: ["low-confidence", "not-an-amount"],
  });
});

test("blank, absent and unreadable cells have no value and no new reason", () => {
  const { fields } = project({
    fields: { goal: "", basis: null, phone: UNREADABLE },
  });
  expect(fields.goal).toMatchObject({ state: "blank", text: "", value: null });
  expect(fields.basis).toMatchObject({
    state: "absent",
    text: null,
    value: null,
  });
  expect(fields.phone).toMatchObject({
    state: "unreadable",
    value: null,
    reasons: ["unreadable"],
  });
});

test("a first level that is not printed has the value that follows from the second", () => {
  const row = { content: "x", value: "5", standard: "" };
  const form = project({
    indicators: [
      { level1: "", level2: "数量 指标", ...row },
      { level1: "效益指标", level2: "数量指标", ...row },
      { level1: "", level2: "其他", ...row },
      { level1: UNREADABLE, level2: "数量指标", ...row },
    ],
  });
  expect(cellOf(form, "indicators", 0, "level1")).toMatchObject({
    text: "",
    value: "产出指标",
  });
  expect(cellOf(form, "indicators", 1, "level1")).toMatchObject({
    value: "效益指标",
  });
  expect(cellOf(form, "indicators", 2, "level1")).toMatchObject({
    value: null,
  });
  expect(cellOf(form, "indicators", 3, "level1")).toMatchObject({
    value: null,
  });
  expect(cellOf(form, "indicators", 0, "value")).toMatchObject({
    value: { operator: "=", number: 5, unit: "" },
  });
});

test("the tables of a department form are read by their columns", () => {
  const form = department({
    tables: {
      longTermGoals: [rawCell("保障 工作"), rawCell("")],
      longTermIndicators: [
        {
          goal: rawCell("长期目标 1："),
          rows: [
            {
              level1: rawCell(""),
              level2: rawCell("质量指标"),
              value: rawCell("100％"),
            },
          ],
        },
      ],
    },
  });
  expect(form.tables.income).toMatchObject([
    {
      currentYear: { value: { yuan: 1450000 } },
      share: { value: 100 },
      history: [
        { year: 2019, amount: { value: { yuan: 1200000 } } },
        { year: 2020, amount: { value: { yuan: 1300000 } } },
      ],
    },
    { currentYear: { value: null, state: "blank", review: false } },
    {},
  ]);
  expect(form.tables.longTermGoals).toMatchObject([
    { value: "保障工作" },
    { value: null },
  ]);
  expect(form.tables.longTermIndicators).toMatchObject([
    {
      goal: { value: 1 },
      rows: [
        { level1: { value: "产出指标" }, value: { value: { number: 100 } } },
      ],
    },
  ]);
});

test("a text beside no field is a history where it is one, else words", () => {
  const { unplaced } = project({
    unplaced: ["2019年预算安排 10 万元", "50 万元"],
  });
  expect(unplaced).toMatchObject([
    { value: [{ year: 2019, yuan: 100000 }] },
    { value: "50万元", review: false },
  ]);
});

test("what the layout does not know is text", () => {
  const raw: RawForm = {
    id: "f1",
    type: "project-declaration",
    title: "项目绩效目标申报表",
    pages: [],
    fields: { remark: rawCell(" 见 附件 ") },
    tables: { extra: [{ note: rawCell("5") }], list: [] },
    unplaced: [],
    placeholders: [{ table: "indicators", cell: rawCell("……") }],
    repeated: [{ table: null, cell: rawCell("见附件") }],
  };
  const form = normaliseForm(raw, projectDeclaration);
  expect(form.fields.remark?.value).toBe("见附件");
  expect(cellOf(form, "extra", 0, "note")).toMatchObject({ value: "5" });
  expect(form.placeholders).toEqual(raw.placeholders);
  expect(form.repeated).toEqual(raw.repeated);
});

test("the forms of the seed are forms of the contract", () => {
  for (const form of seedForms()) expect(Form.parse(form)).toEqual(form);
});
