import { expect, test } from "vitest";
import {
  allCells,
  cellAt,
  fieldCell,
  rowPaths,
  unplacedCells,
} from "../../../src/stages/audit/placed-cell.ts";
import { department, project } from "./forms.ts";

test.each([
  ["fields.projectName", "档案整理经费"],
  ["tables.expenditure.total", "45"],
  ["tables.expenditure.rows[1].amount", "10"],
])("the project's %s", (path, text) => {
  expect(cellAt(project(), path)).toMatchObject({
    form: "f1",
    path,
    cell: { text },
  });
});

test("a cell of an earlier year", () => {
  const path = "tables.expenditure[1].history[0].amount";
  expect(cellAt(department(), path).cell.text).toBe("40");
});

test.each([
  "fields.nothing",
  "tables.income[9].item",
  "tables.expenditure",
  "unplaced[0]",
])("nothing at %s is an absent cell", (path) => {
  expect(cellAt(project(), path).cell).toMatchObject({
    state: "absent",
    value: null,
  });
});

test("rows of both shapes have paths", () => {
  expect(rowPaths(project(), "funding")).toEqual([
    "tables.funding.rows[0]",
    "tables.funding.rows[1]",
  ]);
  expect(rowPaths(department(), "income")).toHaveLength(3);
  expect(rowPaths(project(), "nothing")).toEqual([]);
});

test("every cell is found at the path it is listed with", () => {
  for (const form of [project(), department()])
    for (const placed of allCells(form))
      expect(cellAt(form, placed.path)).toEqual(placed);
});

test("fields and unplaced texts", () => {
  const form = project({ unplaced: ["甲", "乙"] });
  expect(fieldCell(form, "goal").path).toBe("fields.goal");
  expect(unplacedCells(form).map(({ cell }) => cell.text)).toEqual([
    "甲",
    "乙",
  ]);
});
