import { HEADING_FIELDS } from "../heading.ts";
import {
  BOUND_COLUMNS,
  LEVEL_COLUMNS,
  LEVEL1_OF_LEVEL2,
} from "../indicators.ts";
import { Layout } from "../schema.ts";
import { SHARED_FIELDS } from "../shared-fields.ts";

/** 部门（单位）整体支出绩效目标申报表 of the ministry (财预〔2015〕88号): tasks with three amounts each. */
export const ministryDepartmentDeclaration = Layout.parse({
  id: "ministry-department-declaration",
  titles: [
    "部门（单位）整体支出绩效目标申报表",
    "部门(单位)整体绩效目标申报表",
    "单位整体支出绩效目标申报表",
  ],
  fields: [
    ...HEADING_FIELDS,
    {
      name: "departmentName",
      labels: ["部门（单位）名称", "部门名称", "单位名称"],
      kind: "text",
    },
    { name: "preparer", labels: ["填报人", "填表人"], kind: "text" },
    SHARED_FIELDS.phone,
  ],
  captions: ["预算金额", "绩效指标"],
  tables: [
    {
      shape: "rows",
      name: "tasks",
      labels: ["年度主要任务"],
      knownRows: ["金额合计"],
      columns: [
        { name: "task", labels: ["任务名称"], kind: "text" },
        { name: "content", labels: ["主要内容"], kind: "text" },
        { name: "amount", labels: ["总额", "总金额"], kind: "money" },
        {
          name: "fiscalAmount",
          labels: ["财政拨款", "其中：财政拨款"],
          kind: "money",
        },
        { name: "otherAmount", labels: ["其他资金"], kind: "money" },
      ],
    },
    {
      shape: "list",
      entry: ["目标"],
      beside: true,
      columns: [
        {
          name: "annualGoals",
          labels: ["年度总体目标", "年度目标"],
          kind: "text",
        },
      ],
    },
    {
      shape: "rows",
      name: "indicators",
      labels: ["年度绩效指标", "绩效指标"],
      columns: [...LEVEL_COLUMNS, ...BOUND_COLUMNS],
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
});
