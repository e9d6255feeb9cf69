import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/project-declaration.ts";
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
