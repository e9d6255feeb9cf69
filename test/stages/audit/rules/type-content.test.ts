import { expect, test } from "vitest";
import { type Project, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "TYPE-CONTENT";
const content = (text: string, type = "常年性项目☑") =>
  project({
    fields: {
      projectType: `${type} 延续性项目□`,
      projectName: "信息工作经费",
      content: text,
    },
  });

test.each([
  ["信息系统升级15万元", "升级"],
  ["1.办公楼装修改造30万元；2.日常维护5万元", "改造、装修"],
  ["新建业务用房一处", "新建"],
  ["一次性购置执法车辆2辆", "购置、一次性"],
  ["组织第七次人口普查", "普查"],
  ["政务服务平台建设20万元", "平台建设"],
  ["委托开发一套案件管理系统", "开发…系统"],
])("finds %s", (text, words) => {
  const { findings } = runRule(RULE, content(text));
  expect(findings).toMatchObject([{ severity: "info" }]);
  expect(findings[0]?.message.zh).toContain(`（${words}）`);
  expect(paths(findings[0])).toEqual(["fields.projectType", "fields.content"]);
});

test("finds it in the expenditure alone", () => {
  const form = project({
    expenditure: { total: "45", rows: [["1.库房扩建", "45"]] },
  });
  expect(paths(runRule(RULE, form).findings[0])).toEqual([
    "fields.projectType",
    "tables.expenditure.rows[0].item",
  ]);
});

test.each([
  "日常办公耗材购置10万元",
  "系统升级维护服务5万元",
  "推动产业转型升级，举办活动3场",
  "档案整理35万元",
  "平台建设后的运维服务5万元",
  "开发区各单位对接省政务服务和公共资源交易系统",
  "加强制度体系建设",
])("passes on what comes every year: %s", (text) => {
  expect(outcomeOf(RULE, content(text))).toBe("pass");
});

test("has nothing to ask of other types", () => {
  expect(outcomeOf(RULE, content("系统升级", "一次性项目☑"))).toBe(
    "not-applicable",
  );
  expect(outcomeOf(RULE, content("系统升级", "常年性项目□"))).toBe(
    "not-applicable",
  );
});

test.each<[string, Project]>([
  ["the type is unreadable", { fields: { projectType: UNREADABLE } }],
  ["the content is unreadable", { fields: { content: UNREADABLE } }],
  ["the content is blank", { fields: { content: "" } }],
])("cannot tell where %s", (_, given) => {
  expect(outcomeOf(RULE, project(given))).toBe("insufficient-data");
});

test("a profile has its own words", () => {
  const form = content("举办庆典一场");
  expect(outcomeOf(RULE, form)).toBe("pass");
  const { outcome } = runRuleWith(RULE, { oneOff: ["庆典"] }, form);
  expect(outcome).toBe("finding");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 fields.projectType"]);
});
