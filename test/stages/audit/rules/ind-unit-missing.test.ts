import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withGoals, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-UNIT-MISSING";

test("finds a number without unit", () => {
  const { findings } = runRule(RULE, withRows(["数量", "培训班次", "5"]));
  expect(findings).toMatchObject([{ severity: "warning", actual: "5" }]);
  expect(findings[0]?.message.zh).toMatch(/培训班次.*“5”，请核实/u);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].value",
    "tables.indicators[0].content",
  ]);
});

test("finds in a department's form", () => {
  const form = withGoals({ longTerm: [[["数量", "培训班次", "5"]]] });
  expect(paths(runRule(RULE, form).findings[0])[0]).toBe(
    "tables.longTermIndicators[0].rows[0].value",
  );
});

test.each<[string, string]>([
  ["培训人数", "≥300"],
  ["合格率", "95"],
  ["人均成本（含税）", "≤0.6"],
  ["经费占比", "≥30"],
])("finds: %s %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["质量", content, value]))).toBe("finding");
});

test.each<[string, string]>([
  ["培训人数（人）", "≥300"],
  ["单位成本（万元/公里）", "≤0.6"],
  ["路面技术状况指数（PQI）", "≥80"],
  ["考核得分", "≥90"],
  ["投入产出比", "≥1.2"],
  ["安全事故", "0"],
  ["响应时间", "≤30（分钟）"],
  ["满意度", "≥95%"],
])("passes: %s %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["质量", content, value]))).toBe("pass");
});

test("passes where the unit has a column of its own, and on sound indicators", () => {
  const row = { level2: "数量指标", content: "人数", value: "300", unit: "人" };
  expect(outcomeOf(RULE, project({ indicators: [row] }))).toBe("pass");
  expect(
    outcomeOf(RULE, project({ indicators: [{ ...row, unit: UNREADABLE }] })),
  ).toBe("insufficient-data");
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
});

test("has nothing to ask of words", () => {
  expect(outcomeOf(RULE, withRows(["数量", "人数", "据实"]))).toBe(
    "not-applicable",
  );
});

test("cannot tell where value or name cannot be read", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  expect(outcomeOf(RULE, withRows(["数量", "人数", UNREADABLE]))).toBe(
    "insufficient-data",
  );
  expect(outcomeOf(RULE, withRows(["数量", UNREADABLE, "5"]))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f5 tables.indicators[0].value",
    "f8 tables.longTermIndicators[0].rows[0].value",
  ]);
});
