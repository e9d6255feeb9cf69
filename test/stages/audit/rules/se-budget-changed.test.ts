import { expect, test } from "vitest";
import { evaluation, SPENT } from "../evaluation-forms.ts";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-BUDGET-CHANGED";
const own = (initial: Printed) =>
  evaluation({
    id: "e1",
    execution: [
      ["年度资金总额", initial, "50", "45", "10", "90%", "9"],
      ...SPENT.slice(1),
    ],
  });

test("finds an initial budget that was declared otherwise", () => {
  const { findings } = runRule(RULE, own("40"), project());
  expect(findings).toMatchObject([
    {
      severity: "warning",
      expected: { yuan: 450000 },
      actual: { yuan: 400000 },
      difference: { yuan: -50000 },
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.execution[0].initialBudget",
    "f1:fields.currentYearBudget",
  ]);
});

test("passes the same, exactly or rounded", () => {
  expect(outcomeOf(RULE, own("45"), project())).toBe("pass");
  const fields = { currentYearBudget: "45.038" };
  // The tables say 45, the field more exactly.
  expect(outcomeOf(RULE, own("45.04"), project({ fields }))).toBe("pass");
});

test("takes a tolerance in yuan", () => {
  const options = { tolerance: 50000 };
  expect(runRuleWith(RULE, options, own("40"), project()).outcome).toBe("pass");
});

test("has nothing to ask without the declaration", () => {
  expect(outcomeOf(RULE, own("40"))).toBe("not-applicable");
});

test("cannot tell where an amount is blank or unreadable", () => {
  for (const initial of ["", UNREADABLE])
    expect(outcomeOf(RULE, own(initial), project())).toBe("insufficient-data");
  const fields = { currentYearBudget: UNREADABLE };
  const unread = project({ fields, funding: { total: "", rows: [] } });
  expect(outcomeOf(RULE, own("45"), unread)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
