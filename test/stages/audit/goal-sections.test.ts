import { expect, test } from "vitest";
import { goalSections } from "../../../src/stages/audit/goal-sections.ts";
import { department, rawCell, rawCells } from "./forms.ts";
import { departmentOf } from "./goal-forms.ts";

test("goals have the indicators of their number", () => {
  const form = departmentOf({
    annual: [
      ["甲", [["场次", "5场"]]],
      ["乙", null],
      ["丙", [["人数", "9人"]]],
    ],
  });
  const found = goalSections(form, "annual")?.map(
    ({ number, goal, section }) => [
      number,
      goal?.path,
      section?.rows.map(({ content }) => content.path),
    ],
  );
  expect(found).toEqual([
    [
      1,
      "tables.annualGoals[0]",
      ["tables.annualIndicators[0].rows[0].content"],
    ],
    [2, "tables.annualGoals[1]", undefined],
    [
      3,
      "tables.annualGoals[2]",
      ["tables.annualIndicators[1].rows[0].content"],
    ],
  ]);
});

test("a section without a number belongs to the goal at its place; one of no goal stands alone", () => {
  const section = (goal: string) => ({
    goal: rawCell(goal),
    rows: [rawCells({ content: "场次", value: "5场" })],
  });
  const form = department({
    tables: {
      annualGoals: [rawCell("甲")],
      annualIndicators: [section(""), section("年度目标 4：")],
    },
  });
  const found = goalSections(form, "annual") ?? [];
  expect(found.map(({ number, goal }) => [number, goal?.path])).toEqual([
    [1, "tables.annualGoals[0]"],
    [4, undefined],
  ]);
});

test("without both tables nothing can be said", () => {
  expect(goalSections(department(), "annual")).toBeNull();
});
