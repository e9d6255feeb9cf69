import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-DIRECTION";

test("finds a cost that is to be at least so much", () => {
  const form = withRows(["成本", "人均资助金额", "≥6万"]);
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([
    { severity: "warning", expected: "≤", actual: "≥6万" },
  ]);
  expect(findings[0]?.message.zh).toMatch(/成本指标“人均资助金额”.*请核实/u);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].value",
    "tables.indicators[0].content",
    "tables.indicators[0].level2",
  ]);
});

test.each<[string, string, string]>([
  ["成本", "项目总成本控制", "大于45万元"],
  ["成本", "设备购置单价", "不低于2万元"],
  ["成本", "项目成本", "≥预算数"],
  ["成本", "年度维护成本增加率", "≥8%"],
  ["时效", "故障响应时间", "≥30分钟"],
  ["质量", "差错率", "5%以上"],
  ["社会效益", "群众投诉率", ">2%"],
  ["服务对象满意度", "群众满意度", "≤90%"],
  ["质量", "培训合格率", "不超过95%"],
  ["质量", "检验差错率（%）", "≥2%"],
  ["社会效益", "生产安全事故死亡人数", "≥3人"],
  ["经济效益", "设备维护费用下降比例", "≤8%"],
  ["成本", "水渠配套修建单价", "≥0.1万元/米"],
  ["时效", "隐患排查完成时限", "≥20天"],
])("finds: %s %s %s", (kind, content, value) => {
  expect(outcomeOf(RULE, withRows([kind, content, value]))).toBe("finding");
});

test.each<[string, string, string]>([
  ["成本", "人均培训成本", "≤0.6万元"],
  ["成本", "成本节约率", "≥5%"],
  ["成本", "预算执行率", "≥95%"],
  ["成本", "节约财政资金", "≥10万元"],
  ["时效", "故障响应时间", "≤30分钟"],
  ["时效", "资金拨付及时率", "≥98%"],
  ["质量", "差错率", "≤1%"],
  ["社会效益", "投诉办结率", "≥98%"],
  ["社会效益", "事故下降率", "≥10%"],
  ["服务对象满意度", "不满意率", "≤5%"],
  ["服务对象满意度", "投诉人满意度", "≥90%"],
  ["质量", "投诉记录归档率", "≥95%"],
  ["数量", "投诉电话接听数量", "≥800个"],
  ["数量", "查处各类违法案件数", "≥50件"],
  ["经济效益", "挽回经济损失金额", "≥300万元"],
  ["经济效益", "供暖运行成本下降比例", "≥8%"],
  ["质量", "响应时间达标率", "≥98%"],
  ["社会效益", "外来人口下降比例", "≤3%"],
])("has nothing against %s %s %s", (kind, content, value) => {
  expect(["pass", "not-applicable"]).toContain(
    outcomeOf(RULE, withRows([kind, content, value])),
  );
});

test("passes on sound indicators", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
});

test("has nothing to ask of exact values and of counts, which may be bounded either way", () => {
  for (const value of ["0.6万元", "合理"])
    expect(outcomeOf(RULE, withRows(["成本", "人均成本", value]))).toBe(
      "not-applicable",
    );
  expect(outcomeOf(RULE, withRows(["数量", "会议场次", "≤10场"]))).toBe(
    "not-applicable",
  );
});

test("cannot tell where a cell is missing or unreadable", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  expect(outcomeOf(RULE, withRows(["", "人均成本", "≥6万"]))).toBe(
    "insufficient-data",
  );
  expect(outcomeOf(RULE, withRows(["成本", "人均成本", UNREADABLE]))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f3 tables.indicators[3].value"]);
});
