import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-TAUTOLOGY";

test("finds a value that repeats the name", () => {
  const form = withRows(["数量", "考察人数", "考察方案规定人数"]);
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([
    { severity: "warning", actual: "考察方案规定人数" },
  ]);
  expect(findings[0]?.message.zh).toMatch(/疑似.*考察人数.*请核实/u);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].value",
    "tables.indicators[0].content",
  ]);
});

test("finds in a name whose words would otherwise say that something is handed over", () => {
  const form = withRows(["数量", "通过项目评审个数", "计划通过项目评审个数"]);
  expect(outcomeOf(RULE, form)).toBe("finding");
});

test.each<[string, string]>([
  ["组织公开选调", "选调人数"],
  ["培训人数", "按培训计划人数"],
  ["系统正常运行", "正常运行"],
  ["提升服务水平", "服务水平明显提升"],
  ["设备购置", "购置设备"],
  ["慰问老党员", "慰问老党员人数"],
  ["项目按期完成", "按期完成"],
])("finds: %s – %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["数量", content, value]))).toBe("finding");
});

test.each<[string, string]>([
  ["提升人才品质服务", "有所提升"],
  ["干部档案", "区管干部人数"],
  ["微信公众号", "影响力有所提升"],
  ["完成工作时限要求", "按时间节点完成考察"],
  ["培训人数", "培训300人"],
  ["完成时间", "2021年底前完成"],
  ["出台管理办法", "出台《管理办法》"],
])("passes: %s – %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["数量", content, value]))).toBe("pass");
});

test("passes on sound indicators", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
});

test("cannot tell where name or value cannot be read", () => {
  for (const form of [
    project(),
    withRows(["数量", UNREADABLE, "选调人数"]),
    withRows(["数量", "选调", ""]),
  ])
    expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f4 tables.indicators[0].value",
    "f4 tables.indicators[3].value",
  ]);
});
