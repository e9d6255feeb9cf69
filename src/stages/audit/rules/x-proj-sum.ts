import { z } from "zod";
import { matchLabel } from "../../../layouts/match.ts";
import { fenOf, inWan, toMoney } from "../amount.ts";
import { projectsOf } from "../department-projects.ts";
import {
  type AuditForm,
  cellAt,
  type PlacedCell,
  rowPaths,
} from "../placed-cell.ts";
import { type ProjectAmount, projectAmount } from "../project-amount.ts";
import {
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  setRule,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";

export const xProjSum = setRule({
  id: "X-PROJ-SUM",
  severity: "critical",
  subjects: [DEPARTMENT],
  title: {
    zh: "各项目之和与部门项目支出",
    en: "Projects against the department's project expenditure",
  },
  asks: {
    zh: "同年度各项目的当年预算之和，是否等于部门整体表的项目支出？",
    en: "Do the budgets of its projects of the same year add up to the department's project expenditure?",
  },
  examples: [
    {
      zh: "三个项目共 1718，部门项目支出 908：相差 810 万元。",
      en: "Projects of 1718 in all beside project expenditure of 908: 810万元 apart.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.departmentName",
    "fields.department",
    "fields.currentYearBudget",
    "tables.funding",
    "tables.expenditure",
  ],
  places: [["tables.expenditure"]],
  options: z.object(TOLERANCE),
  check(form, set, { tolerance }) {
    const { projects, doubtful } = projectsOf(form, set);
    if (doubtful.length > 0) return INSUFFICIENT_DATA;
    if (projects.length === 0) return NOT_APPLICABLE;
    const stated = projectExpenditure(form);
    const printed = fenOf(stated);
    const amounts = projects.map(projectAmount);
    if (printed === null || !amounts.every((a) => a !== null))
      return INSUFFICIENT_DATA;

    const sum = total(amounts.map(({ fen }) => fen));
    if (isSameAmount(sum, printed, tolerance)) return PASS;
    const gap = sum - printed;
    const other = otherSum(amounts, printed);
    const incomplete =
      gap < 0
        ? {
            zh: "；可能未含全部项目",
            en: "; some projects may not be among them",
          }
        : { zh: "", en: "" };
    return finding({
      message: {
        zh: `疑似各项目之和与部门项目支出不符：其${amounts.length}个项目当年预算共${inWan(sum)}，部门项目支出${inWan(printed)}，相差${inWan(Math.abs(gap))}${other.zh}${incomplete.zh}，请核实。`,
        en: `Its ${amounts.length} projects come to ${inWan(sum)}, the department's project expenditure is ${inWan(printed)}: ${inWan(Math.abs(gap))} apart${other.en}${incomplete.en}. Please verify.`,
      },
      expected: toMoney(printed),
      actual: toMoney(sum),
      difference: toMoney(gap),
      evidence: [stated, ...amounts.flatMap(({ from }) => from)],
    });
  },
});

/** 项目支出, 当年金额 */
function projectExpenditure(form: AuditForm): PlacedCell {
  const row = rowPaths(form, "expenditure").find((path) => {
    const item = cellAt(form, `${path}.item`).cell.text ?? "";
    return matchLabel(item, ["项目支出"]) === 0;
  });
  return cellAt(form, `${row ?? "tables.expenditure"}.currentYear`);
}

/** The sum by 项目当年预算 alone, where the tables of a project say otherwise. */
function otherSum(amounts: readonly ProjectAmount[], printed: number) {
  if (amounts.every(({ stated }) => stated === null)) return { zh: "", en: "" };
  const sum = total(amounts.map(({ fen, stated }) => stated ?? fen));
  const gap = sum === printed ? 0 : Math.abs(sum - printed);
  return {
    zh: `；按“项目当年预算”栏计为${inWan(sum)}（相差${inWan(gap)}）`,
    en: `; by the current-year budgets as printed ${inWan(sum)} (${inWan(gap)} apart)`,
  };
}

function total(fens: readonly number[]): number {
  return fens.reduce((sum, fen) => sum + fen, 0);
}
