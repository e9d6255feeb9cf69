import { expect, test } from "vitest";
import { type Project, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SCOPE-MIX";
const form = (
  projectName: string,
  content: string,
  rows: [string, string][] = [],
) =>
  project({
    fields: { projectName, content },
    expenditure: { total: "45", rows },
  });

test.each([
  ["农村公路养护", "1、路面修补30万元；2、公务接待费2万元", "公务接待费"],
  ["法律援助经费", "1.办案补贴20万元；2.驻村帮扶3万元", "驻村帮扶"],
  ["信息化运维项目", "系统运维20万元，办公楼装修25万元", "办公楼装修"],
  ["山洪监测预警", "1.站点运维20万元；2.在职人员津贴25万元", "在职人员津贴"],
])("finds what is foreign to %s", (name, content, item) => {
  const { findings } = runRule(RULE, form(name, content));
  expect(findings).toMatchObject([{ severity: "info", actual: item }]);
  expect(paths(findings[0])).toEqual(["fields.content", "fields.projectName"]);
});

test("finds it in the expenditure alone", () => {
  const { findings } = runRule(
    RULE,
    form("农村公路养护", "养护公路120公里", [
      ["1.路面修补", "40"],
      ["2.扶贫工作资金", "5"],
    ]),
  );
  expect(paths(findings[0])).toEqual([
    "tables.expenditure.rows[1].item",
    "fields.projectName",
  ]);
});

test.each([
  "办公经费",
  "2021年度机关运转经费",
  "区委组织部日常公用经费",
  "差旅费",
])("finds running cost declared as a project: %s", (name) => {
  const { findings } = runRule(RULE, form(name, "保障运转。"));
  expect(findings.map((finding) => paths(finding)[0])).toEqual([
    "fields.projectName",
  ]);
});

test.each([
  ["脱贫攻坚工作经费", "1.驻村帮扶20万元；2.慰问5万元"],
  ["人才专项经费", "1.人才公众号运营5万元；2.人才活动40万元"],
  ["农村公路养护", "1.路面修补30万元；2.设计费5万元；3.宣传折页1万元"],
  ["党员教育培训", "1.党员培训20万元；2.教材印刷2万元"],
  ["信息系统运行维护经费", "1.系统运维20万元；2.等保测评5万元"],
  ["区行政审批局大厅改造", "改造大厅800平方米"],
])("passes on what goes with %s", (name, content) => {
  expect(outcomeOf(RULE, form(name, content))).toBe("pass");
});

test("a profile has its own matters", () => {
  const mixed = form("农村公路养护", "1.路面修补30万元；2.龙舟赛2万元");
  expect(outcomeOf(RULE, mixed)).toBe("pass");
  const { findings } = runRuleWith(RULE, { other: [["龙舟"]] }, mixed);
  expect(findings).toMatchObject([{ actual: "龙舟赛" }]);
});

test.each<[string, NonNullable<Project["fields"]>]>([
  ["the name is unreadable", { projectName: UNREADABLE }],
  ["the name is blank", { projectName: "" }],
  ["the content is unreadable", { content: UNREADABLE }],
])("cannot tell where %s", (_, fields) => {
  expect(outcomeOf(RULE, project({ fields }))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f2 fields.content", "f2 fields.projectName"]);
});
