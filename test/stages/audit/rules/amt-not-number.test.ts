import { expect, test } from "vitest";
import { department, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "AMT-NOT-NUMBER";

test("finds words where an amount belongs", () => {
  const { findings } = runRule(
    RULE,
    project({ fields: { totalBudget: "档案整理经费" } }),
  );
  expect(findings).toMatchObject([{ actual: "档案整理经费", expected: null }]);
  expect(findings[0]?.message.zh).toContain("项目总预算");
  expect(paths(findings[0])).toEqual(["fields.totalBudget"]);
});

test("finds them in the rows of tables", () => {
  const expenditure = {
    total: "45",
    rows: [["1.档案整理", "见附件"] as [string, string]],
  };
  const [finding] = runRule(RULE, project({ expenditure })).findings;
  expect(paths(finding)).toEqual(["tables.expenditure.rows[0].amount"]);
  expect(finding?.message.zh).toContain("1.档案整理");
  const [inDepartment] = runRule(
    RULE,
    department({ income: [["财政拨款", "若干", "", "1", "1"]] }),
  ).findings;
  expect(paths(inDepartment)).toEqual(["tables.income[0].currentYear"]);
});

test.each(["", "/", "约45万元", "45万元（含结转）"])(
  "passes on %j",
  (totalBudget) => {
    expect(outcomeOf(RULE, project({ fields: { totalBudget } }))).toBe("pass");
  },
);

test("a number whose unit nobody knows is still a number", () => {
  expect(outcomeOf(RULE, project({ fields: { unit: null } }))).toBe("pass");
});

test("cannot tell where an amount is unreadable", () => {
  expect(
    outcomeOf(RULE, project({ fields: { totalBudget: UNREADABLE } })),
  ).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 fields.totalBudget"]);
});
