import { expect, test } from "vitest";
import {
  department,
  type FundRow,
  type Printed,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "D-BALANCE";
const form = (income: Printed[], expenditure: Printed[]) => {
  const row = (item: string, current: Printed = ""): FundRow => [
    item,
    current,
    "",
    "7",
    "8",
  ];
  return department({
    income: [row("财政拨款", income[0]), row("合计", income[1])],
    expenditure: [row("基本支出", expenditure[0]), row("合计", expenditure[1])],
  });
};

test("finds income unlike expenditure", () => {
  const { findings } = runRule(RULE, form(["120", "120"], ["130", "130"]));
  expect(findings).toMatchObject([
    {
      expected: { yuan: 1200000 },
      actual: { yuan: 1300000 },
      difference: { yuan: 100000 },
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.income[1].currentYear",
    "tables.expenditure[1].currentYear",
  ]);
});

test("takes the parts where a total is left blank", () => {
  expect(outcomeOf(RULE, form(["120", ""], ["120", "120"]))).toBe("pass");
  const [finding] = runRule(RULE, form(["120", ""], ["130", ""])).findings;
  expect(paths(finding)).toEqual([
    "tables.income[0].currentYear",
    "tables.expenditure[0].currentYear",
  ]);
});

test("passes on balance, and on columns not filled in beside one that is", () => {
  expect(outcomeOf(RULE, form(["120", "120"], ["120", "120"]))).toBe("pass");
  expect(outcomeOf(RULE, form(["", ""], ["", ""]))).toBe("pass");
});

test.each<[string, Printed[], Printed[]]>([
  ["a total is unreadable", ["120", UNREADABLE], ["120", "120"]],
  ["a part of a blank total is unreadable", [UNREADABLE, ""], ["120", "120"]],
  ["one side is not filled in", ["", ""], ["120", "120"]],
])("cannot tell where %s", (_, income, expenditure) => {
  expect(outcomeOf(RULE, form(income, expenditure))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
