import { expect, test } from "vitest";
import { type ExecutionLine, evaluation } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-BUDGET-SUM";
const line = (item: string, adjusted: Printed): ExecutionLine => [
  item,
  "",
  adjusted,
  "",
  "",
  "",
  "",
];
const form = (total: Printed, grant: Printed, other: Printed) =>
  evaluation({
    execution: [
      line("年度资金总额", total),
      line("其中：当年财政拨款", grant),
      line("其他资金", other),
    ],
  });

test("finds a total that its sources do not give, as 0 above 90", () => {
  const { findings } = runRule(RULE, form("0", "90", ""));
  expect(findings).toMatchObject([
    {
      severity: "critical",
      expected: { yuan: 900000 },
      actual: { yuan: 0 },
      difference: { yuan: -900000 },
    },
  ]);
  expect(paths(findings[0])[0]).toBe("tables.execution[0].adjustedBudget");
});

test("finds it in each column", () => {
  const rows: ExecutionLine[] = [
    ["年度资金总额", "40", "50", "44", "10", "88%", "8.8"],
    ["其中：当年财政拨款", "45", "50", "45", "", "", ""],
  ];
  const { findings } = runRule(RULE, evaluation({ execution: rows }));
  expect(findings.map((found) => paths(found)[0])).toEqual([
    "tables.execution[0].initialBudget",
    "tables.execution[0].executed",
  ]);
});

test("a total left blank weighs less", () => {
  expect(runRule(RULE, form("", "40", "5")).findings).toMatchObject([
    { severity: "warning", expected: { yuan: 450000 }, actual: null },
  ]);
});

test("passes where they add up, and where a later 其中 is a part of its source", () => {
  expect(outcomeOf(RULE, evaluation())).toBe("pass");
  const rows = [
    line("总额", "50"),
    line("其中：财政资金", "50"),
    line("其中：一般公共预算", "30"),
  ];
  expect(outcomeOf(RULE, evaluation({ execution: rows }))).toBe("pass");
});

test("has nothing to ask where no source is filled in", () => {
  expect(outcomeOf(RULE, form("50", "", ""))).toBe("not-applicable");
});

test("takes a tolerance in yuan", () => {
  const off = form("45.01", "45", "");
  expect(runRuleWith(RULE, { tolerance: 100 }, off).outcome).toBe("pass");
  expect(runRuleWith(RULE, { tolerance: 99 }, off).outcome).toBe("finding");
});

test("cannot tell without a total's row, or where an amount is unreadable", () => {
  const execution = [line("财政拨款", "45"), line("其他资金", "5")];
  for (const open of [
    evaluation({ execution }),
    form("45", UNREADABLE, ""),
    form(UNREADABLE, "45", ""),
  ])
    expect(outcomeOf(RULE, open)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
