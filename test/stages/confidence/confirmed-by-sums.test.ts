import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import type { Cell } from "../../../src/model/cell.ts";
import type { Form } from "../../../src/model/form.ts";
import { confirmedBySums } from "../../../src/stages/confidence/confirmed-by-sums.ts";

function money(yuan: number | null): Cell {
  return {
    text: yuan === null ? "" : String(yuan),
    value: yuan === null ? null : { yuan },
    state: yuan === null ? "blank" : "read",
    by: "ocr",
    review: false,
    reasons: [],
    at: [],
  };
}

function form(
  budget: number | null,
  total: number | null,
  amounts: (number | null)[],
): Form {
  return {
    id: "f1",
    type: "project-declaration",
    title: "项目绩效目标申报表",
    pages: [1],
    fields: { totalBudget: money(budget) },
    tables: {
      expenditure: {
        total: money(total),
        rows: amounts.map((yuan) => ({ amount: money(yuan) })),
      },
    },
    unplaced: [],
    placeholders: [],
    repeated: [],
  };
}

function confirmed(given: Form): (number | undefined)[] {
  return [...confirmedBySums(given, projectDeclaration)].map(({ value }) =>
    typeof value === "object" && value !== null && "yuan" in value
      ? value.yuan
      : undefined,
  );
}

test("lines that add up to their total confirm it and each other", () => {
  expect(confirmed(form(null, 450000, [100000, 120000.5, 229999.5]))).toEqual([
    450000, 100000, 120000.5, 229999.5,
  ]);
});

test("a digit that was misread confirms nothing", () => {
  expect(confirmed(form(null, 450000, [100000, 120000, 280000]))).toEqual([]);
});

test("a line without an amount leaves the sum open; a blank one does not", () => {
  expect(confirmed(form(null, 30, [10, null, 20]))).toEqual([30, 10, 20]);
});

test("the same budget in two places", () => {
  expect(confirmed(form(200000, 200000, [120000, 70000]))).toEqual([
    200000, 200000,
  ]);
});

test("nothing is not the same as nothing", () => {
  expect(confirmed(form(0, 0, [0]))).toEqual([]);
  expect(confirmed(form(null, null, []))).toEqual([]);
});

test("a total that is a field too is printed once and bears nothing out", () => {
  const given = form(200000, 200000, [120000, 70000]);
  const at = [
    { page: 1, box: [1, 2, 3, 4] as [number, number, number, number] },
  ];
  const funds = given.tables.expenditure as { total: Cell; rows: never[] };
  const budget = given.fields.totalBudget as Cell;
  given.fields.totalBudget = { ...budget, at };
  given.tables.expenditure = { ...funds, total: { ...funds.total, at } };
  expect(confirmed(given)).toEqual([]);
});

test("a total among the rows is the sum of each column", () => {
  const given = form(null, null, []);
  const text = (item: string): Cell => ({
    ...money(null),
    text: item,
    state: "read",
  });
  given.tables = {
    execution: [
      { item: text("年度资金总额"), budget: money(30), executed: money(21) },
      { item: text("其中：财政拨款"), budget: money(20), executed: money(11) },
      { item: text("其他资金"), budget: money(10), executed: money(9) },
    ],
  };
  expect(confirmed(given)).toEqual([30, 20, 10]);
});

test("points of all rows add up to 总分", () => {
  const given = form(null, null, []);
  const points = (value: number): Cell => ({
    ...money(null),
    text: String(value),
    state: "read",
    value,
  });
  const total = points(19.5);
  given.fields = { totalScore: total };
  given.tables = {
    execution: [{ score: points(9.5) }],
    indicators: [{ score: points(10) }],
  };
  expect(confirmedBySums(given, projectDeclaration).size).toBe(3);
  given.tables.execution = [{ score: points(9) }];
  expect(confirmedBySums(given, projectDeclaration).size).toBe(0);
});
