import { HEADING_FIELDS, REPORTING_UNIT } from "../heading.ts";
import {
  LEVEL_COLUMNS,
  LEVEL1_OF_LEVEL2,
  VALUE_COLUMN,
} from "../indicators.ts";
import { MONEY_PAIR } from "../money-pair.ts";
import { Layout } from "../schema.ts";
import { PROJECT_TYPES, SHARED_FIELDS } from "../shared-fields.ts";

const COLUMNS = [
  ...LEVEL_COLUMNS,
  VALUE_COLUMN,
  { name: "remark", labels: ["备注"], kind: "text" },
] as const;

/** 财政支出（项目）绩效目标申报表: its sources of funds by name, its schedule, long-term and annual indicators one below the other. */
export const fiscalProjectDeclaration = Layout.parse({
  id: "fiscal-project-declaration",
  titles: ["财政支出（项目）绩效目标申报表", "财政支出项目绩效目标申报表"],
  fields: [
    ...HEADING_FIELDS,
    REPORTING_UNIT,
    SHARED_FIELDS.projectName,
    { name: "projectType", labels: ["项目属性"], kind: "choice" },
    SHARED_FIELDS.department,
    {
      name: "departmentCode",
      labels: ["主管部门编码", "部门编码", "主管部门代码"],
      kind: "text",
    },
    SHARED_FIELDS.executingUnit,
    SHARED_FIELDS.leader,
    SHARED_FIELDS.phone,
    {
      name: "projectPeriod",
      labels: ["项目起止时间", "项目起止日期", "起止时间"],
      kind: "text",
    },
    {
      name: "currentYearBudget",
      labels: ["资金总额"],
      kind: "money",
      where: "table",
    },
    {
      name: "duties",
      labels: ["单位职能概述", "单位职能", "部门职能概述"],
      kind: "text",
    },
    { name: "content", labels: ["项目概况", "项目主要内容"], kind: "text" },
    {
      name: "rationale",
      labels: ["立项依据", "项目立项的依据", "项目立项依据"],
      kind: "text",
    },
    {
      name: "feasibility",
      labels: ["可行性", "项目申报的可行性", "立项可行性"],
      kind: "text",
    },
    {
      name: "necessity",
      labels: ["必要性", "项目申报的必要性", "立项必要性"],
      kind: "text",
    },
    { name: "goal", labels: ["长期目标", "项目长期目标"], kind: "text" },
    SHARED_FIELDS.annualGoal,
  ],
  captions: [
    "项目资金申请",
    "项目资金",
    "资金来源",
    "项目立项情况",
    "立项情况",
    "项目绩效目标",
    "绩效目标",
    "绩效指标",
  ],
  tables: [
    {
      shape: "pairs",
      name: "funding",
      total: ["资金总额", "项目资金总额"],
      totalField: "currentYearBudget",
      rows: [
        ["财政拨款"],
        ["自有资金"],
        ["事业收入"],
        ["经营性收入"],
        ["其他", "其他资金"],
      ],
      columns: MONEY_PAIR,
    },
    {
      shape: "rows",
      name: "schedule",
      labels: ["项目实施进度计划", "实施进度计划"],
      columns: [
        {
          name: "content",
          labels: ["项目实施内容", "实施内容"],
          kind: "text",
        },
        { name: "start", labels: ["开始时间", "计划开始时间"], kind: "date" },
        { name: "end", labels: ["完成时间", "计划完成时间"], kind: "date" },
      ],
    },
    {
      shape: "rows",
      name: "termIndicators",
      labels: ["长期绩效指标", "长期指标"],
      columns: COLUMNS,
    },
    {
      shape: "rows",
      name: "indicators",
      labels: ["年度绩效指标", "年度指标"],
      columns: COLUMNS,
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
  choices: { projectType: PROJECT_TYPES },
});
