import { expect, test } from "vitest";
import { evaluation, withIndicator } from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-IND-SCORE";
const counted = (
  value: Printed,
  actual: Printed,
  score: Printed,
  kind = "数量",
  name = "整理档案数量",
) => withIndicator([kind, name, value, actual, "20", score]);

test("finds full marks for a share of the target", () => {
  const { findings } = runRule(RULE, counted("≥500卷", "400卷", "20"));
  expect(findings).toMatchObject([
    { severity: "critical", expected: 16, actual: 20, difference: 4 },
  ]);
  expect(findings[0]?.message.zh).toMatch(/≥500卷.*400卷.*应得16分/u);
  expect(paths(findings[0]).slice(0, 2)).toEqual([
    "tables.indicators[0].score",
    "tables.indicators[0].actual",
  ]);
});

test("finds a score above its weight, or below nothing", () => {
  for (const score of ["22", "-1"])
    expect(
      runRule(RULE, counted("有所提升", "已提升", score)).findings,
    ).toMatchObject([{ severity: "critical", expected: 20 }]);
});

test("too few points weigh less, least where the target was exceeded", () => {
  const severity = (actual: string, score: string) =>
    runRule(RULE, counted("≥500卷", actual, score)).findings[0]?.severity;
  expect(severity("400卷", "10")).toBe("warning");
  expect(severity("500卷", "10")).toBe("warning");
  expect(severity("1500卷", "15")).toBe("info");
});

test.each<[string, Printed, Printed, Printed, string?, string?]>([
  ["all of it", "≥500卷", "500卷", "20"],
  ["more than all", "≥500卷", "700卷", "20"],
  ["without unit", "≥500卷", "450", "18"],
  ["a share", "≥500卷", "400卷", "16"],
  ["rounded", "≥300卷", "100卷", "6.67"],
  ["a ceiling kept", "≤30天", "20天", "20", "时效", "平均整理时间"],
  ["a ceiling broken", "≤30天", "40天", "15", "时效", "平均整理时间"],
  ["nothing where nothing was allowed", "≤0件", "0件", "20"],
  ["a price without sign", "700元", "1400元", "10", "成本", "每卷整理成本"],
  ["a rate", "=100%", "95%", "19", "质量", "整理合格率"],
  ["words", "有所提升", "明显提升", "18.5"],
  ["a date", "2021年12月底前", "2021年11月", "20", "时效", "完成时间"],
])("passes: %s", (_, value, actual, score, kind, name) => {
  expect(outcomeOf(RULE, counted(value, actual, score, kind, name))).toBe(
    "pass",
  );
});

test("finds points for what was not to happen", () => {
  expect(runRule(RULE, counted("≤0件", "2件", "20")).findings).toMatchObject([
    { expected: 0 },
  ]);
});

test("hints at a score outside of the range of its grade", () => {
  const graded = (actual: string, score: string) =>
    runRule(RULE, counted("有所提升", actual, score));
  for (const [actual, score] of [
    ["达成预期指标", "15"],
    ["部分达成预期指标并具有一定效果", "18"],
    ["未达成预期指标且效果较差", "15"],
  ] as const)
    expect(graded(actual, score).findings).toMatchObject([
      { severity: "info" },
    ]);
  for (const [actual, score] of [
    ["达成预期指标", "16"],
    ["部分达成预期指标并具有一定效果", "14"],
    ["未达成预期指标且效果较差", "5"],
  ] as const)
    expect(graded(actual, score).outcome).toBe("pass");
});

test("takes a tolerance in points", () => {
  const off = counted("≥500卷", "400卷", "16.5");
  expect(outcomeOf(RULE, off)).toBe("finding");
  expect(runRuleWith(RULE, { tolerance: 0.5 }, off).outcome).toBe("pass");
});

test("a form that holds passes", () => {
  expect(outcomeOf(RULE, evaluation())).toBe("pass");
});

test("cannot tell without rows, or where points are blank or unreadable", () => {
  expect(outcomeOf(RULE, evaluation({ indicators: [] }))).toBe(
    "insufficient-data",
  );
  for (const score of ["", UNREADABLE])
    expect(outcomeOf(RULE, counted("≥500卷", "500卷", score))).toBe(
      "insufficient-data",
    );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
