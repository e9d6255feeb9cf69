import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import type { Cell } from "../../../src/model/cell.ts";
import type { Form } from "../../../src/model/form.ts";
import type { OcrReading } from "../../../src/model/page.ts";
import { rateForm } from "../../../src/stages/confidence/rate-form.ts";

function cell(
  text: string,
  value: Cell["value"],
  reading: Partial<OcrReading> | null,
  more: Partial<Cell> = {},
): Cell {
  return {
    text,
    value,
    state: text === "" ? "blank" : "read",
    by: "ocr",
    review: false,
    reasons: [],
    at: [],
    ...(reading && {
      reading: { grade: "confirmed", least: 99, others: [], ...reading },
    }),
    ...more,
  };
}

function rated(fields: Record<string, Cell>): Record<string, Cell> {
  const form: Form = {
    id: "f1",
    type: "project-declaration",
    title: "项目绩效目标申报表",
    pages: [1],
    fields,
    tables: {},
    unplaced: [],
    placeholders: [],
    repeated: [],
  };
  return rateForm(form, projectDeclaration).fields;
}

test("the surer the reading, the higher the confidence", () => {
  const name = (reading: Partial<OcrReading>) =>
    rated({ projectName: cell("办公经费", "办公经费", reading) }).projectName
      ?.confidence ?? 0;
  const confirmed = name({ grade: "confirmed", least: 99 });
  const unsure = name({ grade: "confirmed", least: 70 });
  const settled = name({ grade: "settled", least: 70 });
  const disputed = name({ grade: "disputed", least: 40 });
  expect(confirmed).toBeGreaterThan(unsure);
  expect(unsure).toBeGreaterThanOrEqual(settled);
  expect(settled).toBeGreaterThan(disputed);
});

test("readings that dispute each other are looked at, and stand beside the value", () => {
  const { leader } = rated({
    leader: cell("方平", "方平", {
      grade: "disputed",
      least: 20,
      others: ["记有", "根采"],
    }),
  });
  expect(leader).toMatchObject({
    text: "方平",
    review: true,
    reasons: ["low-confidence", "also-read:记有", "also-read:根采"],
  });
});

test("budgets that stand in two places bear each other out", () => {
  const yuan = (amount: number) => ({ yuan: amount });
  const reading = { grade: "settled", least: 90 } as const;
  const together = rated({
    totalBudget: cell("20万元", yuan(200000), reading),
    currentYearBudget: cell("20万元", yuan(200000), reading),
  });
  const apart = rated({
    totalBudget: cell("20万元", yuan(200000), reading),
    currentYearBudget: cell("26万元", yuan(260000), reading),
  });
  expect(together.totalBudget?.confidence).toBeGreaterThan(
    apart.totalBudget?.confidence ?? 1,
  );
});

test("what was not read from a picture has no confidence, and what stands behind a reading stays inside", () => {
  const printed = cell("办公经费", "办公经费", null, { by: "text-layer" });
  const fields = rated({
    projectName: printed,
    leader: cell("方平", "方平", {}),
  });
  expect(fields.projectName).toEqual(printed);
  expect(fields.leader).not.toHaveProperty("reading");
});

test("a dash in a column of numbers is as plausible as a number, a character is not", () => {
  const budget = (text: string) =>
    rated({ totalBudget: cell(text, null, { grade: "shape", least: 90 }) })
      .totalBudget?.confidence ?? 0;
  expect(budget("—")).toBeGreaterThan(0.985);
  expect(budget("/")).toBeGreaterThan(0.985);
  expect(budget("了")).toBeLessThan(0.985);
});

test("a cell that the form does not print is less doubtful than a line above its table, which may have been lost", () => {
  const absent = (): Cell =>
    cell("", null, null, { state: "absent", by: "ocr" });
  const { leader, reportDate } = rated({
    leader: absent(),
    reportDate: absent(),
  });
  expect(leader?.review).toBe(false);
  expect(reportDate?.review).toBe(true);
});

test("a value is no surer than the cell that its unit stands in", () => {
  const value = (unit: OcrReading["grade"]) => {
    const form: Form = {
      id: "f1",
      type: "project-declaration",
      title: "项目绩效目标申报表",
      pages: [1],
      fields: {},
      tables: {
        indicators: [
          {
            value: cell("93", { operator: ">=", number: 93, unit: "个" }, {}),
            unit: cell("个", "个", { grade: unit, least: 92 }),
          },
        ],
      },
      unplaced: [],
      placeholders: [],
      repeated: [],
    };
    const [row] = rateForm(form, projectDeclaration).tables
      .indicators as unknown as Record<string, Cell>[];
    return row?.value?.confidence ?? 0;
  };
  expect(value("confirmed")).toBeGreaterThan(0.98);
  expect(value("disputed")).toBeLessThan(0.95);
});
