import { expect, test } from "vitest";
import { evaluation, withIndicator } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "SE-ACTUAL-MISSING";
const form = (actual: Printed, score: Printed = "20") =>
  withIndicator(["数量", "整理档案数量", "≥500卷", actual, "20", score]);

test("finds an indicator without a result", () => {
  for (const actual of ["", "/", "—"]) {
    const { findings } = runRule(RULE, form(actual));
    expect(findings).toMatchObject([{ severity: "warning" }]);
    expect(findings[0]?.message.zh).toContain("得分20");
    expect(paths(findings[0])).toEqual([
      "tables.indicators[0].actual",
      "tables.indicators[0].score",
    ]);
  }
});

test("passes whatever is said of it, 无 as well", () => {
  for (const actual of ["500卷", "已完成", "无", "0"])
    expect(outcomeOf(RULE, form(actual))).toBe("pass");
  expect(outcomeOf(RULE, evaluation())).toBe("pass");
});

test("cannot tell without rows, or where the result is unreadable or not there", () => {
  for (const open of [
    form(UNREADABLE),
    form(null),
    evaluation({ indicators: [] }),
  ])
    expect(outcomeOf(RULE, open)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
