import { HEADING_FIELDS } from "./heading.ts";
import { LEVEL_COLUMNS, LEVEL1_OF_LEVEL2 } from "./indicators.ts";
import { Layout } from "./schema.ts";
import { SHARED_FIELDS } from "./shared-fields.ts";

const FIELDS = [
  ...HEADING_FIELDS,
  SHARED_FIELDS.projectName,
  SHARED_FIELDS.department,
  SHARED_FIELDS.executingUnit,
  SHARED_FIELDS.leader,
  SHARED_FIELDS.phone,
  {
    name: "annualGoal",
    labels: ["预期目标", "年度预期目标", "项目年度目标"],
    kind: "text",
  },
  {
    name: "achievement",
    labels: [
      "实际完成情况",
      "目标实际完成情况",
      "年度总体目标完成情况",
      "目标完成情况",
      "年度目标完成情况",
    ],
    kind: "text",
  },
  { name: "totalWeight", labels: ["总分"], kind: "number", where: "table" },
  { name: "totalScore", labels: ["总得分"], kind: "number", where: "table" },
] as const;

const CLOSING = {
  labels: ["总分", "合计", "总计", "总得分"],
  fields: { weight: "totalWeight", score: "totalScore" },
};

const CAPTIONS = [
  "项目资金",
  "预算执行情况",
  "年度总体目标",
  "年度绩效目标",
  "绩效指标",
];

const SCORE = { name: "score", labels: ["得分", "自评得分"], kind: "number" };
const DEVIATION = {
  name: "deviation",
  labels: [
    "偏差原因分析及改进措施",
    "偏差原因分析",
    "未完成原因分析",
    "未完成原因",
    "偏差原因及改进措施",
    "原因",
  ],
  kind: "text",
};

/** 项目支出绩效自评表 (财预〔2020〕10号): budget and execution, results and points of each indicator. */
export const projectSelfEvaluation = Layout.parse({
  id: "project-self-evaluation",
  titles: ["项目支出绩效自评表", "项目绩效自评表"],
  fields: FIELDS,
  captions: CAPTIONS,
  tables: [
    {
      shape: "rows",
      name: "execution",
      labels: ["项目资金", "预算执行情况"],
      knownRows: [
        "年度资金总额",
        "其中：当年财政拨款",
        "其中：财政拨款",
        "上年结转资金",
        "其他资金",
      ],
      columns: [
        { name: "item", labels: [], kind: "text" },
        {
          name: "initialBudget",
          labels: ["年初预算数", "年初预算"],
          kind: "money",
        },
        {
          name: "adjustedBudget",
          labels: ["全年预算数", "全年预算"],
          kind: "money",
        },
        {
          name: "executed",
          labels: ["全年执行数", "全年执行"],
          kind: "money",
        },
        { name: "weight", labels: ["分值"], kind: "number" },
        {
          name: "executionRate",
          labels: ["执行率", "预算执行率"],
          kind: "percent",
        },
        SCORE,
      ],
    },
    {
      shape: "rows",
      name: "indicators",
      labels: ["绩效指标", "年度绩效指标"],
      closing: CLOSING,
      columns: [
        ...LEVEL_COLUMNS,
        {
          name: "value",
          labels: ["年度指标值", "指标值", "目标值"],
          kind: "indicator",
        },
        {
          name: "actual",
          labels: ["实际完成值", "完成值", "全年实际值", "实际完成指标值"],
          kind: "indicator",
        },
        { name: "weight", labels: ["分值", "权重"], kind: "number" },
        SCORE,
        DEVIATION,
      ],
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
});

/** The self-evaluation as Sichuan prints it: sign, value and unit of a bound in three cells. */
export const sichuanSelfEvaluation = Layout.parse({
  id: "sichuan-self-evaluation",
  titles: [
    "部门预算项目支出绩效自评表",
    "部门预算项目绩效自评表",
    "项目支出绩效自评表",
  ],
  fields: [
    ...FIELDS,
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
  captions: [...CAPTIONS, "项目基本情况", "项目年度目标完成情况", "年度预算数"],
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
        SCORE,
        DEVIATION,
      ],
    },
    {
      shape: "rows",
      name: "indicators",
      labels: ["绩效指标", "年度绩效指标"],
      closing: CLOSING,
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
        SCORE,
        DEVIATION,
      ],
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
});
