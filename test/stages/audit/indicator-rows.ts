import { LEVEL1_OF_LEVEL2 } from "../../../src/layouts/indicators.ts";
import type { Form } from "../../../src/model/form.ts";
import {
  department,
  type Printed,
  type Project,
  project,
  rawCell,
  rawCells,
} from "./forms.ts";

/** 二级指标 without 指标 (数量, 服务对象满意度), 指标内容, 指标值, 绩效标准. */
export type Short = [
  kind: string,
  content: Printed,
  value: Printed,
  standard?: Printed,
];

/** A project with these indicators. */
export function withRows(...rows: Short[]): Form {
  return withRowsAnd({}, ...rows);
}

/** The same with something else of the form given. */
export function withRowsAnd(given: Project, ...rows: Short[]): Form {
  return project({ ...given, indicators: rows.map(printedRow) });
}

/** A department with a goal for each list of indicators. */
export function withGoals(goals: {
  longTerm?: Short[][];
  annual?: Short[][];
}): Form {
  const sections = (lists: Short[][] = []) =>
    lists.map((rows, i) => ({
      goal: rawCell(`目标 ${i + 1}：`),
      rows: rows.map((row) => rawCells(printedRow(row))),
    }));
  return department({
    tables: {
      longTermIndicators: sections(goals.longTerm),
      annualIndicators: sections(goals.annual),
    },
  });
}

/** Indicators of every kind, as they should be written. */
export const SOUND: readonly Short[] = [
  ["数量", "整理档案数量", "≥500卷"],
  ["质量", "档案整理合格率", "≥98%"],
  ["时效", "整理完成时间", "2021年12月底前"],
  ["成本", "每卷整理成本", "≤700元"],
  ["社会效益", "档案查阅人次", "≥200人次"],
  ["可持续影响", "档案数字化率", "≥60%"],
  ["服务对象满意度", "查档群众满意度", "≥95%"],
];

/** The sound indicators without those of some kinds. */
export function soundWithout(...kinds: string[]): Short[] {
  return SOUND.filter(([kind]) => !kinds.includes(kind));
}

function printedRow([kind, content, value, standard = "计划标准"]: Short) {
  const level2 = kind === "" ? "" : `${kind}指标`;
  return {
    level1: LEVEL1_OF_LEVEL2[level2] ?? "",
    level2,
    content,
    value,
    standard,
  };
}
