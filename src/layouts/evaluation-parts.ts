import { HEADING_FIELDS } from "./heading.ts";
import { SHARED_FIELDS } from "./shared-fields.ts";

/** What every self-evaluation of a project says beside its tables. */
export const EVALUATION_FIELDS = [
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

/** The last row of the indicators, with the points of the whole form. */
export const TOTAL_POINTS = {
  labels: ["总分", "合计", "总计", "总得分"],
  fields: { weight: "totalWeight", score: "totalScore" },
};

/** Labels over others. */
export const EVALUATION_CAPTIONS = [
  "项目资金",
  "预算执行情况",
  "年度总体目标",
  "年度绩效目标",
  "绩效指标",
];

/** The points reached. */
export const SCORE_COLUMN = {
  name: "score",
  labels: ["得分", "自评得分"],
  kind: "number",
};
/** Why a target was missed, and what is done about it. */
export const DEVIATION_COLUMN = {
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
