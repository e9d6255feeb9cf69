import { expect, test } from "vitest";
import { type ExecutionLine, evaluation } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-EXEC-SCORE";
const form = (
  executed: Printed,
  weight: Printed,
  score: Printed,
  rate: Printed = "",
) => {
  const line: ExecutionLine = [
    "年度资金总额",
    "50",
    "50",
    executed,
    weight,
    rate,
    score,
  ];
  return evaluation({ execution: [line] });
};

test("finds full marks for less than all of the money", () => {
  const { findings } = runRule(RULE, form("45", "10", "10"));
  expect(findings).toMatchObject([
    { severity: "critical", expected: 9, actual: 10, difference: 1 },
  ]);
  expect(paths(findings[0])[0]).toBe("tables.execution[0].score");
});

test("full marks by rounding weigh less", () => {
  expect(runRule(RULE, form("48.68", "10", "10")).findings).toMatchObject([
    { severity: "warning", expected: 9.74 },
  ]);
  expect(outcomeOf(RULE, form("49.9", "10", "10"))).toBe("pass");
});

test("finds too few points", () => {
  expect(runRule(RULE, form("45", "10", "7")).findings).toMatchObject([
    { difference: -2 },
  ]);
});

test.each<[string, Printed, Printed, Printed]>([
  ["exact", "45", "10", "9"],
  ["with its unit", "45", "10分", "9分"],
  ["rounded", "48.68", "10", "9.74"],
  ["cut off", "48.68", "10", "9.7"],
  ["no more than full marks", "60", "10", "10"],
])("passes: %s", (_, executed, weight, score) => {
  expect(outcomeOf(RULE, form(executed, weight, score))).toBe("pass");
});

test("passes what the rate as printed gives, and by it where amounts are missing", () => {
  expect(outcomeOf(RULE, form("48.68", "20", "19.4", "97%"))).toBe("pass");
  expect(outcomeOf(RULE, form("", "10", "9.7", "97%"))).toBe("pass");
  expect(outcomeOf(RULE, form("", "10", "9.2", "97%"))).toBe("finding");
});

test("takes the rate from which full marks are given", () => {
  const full = form("45", "10", "10");
  expect(runRuleWith(RULE, { fullFrom: 90 }, full).outcome).toBe("pass");
});

test.each<[string, Printed, Printed, Printed]>([
  ["nothing says how much was spent", "", "10", "9"],
  ["the score is blank", "45", "10", ""],
  ["the weight is unreadable", "45", UNREADABLE, "9"],
])("cannot tell where %s", (_, executed, weight, score) => {
  expect(outcomeOf(RULE, form(executed, weight, score))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
