import { projectsOf } from "../department-projects.ts";
import { fieldCell } from "../placed-cell.ts";
import { reportDate } from "../report-date.ts";
import {
  finding,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  setRule,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";

export const dateOrder = setRule({
  id: "DATE-ORDER",
  severity: "info",
  subjects: [DEPARTMENT],
  title: {
    zh: "部门整体表与项目表的填报先后",
    en: "The department's form dated before its projects'",
  },
  asks: {
    zh: "部门整体表的填报日期是否不早于其各项目？",
    en: "Is the department's form dated no earlier than those of its projects?",
  },
  examples: [
    {
      zh: "部门整体表 1 月 25 日，项目表 1 月 28 日。",
      en: "The department's form is of 25 January, its projects' are of the 28th.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.reportDate",
    "fields.departmentName",
    "fields.department",
  ],
  places: [["fields.reportDate"]],
  options: NO_OPTIONS,
  check(form, set) {
    const { projects, doubtful } = projectsOf(form, set);
    if (projects.length === 0)
      return doubtful.length > 0 ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    const own = reportDate(form);
    if (own === null) return INSUFFICIENT_DATA;
    const dated = projects.map((project) => ({
      date: reportDate(project),
      cell: fieldCell(project, "reportDate"),
    }));
    const later = dated
      .flatMap(({ date, cell }) =>
        date !== null && date.first > own.last ? [{ date, cell }] : [],
      )
      .sort((a, b) => b.date.first - a.date.first);
    const [latest] = later;
    if (latest === undefined) {
      const isSure = dated.every(
        ({ date }) => date !== null && date.last <= own.first,
      );
      return isSure && doubtful.length === 0 ? PASS : INSUFFICIENT_DATA;
    }
    const cell = fieldCell(form, "reportDate");
    const days = latest.date.first - own.last;
    return finding({
      message: {
        zh: `疑似部门整体表早于项目表填报：部门整体表${cell.cell.value}，其${projects.length}个项目中有${later.length}个在后，最晚${latest.cell.cell.value}（${days}天），请核实。`,
        en: `The department's form is of ${cell.cell.value}; ${later.length} of its ${projects.length} projects are dated later, the last ${latest.cell.cell.value} (${days} days). Please verify.`,
      },
      expected: String(latest.cell.cell.value),
      actual: String(cell.cell.value),
      difference: days,
      evidence: [cell, ...later.map((entry) => entry.cell)],
    });
  },
});
