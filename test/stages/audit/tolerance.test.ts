import { expect, test } from "vitest";
import type { Form } from "../../../src/model/form.ts";
import { isSameAmount } from "../../../src/stages/audit/tolerance.ts";
import { department, type FundRow, project } from "./forms.ts";
import { outcomeOf, runRuleWith } from "./run-rule.ts";

test("amounts are compared to the fen unless a difference is allowed", () => {
  expect(isSameAmount(100, 101, 0)).toBe(false);
  expect(isSameAmount(100, 101, 0.01)).toBe(true);
  expect(isSameAmount(101, 100, 0.01)).toBe(true);
  expect(isSameAmount(100, 102, 0.01)).toBe(false);
  expect(isSameAmount(0, 29, 0.29)).toBe(true);
});

const rows = (total: string): FundRow[] => [
  ["财政拨款", "100", "", "120", "130"],
  ["其他资金", "45", "", "", ""],
  ["合计", total, "", "120", "130"],
];
const expenditure: Form = project({
  expenditure: { total: "45.01", rows: [["1.档案整理", "45"]] },
});
const funding: Form = project({
  funding: { total: "45.01", rows: [["公共预算财政拨款", "45"]] },
});

/** Forms whose amounts are 100 yuan apart. */
test.each<[string, [Form, ...Form[]]]>([
  ["AMT-DETAIL-SUM", [expenditure]],
  ["AMT-DETAIL-BUDGET", [expenditure]],
  ["AMT-FUND-SUM", [funding]],
  ["AMT-FUND-BUDGET", [funding]],
  ["D-INCOME-SUM", [department({ income: rows("145.01") })]],
  ["D-EXP-SUM", [department({ expenditure: rows("145.01") })]],
  ["D-BALANCE", [department({ income: rows("145.01") })]],
  [
    "X-PROJ-SUM",
    [
      department(),
      project({
        fields: { currentYearBudget: "45.01" },
        funding: { total: "45.01", rows: [] },
        expenditure: { total: "45.01", rows: [] },
      }),
    ],
  ],
])("%s allows the difference that a profile allows", (rule, forms) => {
  expect(outcomeOf(rule, ...forms)).toBe("finding");
  const under = (tolerance: number) =>
    runRuleWith(rule, { tolerance }, ...forms).outcome;
  expect(under(99.99)).toBe("finding");
  expect(under(100)).toBe("pass");
});
