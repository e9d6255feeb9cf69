import { expect, test } from "vitest";
import { department, type Printed, UNREADABLE } from "../forms.ts";
import {
  departmentOf,
  type Goals,
  type Indicator,
  projectOf,
} from "../goal-forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "D-LONG-ANNUAL";
const ROWS: Indicator[] = [
  ["举办干部培训班", "5期"],
  ["培训合格率", "≥95%"],
];
const form = (goal: Printed, rows: Indicator[] = ROWS, rest: Goals = {}) =>
  departmentOf({ longTerm: [[goal, rows]], annual: [], ...rest });

test.each(["2021 年度干部教育培训", "完成本年度换届", "2021年建成示范点10个"])(
  "finds a long-term goal of one year: %s",
  (goal) => {
    const { findings } = runRule(RULE, form(goal));
    expect(findings).toMatchObject([{ severity: "warning" }]);
    expect(paths(findings[0])).toEqual(["tables.longTermGoals[0]"]);
  },
);

test.each([
  "2021-2025年培训干部5000人",
  "自2021年起逐步提升服务水平",
  "每年培训干部500人",
  "提升我区招才引智工作整体水平",
])("passes %s", (goal) => {
  expect(outcomeOf(RULE, form(goal))).toBe("pass");
});

test("mentions indicators that end with the year", () => {
  const rows: Indicator[] = [...ROWS, ["经费使用时限", "≤本年内"]];
  const { findings } = runRule(RULE, form("提升干部素质", rows));
  expect(findings).toMatchObject([{ severity: "info", actual: "≤本年内" }]);
  expect(paths(findings[0])[0]).toBe(
    "tables.longTermIndicators[0].rows[2].value",
  );
});

test("mentions a text that is an annual goal as well", () => {
  const goal = "提升我区招才引智工作整体水平";
  const { findings } = runRule(
    RULE,
    form(goal, ROWS, { annual: [[goal, ROWS]] }),
  );
  expect(findings).toMatchObject([{ severity: "info" }]);
  expect(paths(findings[0])).toEqual([
    "tables.longTermGoals[0]",
    "tables.annualGoals[0]",
  ]);
});

test("mentions the indicators of a project named after the year, not those of others", () => {
  const named = (projectName: string) =>
    runRule(RULE, form("提升干部素质"), projectOf({ projectName }, ROWS));
  const { findings } = named("2021年度干部教育培训");
  expect(findings).toMatchObject([{ severity: "info" }]);
  expect(paths(findings[0])).toEqual([
    "tables.longTermIndicators[0].rows[0].content",
    "tables.longTermIndicators[0].rows[1].content",
    "f1:fields.projectName",
  ]);
  expect(named("干部教育培训").outcome).toBe("pass");
});

test("cannot tell without goals, the year, or where a goal is unreadable", () => {
  expect(outcomeOf(RULE, department())).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(UNREADABLE))).toBe("insufficient-data");
  const noYear = departmentOf(
    { longTerm: [["2021年度培训", ROWS]] },
    { fields: { fiscalYear: UNREADABLE } },
  );
  expect(outcomeOf(RULE, noYear)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f8 tables.longTermGoals[2]",
    "f8 tables.longTermIndicators[0].rows[0].content",
  ]);
});
