import { expect, test } from "vitest";
import type { Form } from "../../../src/model/form.ts";
import { compactor } from "../../../src/stages/audit/compact.ts";
import {
  allCells,
  type PlacedCell,
} from "../../../src/stages/audit/placed-cell.ts";
import { project, rawCell } from "./forms.ts";

function goalOf(form: Form) {
  const { goal } = form.fields;
  if (goal === undefined) throw new Error("no goal");
  return goal;
}

test("a form says the same", () => {
  const form = project();
  const before = allCells(form);
  const after = allCells(compactor()(form));
  expect(after.map(tell)).toEqual(before.map(tell));
  expect(before.length).toBeGreaterThan(20);
});

function tell({ path, cell }: PlacedCell) {
  const { text, value, state, by, review, reasons, at } = cell;
  return { path, text, value, state, by, review, reasons, at };
}

test("of a cell's places the first is kept, boxes and lines alike", () => {
  const [first, second] = [
    { page: 1, box: [1, 2, 3, 4] as [number, number, number, number] },
    { page: 2, box: [5, 6, 7, 8] as [number, number, number, number] },
  ];
  const lines = { lines: [3, 4] as [number, number] };
  const compact = compactor();
  const keptOf = (at: Form["fields"][string]["at"]) =>
    goalOf(compact(project({ fields: { goal: { ...rawCell("目标"), at } } })))
      .at;
  expect(keptOf([first, second])).toEqual([first]);
  expect(keptOf([lines])).toEqual([lines]);
  expect(keptOf([])).toEqual([]);
});

test("what makes a cell doubtful is kept", () => {
  const goal = {
    ...rawCell("目标"),
    review: true,
    reasons: ["low-confidence"],
    confidence: 0.4,
  };
  expect(goalOf(compactor()(project({ fields: { goal } })))).toMatchObject({
    review: true,
    reasons: ["low-confidence"],
    confidence: 0.4,
  });
});
