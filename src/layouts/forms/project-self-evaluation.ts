import {
  DEVIATION_COLUMN,
  EVALUATION_CAPTIONS,
  EVALUATION_FIELDS,
  SCORE_COLUMN,
  TOTAL_POINTS,
} from "../evaluation-parts.ts";
import { LEVEL_COLUMNS, LEVEL1_OF_LEVEL2 } from "../indicators.ts";
import { Layout } from "../schema.ts";

/** 项目支出绩效自评表 (财预〔2020〕10号): budget and execution, results and points of each indicator. */
export const projectSelfEvaluation = Layout.parse({
  id: "project-self-evaluation",
  titles: ["项目支出绩效自评表", "项目绩效自评表"],
  fields: EVALUATION_FIELDS,
  captions: EVALUATION_CAPTIONS,
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
        SCORE_COLUMN,
      ],
    },
    {
      shape: "rows",
      name: "indicators",
      labels: ["绩效指标", "年度绩效指标"],
      closing: TOTAL_POINTS,
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
        SCORE_COLUMN,
        DEVIATION_COLUMN,
      ],
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
});
