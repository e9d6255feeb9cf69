import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, runRule } from "../run-rule.ts";

const RULE = "AMT-DETAIL-BUDGET";
const form = (budget: Printed, total: Printed, ...amounts: Printed[]) =>
  project({
    fields: { currentYearBudget: budget },
    expenditure: {
      total,
      rows: amounts.map((amount): [string, Printed] => ["工作费", amount]),
    },
  });

test("finds a sum of items unlike the budget", () => {
  const { findings } = runRule(RULE, form("45", "45", "30", "12"));
  expect(findings).toMatchObject([
    {
      expected: { yuan: 450000 },
      actual: { yuan: 420000 },
      difference: { yuan: -30000 },
    },
  ]);
  expect(findings[0]?.message.zh).not.toContain("明细合计");
});

test("names both differences in one finding", () => {
  const { findings } = runRule(RULE, form("20", "50", "30", "20"));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message.zh).toMatch(
    /明细之和50万元（\+30万元）.*明细合计50万元（\+30万元）/u,
  );
});

test("finds a total unlike the budget where the items agree with it", () => {
  expect(outcomeOf(RULE, form("45", "54", "30", "15"))).toBe("finding");
});

test("passes on equal amounts, a blank total standing for its items", () => {
  expect(outcomeOf(RULE, form("45", "45", "30", "15"))).toBe("pass");
  expect(outcomeOf(RULE, form("45", "", "30", "15"))).toBe("pass");
  expect(outcomeOf(RULE, form("45", "45"))).toBe("pass");
});

test.each<[string, Printed, Printed, Printed[]]>([
  ["the budget is blank", "", "45", ["45"]],
  ["the budget is unreadable", UNREADABLE, "45", ["45"]],
  ["an item is unreadable", "45", "45", ["30", UNREADABLE]],
  ["the total is unreadable", "45", UNREADABLE, ["45"]],
  ["nothing is filled in", "45", "", []],
])("cannot tell where %s", (_, budget, total, amounts) => {
  expect(outcomeOf(RULE, form(budget, total, ...amounts))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f2 fields.currentYearBudget",
    "f4 fields.currentYearBudget",
  ]);
});
