import { expect, test } from "vitest";
import {
  department,
  type Printed,
  project,
  rawCell,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "GOAL-IS-NAME";
const form = (
  goal: Printed,
  projectName: Printed = "2021年度干部教育培训经费",
) => project({ fields: { projectName, goal } });
const goals = (...texts: Printed[]) =>
  department({
    tables: { longTermGoals: texts.map(rawCell), annualGoals: [] },
  });

test.each([
  "2021年度干部教育培训经费",
  "干部教育培训。",
  "2021 年度 干部教育培训项目",
  "1.干部教育培训工作",
  "干部教育培圳",
  "教育培训",
])("finds %s", (goal) => {
  const { findings } = runRule(RULE, form(goal));
  expect(findings).toMatchObject([{ severity: "warning", actual: goal }]);
  expect(paths(findings[0])).toEqual(["fields.goal", "fields.projectName"]);
});

test.each([
  "完成干部教育培训。",
  "通过干部教育培训，提高业务水平",
  "培训",
  "干部教育培训合格率100%",
])("passes on what says more, or less: %s", (goal) => {
  expect(outcomeOf(RULE, form(goal))).toBe("pass");
});

test("finds a department's goal that is the name of one of its projects", () => {
  const training = form("提高能力", "2021年度干部教育培训");
  const { findings } = runRule(
    RULE,
    goals("加强党的建设", "2021年度干部教育培训", ""),
    { ...training, id: "f1" },
  );
  expect(findings).toHaveLength(1);
  expect(paths(findings[0])).toEqual([
    "tables.longTermGoals[1]",
    "f1:fields.projectName",
  ]);
});

test("has nothing to ask without a goal, or of a department without projects", () => {
  expect(outcomeOf(RULE, form(""))).toBe("not-applicable");
  expect(outcomeOf(RULE, goals("干部教育培训"))).toBe("not-applicable");
});

test.each<[Printed, Printed]>([
  [UNREADABLE, "档案整理"],
  [null, "档案整理"],
  ["完成档案整理", UNREADABLE],
  ["完成档案整理", ""],
])("cannot tell: %j", (goal, name) => {
  expect(outcomeOf(RULE, form(goal, name))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f5 fields.goal",
    "f8 tables.longTermGoals[2]",
  ]);
});
