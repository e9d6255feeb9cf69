import { beforeAll, expect, test } from "vitest";
import {
  cellsOf,
  fieldOf,
  formParts,
} from "../../../../src/app/review/web/record/form-parts.ts";
import { extract } from "../../../../src/index.ts";
import type { Form } from "../../../../src/model/form.ts";
import {
  allCells,
  unplacedCells,
} from "../../../../src/stages/audit/placed-cell.ts";

let forms: readonly Form[] = [];
beforeAll(async () => {
  ({ forms } = await extract("fixtures/seed/wuhan-2021.pdf"));
});

test("every cell of every form is shown, with the path that the audit has for it", () => {
  expect(forms.length).toBe(8);
  for (const form of forms) {
    const shown = cellsOf(formParts(form)).map(({ path }) => path);
    const all = [...allCells(form), ...unplacedCells(form)].map(
      ({ path }) => path,
    );
    expect(shown.toSorted()).toEqual(all.toSorted());
  }
});

test("each path leads to its cell", () => {
  for (const form of forms)
    for (const { path, cell } of cellsOf(formParts(form)))
      expect(cellAt(form, path)).toBe(cell);
});

test("the columns of a table stand under one another, years in columns of their own", () => {
  const department = forms.find(({ type }) => type.startsWith("department"));
  if (department === undefined) throw new Error("the seed has no department");
  const income = formParts(department).tables.find(
    ({ name }) => name === "income",
  );
  expect(income?.columns).toContain("item");
  expect(income?.columns.some((column) => /^20\d\d$/u.test(column))).toBe(true);
  for (const row of income?.rows ?? [])
    expect(row.length).toBe(income?.columns.length);
});

test("a field is a path without its numbers", () => {
  expect(fieldOf("tables.income[0].history[1].amount")).toBe(
    "tables.income.history.amount",
  );
  expect(fieldOf("fields.goal")).toBe("fields.goal");
});

function cellAt(form: Form, path: string): unknown {
  return path
    .split(/[.[\]]+/u)
    .filter((step) => step !== "")
    .reduce<unknown>(
      (value, step) => (value as Record<string, unknown>)[step],
      form,
    );
}
