import type { Random } from "../../fixtures/random.ts";
import type { IndicatorLine, ProjectSheet } from "../sheet.ts";
import { evaluate, type Result } from "./results.ts";
import type { FamilySheet } from "./sheets.ts";
import { type Spent, spend } from "./spending.ts";

/** 项目支出绩效自评表 */
export function nationalEvaluation(
  random: Random,
  project: ProjectSheet,
): FamilySheet {
  const { total, parts } = spend(random, project);
  const row = (item: string, spent: Spent) => ({
    item,
    initialBudget: spent.initial,
    adjustedBudget: spent.adjusted,
    executed: spent.executed,
    weight: item === TOTAL ? "10" : "—",
    executionRate: item === TOTAL ? total.rate : "—",
    score: item === TOTAL ? total.score : "—",
  });
  const results = evaluate(random, project);
  return {
    project,
    printed: {
      id: "",
      type: "project-self-evaluation",
      title: "项目支出绩效自评表",
      fields: fieldsOf(project, total, results),
      tables: {
        execution: [
          row(TOTAL, total),
          row("其中：当年财政拨款", parts.fiscal),
          row("上年结转资金", parts.carried),
          row("其他资金", parts.other),
        ],
        indicators: results.map(
          ({ line, actual, weight, score, deviation }) => ({
            ...labels(line),
            value: line.value,
            actual,
            weight,
            score,
            deviation,
          }),
        ),
      },
    },
  };
}

const TOTAL = "年度资金总额";

/** 部门预算项目支出绩效自评表 of Sichuan: sign, value and unit in cells of their own. */
export function sichuanEvaluation(
  random: Random,
  project: ProjectSheet,
): FamilySheet {
  const { total, parts } = spend(random, project);
  const row = (item: string, spent: Spent) => ({
    item,
    initialBudget: spent.initial,
    adjustedBudget: spent.adjusted,
    executed: spent.executed,
    executionRate: spent.rate,
    weight: item === "总额" ? "10" : "",
    score: item === "总额" ? total.score : "",
    deviation: "",
  });
  const none = { initial: "", adjusted: "", executed: "", rate: "", score: "" };
  const results = evaluate(random, project);
  return {
    project,
    printed: {
      id: "",
      type: "sichuan-self-evaluation",
      title: "部门预算项目支出绩效自评表",
      fields: fieldsOf(project, total, results),
      tables: {
        execution: [
          row("总额", total),
          row("其中：财政资金", parts.fiscal),
          row("财政专户管理资金", none),
          row("单位资金", parts.carried),
          row("其他资金", parts.other),
        ],
        indicators: results.map(
          ({ line, target, actual, weight, score, deviation }) => ({
            ...labels(line),
            operator: target === null ? "定性" : target.sign,
            value: target === null ? line.value : String(target.number),
            unit: target?.unit ?? "",
            actual:
              target === null ? actual : actual.slice(0, -target.unit.length),
            weight,
            score,
            deviation,
          }),
        ),
      },
    },
  };
}

function labels({ level1, level2, content }: IndicatorLine) {
  return { level1, level2, content };
}

function fieldsOf(
  { fields }: ProjectSheet,
  total: Spent,
  results: readonly Result[],
): Record<string, string> {
  const { fiscalYear = "", unit = "", projectName = "" } = fields;
  const { department = "", executingUnit = "", goal = "" } = fields;
  const cents = results.reduce(
    (sum, { score }) => sum + Math.round(Number(score) * 100),
    Math.round(Number(total.score) * 100),
  );
  return {
    fiscalYear,
    unit,
    projectName,
    department,
    executingUnit,
    annualGoal: goal,
    achievement: `已组织实施。${goal}`,
    totalWeight: "100",
    totalScore: String(cents / 100),
  };
}
