import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withRows, withRowsAnd } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "IND-HORIZON";
const form = (value: string) =>
  withRows(["可持续影响", "核心设备正常使用", value]);

test("finds a value of several years", () => {
  const { findings } = runRule(RULE, form("≥5年"));
  expect(findings).toMatchObject([{ severity: "info", actual: "≥5年" }]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].value",
    "tables.indicators[0].content",
  ]);
});

test.each(["三年以上", "36个月", "2021-2023年", "2022年6月底前"])(
  "finds: %s",
  (value) => {
    expect(outcomeOf(RULE, form(value))).toBe("finding");
  },
);

test.each([
  "1年",
  "12个月",
  "2021年12月底前",
  "≥300天",
  "95%",
  "较2019年增长5%",
])("passes: %s", (value) => {
  expect(outcomeOf(RULE, form(value))).toBe("pass");
});

test("passes on sound indicators, and on what a profile allows", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
  expect(runRuleWith(RULE, { years: 3 }, form("3年")).outcome).toBe("pass");
});

test("has nothing to ask of a project over several years", () => {
  const projectType = "一次性项目□ 常年性项目□ 延续性项目☑（从2021年至2023年）";
  const continuing = withRowsAnd({ fields: { projectType } }, [
    "可持续影响",
    "设备使用",
    "≥5年",
  ]);
  expect(outcomeOf(RULE, continuing)).toBe("not-applicable");
});

test("cannot tell where type, value or year cannot be read", () => {
  const row: [string, string, string] = ["可持续影响", "设备使用", "≥5年"];
  const date: [string, string, string] = ["时效", "时间", "2023年底前"];
  for (const given of [
    project(),
    withRows(["可持续影响", "设备使用", UNREADABLE]),
    withRowsAnd({ fields: { projectType: UNREADABLE } }, row),
    withRowsAnd({ fields: { fiscalYear: UNREADABLE } }, date),
  ])
    expect(outcomeOf(RULE, given)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 tables.indicators[10].value",
    "f2 tables.indicators[6].value",
    "f3 tables.indicators[6].value",
  ]);
});
