import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withGoals, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-PCT>100";

test("finds a share above 100%", () => {
  const { findings } = runRule(RULE, withRows(["质量", "培训合格率", "≥105%"]));
  expect(findings).toMatchObject([
    { severity: "warning", expected: "≤100%", actual: "≥105%" },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].value",
    "tables.indicators[0].content",
  ]);
});

test("finds in a department's form", () => {
  const form = withGoals({ longTerm: [[["质量", "覆盖率", "120%"]]] });
  expect(paths(runRule(RULE, form).findings[0])[0]).toBe(
    "tables.longTermIndicators[0].rows[0].value",
  );
});

test.each<[string, string, string]>([
  ["服务对象满意度", "群众满意度增长", "110%"],
  ["质量", "覆盖率", "大于100%"],
  ["质量", "设备完好率", "95%-110%"],
  ["质量", "储备粮抽检合格率", "≥110%"],
  ["时效", "任务完成率", "１２０％"],
  ["质量", "合格率", "百分之一百二十"],
])("finds: %s %s %s", (kind, content, value) => {
  expect(outcomeOf(RULE, withRows([kind, content, value]))).toBe("finding");
});

test.each<[string, string]>([
  ["合格率", "100%"],
  ["合格率", "≥100%"],
  ["税收任务完成率", "≥110%"],
  ["旅游收入增长率", "≥120%"],
  ["国有资产保值增值率", "≥103%"],
])("passes: %s %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["经济效益", content, value]))).toBe("pass");
});

test("passes on sound indicators; has nothing to ask without a percentage", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
  expect(outcomeOf(RULE, withRows(["数量", "人数", "300人"]))).toBe(
    "not-applicable",
  );
});

test("cannot tell where name or value cannot be read", () => {
  for (const form of [
    project(),
    withRows(["质量", UNREADABLE, "105%"]),
    withRows(["质量", "合格率", UNREADABLE]),
  ])
    expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
