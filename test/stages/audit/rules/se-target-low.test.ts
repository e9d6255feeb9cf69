import { expect, test } from "vitest";
import { evaluation, withIndicator } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-TARGET-LOW";
const form = (value: Printed, actual: Printed) =>
  withIndicator(["社会效益", "档案查阅人次", value, actual, "20", "20"]);

test("finds a target that was exceeded many times", () => {
  const { findings } = runRule(RULE, form("≥100人次", "480人次"));
  expect(findings).toMatchObject([
    { severity: "warning", expected: 100, actual: 480, difference: 380 },
  ]);
  expect(findings[0]?.message.zh).toContain("4.8倍");
  expect(paths(findings[0])[0]).toBe("tables.indicators[0].value");
});

test("passes what is nearer, and something where nothing was asked", () => {
  for (const [value, actual] of [
    ["≥100人次", "199人次"],
    ["≥100人次", "50人次"],
    ["≥0件", "3件"],
  ] as const)
    expect(outcomeOf(RULE, form(value, actual))).toBe("pass");
  expect(outcomeOf(RULE, evaluation())).toBe("pass");
});

test("takes how many times it must be", () => {
  const near = form("≥100人次", "150人次");
  expect(runRuleWith(RULE, { times: 1.5 }, near).outcome).toBe("finding");
  expect(runRuleWith(RULE, { times: 1.6 }, near).outcome).toBe("pass");
});

test("has nothing to ask of words and of ceilings", () => {
  expect(outcomeOf(RULE, form("≤100天", "20天"))).toBe("not-applicable");
  expect(outcomeOf(RULE, form("有所提升", "已提升"))).toBe("not-applicable");
});

test("cannot tell without rows or where either is unreadable", () => {
  for (const open of [
    form("≥100人次", UNREADABLE),
    form(UNREADABLE, "480人次"),
    evaluation({ indicators: [] }),
  ])
    expect(outcomeOf(RULE, open)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
