import { z } from "zod";
import { fenOf, inWan, toMoney } from "../amount.ts";
import { projectsOf } from "../department-projects.ts";
import { projectExpenditureRow } from "../fund-rows.ts";
import { mayLackProjects } from "../missing-projects.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
import { type Recollection, recollections } from "../recollections.ts";
import {
  combine,
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";

export const xPriorSum = setRule({
  id: "X-PRIOR-SUM",
  severity: "warning",
  subjects: [DEPARTMENT],
  title: {
    zh: "各项目前两年预算与部门前两年项目支出",
    en: "What projects recollect against the department's earlier years",
  },
  asks: {
    zh: "各项目所述某一年度的预算之和，是否与部门整体表该年度的项目支出相符？",
    en: "Do the budgets that its projects recollect for a year add up to the department's project expenditure of that year?",
  },
  examples: [
    {
      zh: "各项目称 2020 年预算共 3800，部门 2020 年项目支出 3536.72：多出 263.28 万元。",
      en: "Projects recollect 3800 for 2020, the department had project expenditure of 3536.72: 263.28万元 more.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.departmentName",
    "fields.department",
    "fields.projectName",
    "fields.budgetHistory",
    "fields.currentYearBudget",
    "tables.funding",
    "tables.expenditure",
    "unplaced",
  ],
  places: [["tables.expenditure"]],
  options: z.object({
    // Ours: budgets that were asked for are compared with what was spent; the seed's own differ by 0.2 %.
    tolerance: z
      .number()
      .min(0)
      .default(1)
      .describe(
        "容许的相对误差（占部门项目支出的百分比） / Tolerance in percent of the department's project expenditure",
      ),
  }),
  check(form, set, { tolerance }) {
    const { projects, doubtful } = projectsOf(form, set);
    if (projects.length === 0)
      return doubtful.length > 0 ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    const history = projectExpenditureRow(form)?.history;
    if (history === undefined || history.size === 0) return INSUFFICIENT_DATA;
    // Where this year's projects are not all here, last year's cannot be.
    const incomplete = mayLackProjects(form, projects);
    return combine(
      [...history].map(([year, cell]) =>
        checkYear(year, cell, {
          projects,
          doubtful: doubtful.length,
          incomplete,
          tolerance,
        }),
      ),
    );
  },
});

function checkYear(
  year: number,
  stated: PlacedCell,
  given: {
    projects: readonly AuditForm[];
    /** How many more may be its own. */
    doubtful: number;
    incomplete: boolean;
    tolerance: number;
  },
): Verdict {
  const { projects, doubtful, incomplete, tolerance } = given;
  const printed = fenOf(stated);
  if (printed === null) return INSUFFICIENT_DATA;
  const known = projects.flatMap((project) => recollectionOf(project, year));
  const fresh = projects.filter(
    (project) => recollectionOf(project, year).length === 0 && isNew(project),
  ).length;
  const unknown = projects.length - known.length - fresh + doubtful;
  const sum = known.reduce((total, { fen }) => total + fen, 0);
  const gap = sum - printed;
  if (Math.abs(gap) * 100 <= printed * tolerance)
    return unknown > 0 ? INSUFFICIENT_DATA : PASS;
  // A project that is missing, or whose amount is, can only add to the sum.
  if (gap < 0 && (unknown > 0 || incomplete)) return INSUFFICIENT_DATA;
  const bound =
    unknown > 0
      ? {
          zh: `至少（另有${unknown}个项目未说明该年预算或归属不明，未计入）`,
          en: ` at least (not counting ${unknown} that give no figure or whose department is in doubt)`,
        }
      : { zh: "", en: "" };
  const ended =
    gap < 0
      ? {
          zh: "；可能含已结束、当年不再申报的项目",
          en: "; projects that have ended since are not among them",
        }
      : { zh: "", en: "" };
  return finding({
    message: {
      zh: `疑似各项目所述${year}年预算与部门该年项目支出不符：${known.length}个项目${bound.zh}共${inWan(sum)}，部门项目支出${inWan(printed)}，相差${inWan(Math.abs(gap))}${ended.zh}，请核实。`,
      en: `${known.length} projects recollect ${inWan(sum)} for ${year}${bound.en}, the department's project expenditure of that year is ${inWan(printed)}: ${inWan(Math.abs(gap))} apart${ended.en}. Please verify.`,
    },
    // Less than the department spent is what one sees wherever a project has ended.
    severity: gap < 0 ? "info" : "warning",
    expected: toMoney(printed),
    actual: toMoney(sum),
    difference: toMoney(gap),
    evidence: [stated, ...known.map(({ source }) => source)],
  });
}

function recollectionOf(project: AuditForm, year: number): Recollection[] {
  return recollections(project).filter((entry) => entry.year === year);
}

/** It says that there was no budget before. */
function isNew(project: AuditForm): boolean {
  const { text } = fieldCell(project, "budgetHistory").cell;
  return text !== null && NEW.test(text);
}

const NEW =
  /新增(?:项目)?(?!\d)|新设|新立项|首次(?:申报|安排|设立)|(?:前两年|以前年度|往年|上年)(?:均)?(?:无|没有|未安排)预?算?/u;
