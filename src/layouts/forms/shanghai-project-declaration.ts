import { HEADING_FIELDS, REPORTING_UNIT } from "../heading.ts";
import {
  BOUND_COLUMNS,
  LEVEL_COLUMNS,
  LEVEL1_OF_LEVEL2,
} from "../indicators.ts";
import { MONEY_PAIR } from "../money-pair.ts";
import { Layout } from "../schema.ts";
import { PROJECT_TYPES, SHARED_FIELDS } from "../shared-fields.ts";

/** 财政项目支出绩效目标申报表 of Shanghai: amounts in yuan with separators, plans and safeguards. */
export const shanghaiProjectDeclaration = Layout.parse({
  id: "shanghai-project-declaration",
  titles: ["财政项目支出绩效目标申报表", "财政项目绩效目标申报表"],
  fields: [
    ...HEADING_FIELDS,
    REPORTING_UNIT,
    SHARED_FIELDS.projectName,
    {
      name: "projectType",
      labels: ["项目性质", "项目类别", "项目类型"],
      kind: "choice",
    },
    {
      name: "startDate",
      labels: ["计划开始日期", "计划开始时间", "开始日期"],
      kind: "date",
    },
    {
      name: "endDate",
      labels: ["计划完成日期", "计划完成时间", "计划结束日期", "完成日期"],
      kind: "date",
    },
    SHARED_FIELDS.department,
    SHARED_FIELDS.executingUnit,
    SHARED_FIELDS.leader,
    SHARED_FIELDS.phone,
    { name: "content", labels: ["项目概况", "项目主要内容"], kind: "text" },
    { name: "rationale", labels: ["立项依据", "项目立项依据"], kind: "text" },
    {
      name: "necessity",
      labels: ["项目设立的必要性", "项目必要性", "项目设立必要性"],
      kind: "text",
    },
    {
      name: "safeguards",
      labels: ["保证项目实施的制度、措施", "保证项目实施的制度和措施"],
      kind: "text",
    },
    {
      name: "plan",
      labels: ["项目实施计划", "项目实施进度计划"],
      kind: "text",
    },
    {
      name: "totalBudget",
      labels: ["项目资金总额", "项目总预算"],
      kind: "money",
    },
    {
      name: "currentYearBudget",
      labels: ["年度资金申请总额"],
      kind: "money",
      where: "table",
    },
    { name: "goal", labels: ["项目总目标", "总目标"], kind: "text" },
    SHARED_FIELDS.annualGoal,
  ],
  captions: ["项目资金", "资金情况", "绩效目标", "绩效指标"],
  tables: [
    {
      shape: "pairs",
      name: "funding",
      total: ["年度资金申请总额", "项目当年预算"],
      totalField: "currentYearBudget",
      rows: [
        ["其中：当年财政拨款", "当年财政拨款"],
        ["上年结转资金"],
        ["其他资金"],
      ],
      columns: MONEY_PAIR,
    },
    {
      shape: "rows",
      name: "indicators",
      labels: ["年度绩效指标", "绩效指标"],
      columns: [...LEVEL_COLUMNS, ...BOUND_COLUMNS],
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
  choices: { projectType: PROJECT_TYPES },
});
