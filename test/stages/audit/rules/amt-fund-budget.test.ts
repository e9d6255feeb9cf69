import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "AMT-FUND-BUDGET";
const form = (budget: Printed, total: Printed, source: Printed) =>
  project({
    fields: { currentYearBudget: budget },
    funding: { total, rows: [["公共预算财政拨款", source]] },
  });

test("finds a total unlike the budget", () => {
  const { findings } = runRule(RULE, form("20万元", "50", "50"));
  expect(findings).toMatchObject([
    {
      expected: { yuan: 200000 },
      actual: { yuan: 500000 },
      difference: { yuan: 300000 },
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.funding.total",
    "fields.currentYearBudget",
  ]);
});

test("takes the sources where the total is left blank", () => {
  expect(outcomeOf(RULE, form("20", "", "50"))).toBe("finding");
  expect(outcomeOf(RULE, form("50", "", "50"))).toBe("pass");
});

test("passes on equal amounts in different spelling", () => {
  expect(outcomeOf(RULE, form("壹佰万元整", "100", "100"))).toBe("pass");
});

test.each<[string, Printed, Printed, Printed]>([
  ["the budget is blank", "", "50", "50"],
  ["the total is unreadable", "50", UNREADABLE, "50"],
  ["total and sources are blank", "50", "", ""],
])("cannot tell where %s", (_, budget, total, source) => {
  expect(outcomeOf(RULE, form(budget, total, source))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 tables.funding.total"]);
});
