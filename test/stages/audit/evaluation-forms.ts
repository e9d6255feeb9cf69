import { printedToForm } from "../../../scripts/audit/family/printed-form.ts";
import type { Form } from "../../../src/model/form.ts";
import { type Printed, rawCell } from "./forms.ts";

/** 项目, 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
export type ExecutionLine = [
  item: string,
  initial: Printed,
  adjusted: Printed,
  executed: Printed,
  weight: Printed,
  rate: Printed,
  score: Printed,
];

/** 二级指标 without 指标, 三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因; 一级指标 where it is not that of the second. */
export type EvaluatedLine = [
  kind: string,
  content: string,
  value: Printed,
  actual: Printed,
  weight: Printed,
  score: Printed,
  deviation?: Printed,
  level1?: string | undefined,
];

export interface Evaluation {
  id?: string;
  fields?: Record<string, Printed>;
  execution?: ExecutionLine[];
  indicators?: EvaluatedLine[];
}

/** What was spent of 45万元: all but a tenth. */
export const SPENT: ExecutionLine[] = [
  ["年度资金总额", "45", "50", "45", "10", "90%", "9"],
  ["其中：当年财政拨款", "45", "45", "40.5", "—", "—", "—"],
  ["上年结转资金", "", "5", "4.5", "—", "—", "—"],
  ["其他资金", "", "", "", "—", "—", "—"],
];

/** What was reached: all of it but one indicator, which says why. */
export const REACHED: EvaluatedLine[] = [
  ["数量", "整理档案数量", "≥500卷", "500卷", "20", "20", ""],
  ["质量", "档案整理合格率", "≥98%", "98.5%", "15", "15", ""],
  ["时效", "平均整理时间", "≤30天", "40天", "5", "3.75", "人手不足"],
  ["成本", "每卷整理成本", "≤700元", "700元", "10", "10", ""],
  ["社会效益", "档案利用情况", "有所提升", "达成预期指标", "20", "20", ""],
  ["可持续影响", "档案数字化率", "≥60%", "61%", "10", "10", ""],
  ["服务对象满意度", "查档群众满意度", "≥95%", "96%", "10", "10", ""],
];

/** 项目支出绩效自评表: a self-evaluation of 97.75 points that holds in every way, but for what is given. */
export function evaluation(given: Evaluation = {}): Form {
  return printedToForm<Printed>(
    {
      id: given.id ?? "f1",
      type: "project-self-evaluation",
      title: "项目支出绩效自评表",
      fields: {
        fiscalYear: "（2021年度）",
        unit: "万元",
        projectName: "档案整理经费",
        department: "东西湖区委组织部",
        executingUnit: "办公室",
        annualGoal: "完成档案整理和复查。",
        achievement: "已完成档案整理和复查。",
        totalWeight: "100",
        totalScore: "97.75",
        ...given.fields,
      },
      tables: {
        execution: (given.execution ?? SPENT).map(executionRow),
        indicators: (given.indicators ?? REACHED).map(evaluatedRow),
      },
    },
    rawCell,
    isPrinted,
  );
}

/** The same with other indicators at the places given, and the total that they come to. */
export function withIndicator(
  line: EvaluatedLine,
  fields: Record<string, Printed> = {},
): Form {
  return evaluation({ indicators: [line], fields });
}

function executionRow([
  item,
  initialBudget,
  adjustedBudget,
  executed,
  weight,
  executionRate,
  score,
]: ExecutionLine): Record<string, Printed> {
  return {
    item,
    initialBudget,
    adjustedBudget,
    executed,
    weight,
    executionRate,
    score,
  };
}

function evaluatedRow(line: EvaluatedLine): Record<string, Printed> {
  const [kind, content, value, actual, weight, score, deviation = "", own] =
    line;
  const level2 = `${kind}指标`;
  const level1 = own ?? LEVEL1[kind] ?? "效益指标";
  return { level1, level2, content, value, actual, weight, score, deviation };
}

const LEVEL1: Record<string, string> = {
  数量: "产出指标",
  质量: "产出指标",
  时效: "产出指标",
  成本: "产出指标",
  服务对象满意度: "满意度指标",
};

export function isPrinted(value: unknown): value is Printed {
  return (
    value === null ||
    typeof value === "string" ||
    (typeof value === "object" && "state" in value)
  );
}
