import { HEADING_FIELDS } from "../heading.ts";
import { INDICATOR_COLUMNS, LEVEL1_OF_LEVEL2 } from "../indicators.ts";
import { Layout } from "../schema.ts";

/** 项目绩效目标申报表, as Wuhan's districts print it. */
export const projectDeclaration = Layout.parse({
  id: "project-declaration",
  titles: ["项目绩效目标申报表"],
  fields: [
    ...HEADING_FIELDS,
    { name: "projectName", labels: ["项目名称"], kind: "text" },
    {
      name: "department",
      labels: [
        "项目主管部门",
        "主管部门",
        "主管预算部门",
        "预算主管部门",
        "主管部门及代码",
        "主管单位",
      ],
      kind: "text",
    },
    {
      name: "executingUnit",
      labels: [
        "项目执行单位",
        "项目实施单位",
        "实施单位",
        "项目单位",
        "项目承担单位",
        "承担单位",
      ],
      kind: "text",
    },
    { name: "leader", labels: ["项目负责人", "负责人"], kind: "text" },
    { name: "phone", labels: ["联系电话", "电话"], kind: "phone" },
    {
      name: "projectType",
      labels: ["项目类型", "项目类别", "项目属性", "项目性质"],
      kind: "choice",
    },
    {
      name: "projectPeriod",
      labels: ["延续性项目"],
      kind: "text",
      where: "within",
      within: "projectType",
    },
    {
      name: "rationale",
      labels: [
        "项目申请理由",
        "申请理由",
        "立项依据",
        "项目立项依据",
        "立项理由",
      ],
      kind: "text",
    },
    {
      name: "content",
      labels: ["项目主要内容", "主要内容", "项目内容", "项目概况", "项目概述"],
      kind: "text",
    },
    {
      name: "totalBudget",
      labels: ["项目总预算", "项目资金总额", "资金总额", "项目预算总额"],
      kind: "money",
    },
    {
      name: "currentYearBudget",
      labels: [
        "项目当年预算",
        "本年度预算",
        "年度资金总额",
        "本年度资金总额",
        "当年资金总额",
        "项目本年度预算",
      ],
      kind: "money",
    },
    {
      name: "budgetHistory",
      labels: [
        "项目前两年预算及当年预算变动情况",
        "前两年预算及当年预算变动情况",
      ],
      kind: "history",
    },
    { name: "basis", labels: ["测算依据及说明", "测算依据"], kind: "text" },
    {
      name: "goal",
      labels: [
        "项目绩效总目标",
        "绩效总目标",
        "总体目标",
        "项目总目标",
        "项目总体目标",
        "项目绩效目标",
      ],
      kind: "text",
    },
  ],
  tables: [
    {
      shape: "totalled",
      name: "funding",
      labels: ["项目资金来源"],
      total: ["合计"],
      knownRows: ["公共预算财政拨款", "政府性基金预算财政拨款", "其他资金"],
      columns: [
        { name: "source", labels: ["资金来源"], kind: "text" },
        { name: "amount", labels: ["金额"], kind: "money" },
      ],
    },
    {
      shape: "totalled",
      name: "expenditure",
      labels: ["项目支出预算及测算依据", "项目支出明细预算"],
      total: ["合计"],
      columns: [
        { name: "item", labels: ["项目支出明细", "支出明细"], kind: "text" },
        { name: "amount", labels: ["金额"], kind: "money" },
      ],
    },
    {
      shape: "rows",
      name: "indicators",
      labels: ["项目年度绩效指标", "年度绩效指标", "绩效指标"],
      columns: INDICATOR_COLUMNS,
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
  choices: {
    projectType: [
      { value: "one-off", labels: ["一次性项目", "一次性"] },
      {
        value: "recurring",
        labels: ["常年性项目", "经常性项目", "常年性", "经常性"],
      },
      { value: "continuing", labels: ["延续性项目", "延续性"] },
    ],
  },
});
