import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-SIGN-STYLE";

test("finds signs that are spelt out, once for the form", () => {
  const form = withRows(
    ["质量", "合格率", "大于99%"],
    ["时效", "响应时间", "≤30分钟"],
    ["服务对象满意度", "满意度", "小于等于95%"],
  );
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([{ severity: "info", actual: "大于99%" }]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].value",
    "tables.indicators[2].value",
  ]);
});

test("finds phrases beside signs, and bounds without a sign", () => {
  const mixed = withRows(
    ["质量", "合格率", "≥99%"],
    ["时效", "响应时间", "不超过30分钟"],
  );
  expect(paths(runRule(RULE, mixed).findings[0])).toEqual([
    "tables.indicators[1].value",
  ]);
  const bare = withRows(["成本", "人均成本", "0.6万元"]);
  expect(outcomeOf(RULE, bare)).toBe("finding");
});

test("passes on signs, on counts and 100% without one, and on phrases alone", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
  const exact = withRows(
    ["数量", "系统", "1套"],
    ["质量", "合格率", "100%"],
    ["质量", "运行率", "≥99.5%"],
  );
  expect(outcomeOf(RULE, exact)).toBe("pass");
  const phrases = withRows(
    ["质量", "合格率", "不低于95%"],
    ["时效", "响应时间", "30分钟以内"],
  );
  expect(outcomeOf(RULE, phrases)).toBe("pass");
});

test("passes on a form that spells them all out alike; finds where 大于 stands beside 大于等于", () => {
  const alike = withRows(
    ["质量", "合格率", "大于等于98%"],
    ["时效", "响应时间", "小于等于30分钟"],
  );
  expect(outcomeOf(RULE, alike)).toBe("pass");
  const strict = withRows(
    ["质量", "合格率", "大于98%"],
    ["时效", "响应时间", "小于30分钟"],
  );
  expect(outcomeOf(RULE, strict)).toBe("pass");
  const both = withRows(
    ["质量", "合格率", "大于等于98%"],
    ["质量", "运行率", "大于99%"],
  );
  expect(paths(runRule(RULE, both).findings[0])).toEqual([
    "tables.indicators[1].value",
  ]);
});

test("has nothing to ask where no value is a number", () => {
  const form = withRows(["社会效益", "影响力", "有所提升"]);
  expect(outcomeOf(RULE, form)).toBe("not-applicable");
});

test("cannot tell without rows or where a value is unreadable", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  const form = withRows(["质量", "合格率", "≥99%"], ["质量", "率", UNREADABLE]);
  expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 tables.indicators[3].value",
    "f5 tables.indicators[2].value",
  ]);
});
