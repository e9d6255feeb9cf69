import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "GOAL-COVERAGE";
const form = (content: Printed, goal: Printed) =>
  project({ fields: { content, goal } });

test.each([
  [
    "1、路面修补30万元；2、桥梁检测15万元",
    "完成路面修补120公里，保障群众出行。",
    "桥梁检测",
  ],
  [
    "（一）法律援助办案补贴20万元（二）普法宣传5万元（三）律师值班10万元",
    "提高法律援助办案质量，方便群众。",
    "普法宣传、律师值班",
  ],
  ["档案整理35万元，扶贫帮扶10万元", "完成档案整理。", "扶贫帮扶"],
  ["1、档案整理35万元；2、档案复查10万元。", "完成档案整理。", "档案复查"],
  [
    "1.安全隐患复查20万元；2.危化企业检查25万元",
    "完成危化企业检查80家，精准治理事故隐患，防范事故。",
    "安全隐患复查",
  ],
  [
    "2021年共安排45万元，其中：路面修补30万元（9公里），桥梁检测15万元（4座）",
    "完成路面修补9公里。",
    "桥梁检测",
  ],
])("finds what %j lists and %j leaves out", (content, goal, omitted) => {
  const { findings } = runRule(RULE, form(content, goal));
  expect(findings).toMatchObject([{ severity: "info", actual: omitted }]);
  expect(paths(findings[0])).toEqual(["fields.goal", "fields.content"]);
});

test.each([
  ["1、档案整理35万元；2、档案复查10万元。", "提高档案管理水平。"],
  [
    "1.公众号运营12万元；2.驻村帮扶3万元",
    "用好互联网平台，巩固脱贫成果，助力乡村振兴。",
  ],
  ["1.设备购置10万元；2.其他工作经费2万元", "保障设备正常运行。"],
])("passes where the goal has a word for each of %j", (content, goal) => {
  expect(outcomeOf(RULE, form(content, goal))).toBe("pass");
});

test("a profile has its own words for one thing", () => {
  const goal = form("1.龙舟赛3万元；2.灯会5万元", "办好灯会和水上竞渡。");
  expect(runRule(RULE, goal).findings).toMatchObject([{ actual: "龙舟赛" }]);
  const options = { matters: [["龙舟", "竞渡"]] };
  expect(runRuleWith(RULE, options, goal).outcome).toBe("pass");
});

test.each([
  ["支持党建示范点建设。", "提升党建水平。"],
  ["1.档案整理；2.档案复查", ""],
])("has nothing to ask of %j and %j", (content, goal) => {
  expect(outcomeOf(RULE, form(content, goal))).toBe("not-applicable");
});

test.each<[Printed, Printed]>([
  [UNREADABLE, "完成任务"],
  ["", "完成任务"],
  ["1.档案整理；2.档案复查", UNREADABLE],
  ["1.档案整理；2.档案复查", null],
])("cannot tell: %j, %j", (content, goal) => {
  expect(outcomeOf(RULE, form(content, goal))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f2 fields.goal"]);
});

test("what the goal of the year speaks of is covered", () => {
  const content = "1、档案整理35万元；2、消费扶贫采购10万元。";
  const goal = "完成档案整理。";
  const form = (annualGoal: string) =>
    project({ fields: { content, goal, annualGoal } });
  expect(outcomeOf(RULE, form("完成档案整理。"))).toBe("finding");
  expect(outcomeOf(RULE, form("完成消费扶贫采购。"))).toBe("pass");
});
