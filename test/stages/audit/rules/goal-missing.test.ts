import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "GOAL-MISSING";
const form = (goal: Printed) => project({ fields: { goal } });

test.each(["", "/", "*", "—", "无"])("finds %j", (goal) => {
  const { findings } = runRule(RULE, form(goal));
  expect(findings).toHaveLength(1);
  expect(paths(findings[0])).toEqual(["fields.goal"]);
});

test.each(["完成档案整理。", "无差错完成档案整理"])("passes on %s", (goal) => {
  expect(outcomeOf(RULE, form(goal))).toBe("pass");
});

test.each<Printed>([null, UNREADABLE])("cannot tell: %j", (goal) => {
  expect(outcomeOf(RULE, form(goal))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 fields.goal", "f7 fields.goal"]);
});

test("finds the goal of the year missing, and that of the term where there is one", () => {
  const goals = (goal: string, annualGoal: string, projectPeriod = "") =>
    paths(
      runRule(RULE, project({ fields: { goal, annualGoal, projectPeriod } }))
        .findings[0],
    );
  expect(goals("建成档案馆。", "")).toEqual(["fields.annualGoal"]);
  expect(goals("", "完成整理。", "2021-2023年")).toEqual(["fields.goal"]);
  expect(goals("", "完成整理。", "1年")).toEqual([]);
});
