import { expect, test } from "vitest";
import { evaluation, withIndicator } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-DEVIATION-MISSING";
const form = (
  actual: Printed,
  score: Printed,
  deviation: Printed,
  value: Printed = "≤30天",
) =>
  withIndicator(["时效", "平均整理时间", value, actual, "5", score, deviation]);

test("finds points lost without a reason", () => {
  const { findings } = runRule(RULE, form("40天", "3.75", ""));
  expect(findings).toMatchObject([{ severity: "warning" }]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].deviation",
    "tables.indicators[0].score",
    "tables.indicators[0].actual",
  ]);
});

test("finds them where 无 is the reason", () => {
  expect(outcomeOf(RULE, form("基本完成", "4", "无", "按时完成"))).toBe(
    "finding",
  );
});

test("finds a target missed for which full marks are given", () => {
  const { findings } = runRule(RULE, form("40天", "5", ""));
  expect(paths(findings[0])).toContain("tables.indicators[0].value");
});

test("passes full marks, and points lost with a reason", () => {
  expect(outcomeOf(RULE, form("30天", "5", ""))).toBe("pass");
  expect(outcomeOf(RULE, form("40天", "3.75", "人手不足"))).toBe("pass");
  expect(outcomeOf(RULE, evaluation())).toBe("pass");
});

test("takes how many points may be lost", () => {
  const small = form("32天", "4.7", "");
  expect(runRuleWith(RULE, { lost: 0.5 }, small).outcome).toBe("pass");
  expect(runRuleWith(RULE, { lost: 0.2 }, small).outcome).toBe("finding");
});

test("has nothing to ask where the form has no such column", () => {
  expect(outcomeOf(RULE, form("40天", "3.75", null))).toBe("not-applicable");
});

test("cannot tell where the reason or the points cannot be read", () => {
  for (const open of [
    form("40天", "3.75", UNREADABLE),
    form("按时完成", UNREADABLE, "", "按时完成"),
    evaluation({ indicators: [] }),
  ])
    expect(outcomeOf(RULE, open)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
