import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withGoals, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-WRONG-L2";

test("finds a number of lessons under timeliness", () => {
  const form = withRows(["时效", "培训完成时间", "200学时"]);
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([
    { severity: "warning", expected: "数量指标", actual: "时效指标" },
  ]);
  expect(findings[0]?.suggestion?.zh).toContain("数量指标");
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].content",
    "tables.indicators[0].value",
    "tables.indicators[0].level2",
  ]);
});

test("finds in a department's form", () => {
  const form = withGoals({ annual: [[["成本", "群众满意度", "≥90%"]]] });
  expect(paths(runRule(RULE, form).findings[0])[0]).toBe(
    "tables.annualIndicators[0].rows[0].content",
  );
});

test.each<[string, string, string, string]>([
  ["成本", "所有经费能有效使用", "是", "质量指标或社会效益指标"],
  ["可持续影响", "档案复查工作", "满意", "满意度指标"],
  ["社会效益", "公众满意度", "≥90%", "满意度指标"],
  ["时效", "培训人次", "300人次", "数量指标"],
  ["质量", "培训人数", "≥300人", "数量指标"],
  ["成本", "举办活动场次", "10场", "数量指标"],
  ["数量", "故障响应时间", "≤30分钟", "时效指标"],
  ["质量", "项目完成时间", "2021年12月底前", "时效指标"],
  ["成本", "系统维护", "≤30天", "时效指标"],
  ["数量", "培训合格率", "≥95%", "质量指标"],
  ["社会效益", "工程验收合格率", "100%", "质量指标"],
  ["时效", "人均培训成本", "≤0.6万元", "成本指标"],
  ["质量", "设备采购", "≤50万元", "成本指标"],
  ["生态效益", "带动税收", "≥5%", "经济效益指标"],
  ["经济效益", "空气质量优良率", "≥90%", "生态效益指标"],
  ["时效", "设备使用年限", "≥5年", "可持续影响指标"],
  ["可持续影响", "举办讲座场次", "≥6场", "数量指标"],
  ["社会效益", "宣传资料发放数量", "≥800份", "数量指标"],
  ["社会效益", "补助资金拨付及时率", "≥98%", "时效指标"],
])("finds: %s %s %s is %s", (kind, content, value, expected) => {
  const { findings } = runRule(RULE, withRows([kind, content, value]));
  expect(findings.map((finding) => finding.expected)).toEqual([expected]);
});

test.each<[string, string, string]>([
  ["数量", "全年开放天数", "≥300天"],
  ["数量", "发放补助金额", "≥300万元"],
  ["数量", "开展满意度调查次数", "2次"],
  ["质量", "重大差错次数", "≤2次"],
  ["质量", "发表论文数", "≥3篇"],
  ["质量", "资金使用合规率", "100%"],
  ["时效", "按时完成项目", "5个"],
  ["成本", "专家评审费", "≤500元/人次"],
  ["成本", "资金使用率", "100%"],
  ["社会效益", "受益群众人数", "≥5000人"],
  ["社会效益", "提升群众满意度", "≥90%"],
  ["经济效益", "降低企业成本", "≥100万元"],
  ["生态效益", "断面水质达标率", "100%"],
  ["生态效益", "空气质量优良天数", "≥300天"],
  ["可持续影响", "核心设备正常使用", "≥5年"],
  ["可持续影响", "项目持续发挥作用的期限", "≥2年"],
  ["服务对象满意度", "群众投诉率", "≤1%"],
  ["经济效益", "泵站运行成本下降比例", "≥8%"],
  ["社会效益", "突发事件处置及时率", "100%"],
  ["社会效益", "媒体宣传报道次数", "≥20次"],
  ["生态效益", "单位GDP能耗下降率", "≥3%"],
  ["社会效益", "信访事项按时办结率", "≥95%"],
  ["可持续影响", "见习人员试用期考核合格率", "≥90%"],
  ["可持续影响", "每年持续开展培训次数", "≥2次"],
  ["社会效益", "群众自发开展活动场次", "≥20场"],
  ["社会效益", "活动参与人次", "≥3000人次"],
])("passes: %s %s %s", (kind, content, value) => {
  expect(outcomeOf(RULE, withRows([kind, content, value]))).toBe("pass");
});

test("passes on sound indicators", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
});

test("cannot tell where kind, name or value cannot be read", () => {
  for (const form of [
    project(),
    withRows(["", "培训时间", "200学时"]),
    withRows(["时效", UNREADABLE, "200学时"]),
    withRows(["时效", "培训时间", ""]),
  ])
    expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f2 tables.indicators[7].content",
    "f5 tables.indicators[2].content",
    "f6 tables.indicators[2].content",
    "f8 tables.annualIndicators[0].rows[2].content",
    "f8 tables.longTermIndicators[0].rows[2].content",
  ]);
});
