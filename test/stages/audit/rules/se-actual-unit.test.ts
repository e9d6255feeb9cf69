import { expect, test } from "vitest";
import { evaluation, withIndicator } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "SE-ACTUAL-UNIT";
const form = (value: Printed, actual: Printed) =>
  withIndicator(["数量", "培训规模", value, actual, "20", "20"]);

test("finds a result in another unit", () => {
  const { findings } = runRule(RULE, form("≥300人", "12场"));
  expect(findings).toMatchObject([
    { severity: "warning", expected: "人", actual: "场" },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].actual",
    "tables.indicators[0].value",
  ]);
  expect(outcomeOf(RULE, form("≤50万元", "480000元"))).toBe("finding");
});

test("passes the same unit, a second one in brackets, and none", () => {
  for (const [value, actual] of [
    ["≥300人", "320人"],
    ["≥300人", "320"],
    ["≥300人（次）", "320人"],
    ["≤5个工作日", "4工作日"],
    ["≥95%", "96%"],
  ] as const)
    expect(outcomeOf(RULE, form(value, actual))).toBe("pass");
  expect(outcomeOf(RULE, evaluation())).toBe("pass");
});

test("has nothing to ask of words", () => {
  expect(outcomeOf(RULE, form("有所提升", "12场"))).toBe("not-applicable");
  expect(outcomeOf(RULE, form("≥300人", "已完成"))).toBe("not-applicable");
});

test("cannot tell without rows or where either is unreadable", () => {
  for (const open of [
    form("≥300人", UNREADABLE),
    form(UNREADABLE, "12场"),
    evaluation({ indicators: [] }),
  ])
    expect(outcomeOf(RULE, open)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
