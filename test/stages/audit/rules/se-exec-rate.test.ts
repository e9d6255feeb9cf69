import { expect, test } from "vitest";
import { type ExecutionLine, evaluation } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-EXEC-RATE";
const row = (adjusted: Printed, executed: Printed, rate: Printed) =>
  ["年度资金总额", "", adjusted, executed, "10", rate, ""] as ExecutionLine;
const form = (adjusted: Printed, executed: Printed, rate: Printed) =>
  evaluation({ execution: [row(adjusted, executed, rate)] });

test("finds a rate that the amounts do not give", () => {
  const { findings } = runRule(RULE, form("50", "45", "95%"));
  expect(findings).toMatchObject([
    { severity: "critical", expected: 90, actual: 95, difference: 5 },
  ]);
  expect(findings[0]?.message.zh).toMatch(/50万元.*45万元.*应为90%.*95%/u);
  expect(paths(findings[0])).toEqual([
    "tables.execution[0].executionRate",
    "tables.execution[0].adjustedBudget",
    "tables.execution[0].executed",
  ]);
});

test("finds it in the row of a source", () => {
  const execution = [row("50", "45", "90%"), row("45", "40.5", "81%")];
  const { findings } = runRule(RULE, evaluation({ execution }));
  expect(paths(findings[0])[0]).toBe("tables.execution[1].executionRate");
});

test.each<[string, Printed, Printed, Printed]>([
  ["exactly", "50", "45", "90%"],
  ["rounded", "90", "87.62", "97.36%"],
  ["to one place", "90", "87.62", "97.4"],
  ["cut off", "90", "87.62", "97.3%"],
  ["to whole percents", "90", "87.62", "97%"],
  ["as a share", "90", "87.62", "0.9736"],
  ["a whole", "50", "50", "1"],
  ["none of nothing", "0", "0", "0%"],
])("passes: %s", (_, adjusted, executed, rate) => {
  expect(outcomeOf(RULE, form(adjusted, executed, rate))).toBe("pass");
});

test.each<[string, Printed, Printed, Printed]>([
  ["rounded the wrong way", "90", "87.62", "98%"],
  ["a share of one hundredth", "50", "45", "0.9%"],
])("finds: %s", (_, adjusted, executed, rate) => {
  expect(outcomeOf(RULE, form(adjusted, executed, rate))).toBe("finding");
});

test("reckons from the initial budget where none was adjusted", () => {
  const line: ExecutionLine = ["总额", "50", "", "45", "10", "90%", "9"];
  expect(outcomeOf(RULE, evaluation({ execution: [line] }))).toBe("pass");
});

test("takes a tolerance", () => {
  const off = form("50", "45", "90.5%");
  expect(outcomeOf(RULE, off)).toBe("finding");
  expect(runRuleWith(RULE, { tolerance: 0.5 }, off).outcome).toBe("pass");
});

test.each<[string, Printed, Printed, Printed]>([
  ["the rate is blank", "50", "45", ""],
  ["the rate is unreadable", "50", "45", UNREADABLE],
  ["the amount is unreadable", "50", UNREADABLE, "90%"],
  ["there was nothing to spend", "0", "45", "90%"],
])("cannot tell where %s", (_, adjusted, executed, rate) => {
  expect(outcomeOf(RULE, form(adjusted, executed, rate))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
