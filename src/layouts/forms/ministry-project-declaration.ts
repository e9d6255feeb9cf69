import { HEADING_FIELDS } from "../heading.ts";
import {
  LEVEL_COLUMNS,
  LEVEL1_OF_LEVEL2,
  VALUE_COLUMN,
} from "../indicators.ts";
import { MONEY_PAIR } from "../money-pair.ts";
import { Layout } from "../schema.ts";
import { PROJECT_TYPES, SHARED_FIELDS } from "../shared-fields.ts";

/** 项目支出绩效目标申报表 of the ministry (财预〔2015〕88号): the term and the year side by side. */
export const ministryProjectDeclaration = Layout.parse({
  id: "ministry-project-declaration",
  titles: ["项目支出绩效目标申报表", "项目支出绩效目标表"],
  fields: [
    ...HEADING_FIELDS,
    SHARED_FIELDS.projectName,
    SHARED_FIELDS.department,
    SHARED_FIELDS.executingUnit,
    SHARED_FIELDS.leader,
    SHARED_FIELDS.phone,
    {
      name: "projectType",
      labels: ["项目属性", "项目类型", "项目类别", "项目性质"],
      kind: "choice",
    },
    {
      name: "projectPeriod",
      labels: ["项目期", "项目期限", "项目实施期"],
      kind: "text",
    },
    {
      name: "totalBudget",
      labels: ["中期资金总额", "实施期资金总额"],
      kind: "money",
      where: "table",
    },
    {
      name: "currentYearBudget",
      labels: ["年度资金总额"],
      kind: "money",
      where: "table",
    },
    {
      name: "goal",
      labels: ["中期目标", "中期总体目标", "实施期目标", "实施期总目标"],
      kind: "text",
    },
    SHARED_FIELDS.annualGoal,
  ],
  captions: ["项目资金", "资金情况", "总体目标", "绩效目标", "绩效指标"],
  tables: [
    {
      shape: "pairs",
      name: "termFunding",
      total: ["中期资金总额", "实施期资金总额"],
      totalField: "totalBudget",
      rows: [["其中：财政拨款"], ["其他资金"]],
      columns: MONEY_PAIR,
    },
    {
      shape: "pairs",
      name: "funding",
      total: ["年度资金总额"],
      totalField: "currentYearBudget",
      rows: [["其中：财政拨款"], ["其他资金"]],
      columns: MONEY_PAIR,
    },
    {
      shape: "sides",
      shared: ["level1"],
      sides: [
        {
          name: "termIndicators",
          labels: ["中期指标", "中期绩效指标", "中期目标"],
        },
        {
          name: "indicators",
          labels: ["年度指标", "年度绩效指标", "年度目标"],
        },
      ],
      columns: [...LEVEL_COLUMNS, VALUE_COLUMN],
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
  choices: { projectType: PROJECT_TYPES },
});
