import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

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
])("finds what %j lists and %j leaves out", (content, goal, omitted) => {
  const { findings } = runRule(RULE, form(content, goal));
  expect(findings).toMatchObject([{ severity: "info", actual: omitted }]);
  expect(paths(findings[0])).toEqual(["fields.goal", "fields.content"]);
});

test.each([
  ["1、档案整理35万元；2、档案复查10万元。", "完成档案整理。"],
  [
    "1.公众号运营12万元；2.驻村帮扶3万元",
    "用好互联网平台，巩固脱贫成果，助力乡村振兴。",
  ],
  ["1.设备购置10万元；2.其他工作经费2万元", "保障设备正常运行。"],
])("passes where the goal has a word for each of %j", (content, goal) => {
  expect(outcomeOf(RULE, form(content, goal))).toBe("pass");
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
