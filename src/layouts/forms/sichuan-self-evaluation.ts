import {
  DEVIATION_COLUMN,
  EVALUATION_CAPTIONS,
  EVALUATION_FIELDS,
  SCORE_COLUMN,
  TOTAL_POINTS,
} from "../evaluation-parts.ts";
import { LEVEL_COLUMNS, LEVEL1_OF_LEVEL2 } from "../indicators.ts";
import { Layout } from "../schema.ts";

/** The self-evaluation as Sichuan prints it: sign, value and unit of a bound in three cells. */
export const sichuanSelfEvaluation = Layout.parse({
  id: "sichuan-self-evaluation",
  titles: [
    "部门预算项目支出绩效自评表",
    "部门预算项目绩效自评表",
    "项目支出绩效自评表",
  ],
  fields: [
    ...EVALUATION_FIELDS,
    {
      name: "content",
      labels: ["项目实施内容及过程概述", "项目实施内容", "项目主要内容"],
      kind: "text",
    },
    { name: "conclusion", labels: ["评价结论", "自评结论"], kind: "text" },
    { name: "issues", labels: ["存在问题", "存在的问题"], kind: "text" },
    {
      name: "improvements",
      labels: ["改进措施", "下一步改进措施"],
      kind: "text",
    },
  ],
  captions: [
    ...EVALUATION_CAPTIONS,
    "项目基本情况",
    "项目年度目标完成情况",
    "年度预算数",
  ],
  tables: [
    {
      shape: "rows",
      name: "execution",
      labels: ["项目资金", "预算执行情况"],
      knownRows: [
        "总额",
        "其中：财政资金",
        "财政资金",
        "财政专户管理资金",
        "单位资金",
        "其他资金",
      ],
      columns: [
        { name: "item", labels: [], kind: "text" },
        { name: "initialBudget", labels: ["年初预算"], kind: "money" },
        {
          name: "adjustedBudget",
          labels: ["调整后预算数", "调整后预算"],
          kind: "money",
        },
        { name: "executed", labels: ["预算执行数", "执行数"], kind: "money" },
        {
          name: "executionRate",
          labels: ["预算执行率", "执行率"],
          kind: "percent",
        },
        { name: "weight", labels: ["权重"], kind: "number" },
        SCORE_COLUMN,
        DEVIATION_COLUMN,
      ],
    },
    {
      shape: "rows",
      name: "indicators",
      labels: ["绩效指标", "年度绩效指标"],
      closing: TOTAL_POINTS,
      columns: [
        ...LEVEL_COLUMNS,
        { name: "operator", labels: ["指标性质"], kind: "text" },
        {
          name: "value",
          labels: ["指标值"],
          kind: "indicator",
          operatorFrom: "operator",
          unitFrom: "unit",
        },
        { name: "unit", labels: ["度量单位", "计量单位"], kind: "text" },
        {
          name: "actual",
          labels: ["完成值", "实际完成值"],
          kind: "indicator",
          unitFrom: "unit",
        },
        { name: "weight", labels: ["权重", "分值"], kind: "number" },
        SCORE_COLUMN,
        DEVIATION_COLUMN,
      ],
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
});
