import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "TYPE-SPAN";
const row = (span: string) => `一次性项目□ 常年性项目□ 延续性项目☑${span}`;
const form = (projectType: Printed, projectPeriod: Printed = null) =>
  project({ fields: { projectType, projectPeriod } });

test.each([
  ["（从   年至   年）", "未填写起止年份"],
  ["", "未填写起止年份"],
  ["（从2021年至   年）", "只填写了一个"],
  ["（从2021年至 20  年）", "只填写了一个"],
  ["（从2023年至2021年）", "早于"],
])("finds a span printed %j", (span, words) => {
  const { findings } = runRule(RULE, form(row(span)));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message.zh).toContain(words);
  expect(paths(findings[0])).toEqual(["fields.projectType"]);
});

test("leads to the cell of the period where the form has one", () => {
  const { findings } = runRule(RULE, form(row("（从 年至 年）"), ""));
  expect(paths(findings[0])).toEqual([
    "fields.projectPeriod",
    "fields.projectType",
  ]);
});

test.each([
  "（从2021年至2023年）",
  "（从 2021 年至 2021 年）",
  "（2021-2023）",
  "（从21年至23年）",
  "（从二〇二一年至二〇二三年）",
  "（自2021年起三年）",
  "（从2021年1月至2023年12月）",
])("passes on %s", (span) => {
  expect(outcomeOf(RULE, form(row(span)))).toBe("pass");
});

test("passes on a span that only the cell of the period has", () => {
  expect(outcomeOf(RULE, form(row(""), "从2021年至2023年"))).toBe("pass");
});

test.each([
  "一次性项目□ 常年性项目☑ 延续性项目□（从 年至 年）",
  "一次性项目□ 常年性项目□ 延续性项目□（从 年至 年）",
  "",
])("has nothing to ask of other types: %j", (printed) => {
  expect(outcomeOf(RULE, form(printed))).toBe("not-applicable");
});

test.each<[Printed, Printed]>([
  [UNREADABLE, null],
  [null, null],
  ["一次性项目 常年性项目 延续性项目", null],
  [row("（从 年至 年）"), UNREADABLE],
])("cannot tell: %j", (type, period) => {
  expect(outcomeOf(RULE, form(type, period))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
