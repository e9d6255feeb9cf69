import { expect, test } from "vitest";
import { evaluation, SPENT } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-EXEC-OVER";
const form = (adjusted: Printed, executed: Printed) =>
  evaluation({
    execution: [
      ...SPENT.slice(0, 3),
      ["其他资金", "", adjusted, executed, "—", "—", "—"],
    ],
  });

test("finds more spent than there was", () => {
  const { findings } = runRule(RULE, form("3", "3.5"));
  expect(findings).toMatchObject([
    {
      severity: "warning",
      expected: { yuan: 30000 },
      actual: { yuan: 35000 },
      difference: { yuan: 5000 },
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.execution[3].executed",
    "tables.execution[3].adjustedBudget",
  ]);
});

test("finds money spent of a source without a budget", () => {
  expect(outcomeOf(RULE, form("", "3"))).toBe("finding");
});

test("passes what was spent up to the budget", () => {
  expect(outcomeOf(RULE, evaluation())).toBe("pass");
  expect(outcomeOf(RULE, form("3", "3"))).toBe("pass");
});

test("takes a tolerance in yuan", () => {
  const options = { tolerance: 5000 };
  expect(runRuleWith(RULE, options, form("3", "3.5")).outcome).toBe("pass");
});

test("cannot tell where an amount is unreadable, or the total's is blank", () => {
  expect(outcomeOf(RULE, form(UNREADABLE, "3"))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form("3", UNREADABLE))).toBe("insufficient-data");
  const [total] = SPENT;
  for (const [adjusted, executed] of [
    ["", "45"],
    ["50", ""],
  ] as const)
    expect(
      outcomeOf(
        RULE,
        evaluation({
          execution: [[total?.[0] ?? "", "", adjusted, executed, "", "", ""]],
        }),
      ),
    ).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
