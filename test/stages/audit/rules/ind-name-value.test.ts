import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withGoals, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-NAME-VALUE";

test("finds a percentage of what has no share", () => {
  const form = withRows(["质量", "深化改革工程", "≥99.5%"]);
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([{ severity: "warning", actual: "≥99.5%" }]);
  expect(findings[0]?.message.zh).toMatch(/深化改革工程.*请核实/u);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].content",
    "tables.indicators[0].value",
  ]);
});

test("finds in a department's form", () => {
  const form = withGoals({ annual: [[["质量", "加强队伍建设", "≥95%"]]] });
  expect(paths(runRule(RULE, form).findings[0])[0]).toBe(
    "tables.annualIndicators[0].rows[0].content",
  );
});

test.each<[string, string]>([
  ["完成工作任务", "≥99.5%"],
  ["完成重点工作", "≥99%"],
  ["提升服务水平", "≥90%"],
  ["强化思想引领", "100%"],
  ["城市形象", "≥95%"],
  ["提高工作效率", "≥95%"],
  ["乡村振兴战略", "≥95%"],
  ["实施泵站运行养护工程", "≥95%"],
  ["推进政务公开建设", "≥95%"],
])("finds: %s %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["质量", content, value]))).toBe("finding");
});

test.each<[string, string]>([
  ["系统正常运行", "≥99.5%"],
  ["圆满完成年度绩效考评工作", "100%"],
  ["提高就业率", "≥3%"],
  ["降低能耗", "≥5%"],
  ["保障系统平稳运行", "≥99%"],
  ["工程验收合格率", "≥95%"],
  ["普法宣传覆盖面", "≥80%"],
  ["社会认可度", "≥90%"],
  ["居民健康素养水平", "≥25%"],
  ["检测数据有效率", "≥96%"],
])("passes: %s %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["质量", content, value]))).toBe("pass");
});

test("passes on sound indicators; has nothing to ask without a percentage", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
  expect(outcomeOf(RULE, withRows(["数量", "深化改革工程", "3项"]))).toBe(
    "not-applicable",
  );
});

test("cannot tell where name or value cannot be read", () => {
  for (const form of [
    project(),
    withRows(["质量", UNREADABLE, "≥95%"]),
    withRows(["质量", "加强队伍建设", ""]),
  ])
    expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f4 tables.indicators[4].content",
    "f7 tables.indicators[1].content",
    "f8 tables.longTermIndicators[1].rows[1].content",
  ]);
});
