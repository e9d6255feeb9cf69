import { HEADING_FIELDS } from "../heading.ts";
import { INDICATOR_COLUMNS, LEVEL1_OF_LEVEL2 } from "../indicators.ts";
import { Layout } from "../schema.ts";

/** 部门整体支出绩效目标申报表, as Wuhan's districts print it. */
export const departmentDeclaration = Layout.parse({
  id: "department-declaration",
  titles: ["部门整体支出绩效目标申报表"],
  fields: [
    ...HEADING_FIELDS,
    {
      name: "departmentName",
      labels: ["部门名称", "单位名称", "部门（单位）名称"],
      kind: "text",
    },
    { name: "preparer", labels: ["填报人", "填表人"], kind: "text" },
    { name: "phone", labels: ["联系电话", "电话"], kind: "phone" },
    { name: "duties", labels: ["部门职能概述", "部门职责概述"], kind: "text" },
    {
      name: "annualTasks",
      labels: ["年度工作任务", "年度主要任务"],
      kind: "text",
    },
  ],
  tables: [
    {
      shape: "grouped",
      labels: ["部门总体资金情况"],
      columns: [
        { name: "item", labels: ["总体资金情况"], kind: "text" },
        { name: "currentYear", labels: ["当年金额"], kind: "money" },
        { name: "share", labels: ["占比"], kind: "percent" },
        {
          name: "history",
          labels: ["近两年收支金额"],
          kind: "money",
          years: true,
        },
      ],
      groups: [
        {
          name: "income",
          labels: ["收入构成"],
          rows: [["财政拨款"], ["其他资金"], ["合计"]],
        },
        {
          name: "expenditure",
          labels: ["支出构成"],
          rows: [["基本支出"], ["项目支出"], ["合计"]],
        },
      ],
    },
    {
      shape: "list",
      labels: ["整体绩效总目标"],
      entry: ["目标"],
      columns: [
        { name: "longTermGoals", labels: ["长期目标"], kind: "text" },
        { name: "annualGoals", labels: ["年度目标"], kind: "text" },
      ],
    },
    {
      shape: "sections",
      sections: [
        {
          name: "longTermIndicators",
          heading: ["长期目标"],
          labels: ["长期绩效指标"],
        },
        {
          name: "annualIndicators",
          heading: ["年度目标"],
          labels: ["年度绩效指标"],
        },
      ],
      columns: INDICATOR_COLUMNS,
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
});
