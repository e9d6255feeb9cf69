import { z } from "zod";
import { yearOf } from "../department-projects.ts";
import { fieldCell } from "../placed-cell.ts";
import { firstDayOf, isoDay, reportDate } from "../report-date.ts";
import { finding, formRule, INSUFFICIENT_DATA, PASS } from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const dateLate = formRule({
  id: "DATE-LATE",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT],
  title: {
    zh: "填报日期晚于预算年度开始",
    en: "Filed after the budget year began",
  },
  asks: {
    zh: "填报日期是否不晚于预算年度的第一天（或本地规定的期限）？",
    en: "Is the form dated no later than the first day of its budget year, or the day that the place sets?",
  },
  examples: [
    {
      zh: "2021 年度的申报表，填报日期为 2021 年 1 月 28 日。",
      en: "A declaration for 2021 dated 28 January 2021.",
    },
  ],
  basis: "中发〔2018〕34号",
  needs: ["fields.fiscalYear", "fields.reportDate"],
  places: [["fields.fiscalYear"], ["fields.reportDate"]],
  options: z.object({
    deadlineDays: z
      .int()
      .default(0)
      .describe(
        "期限距预算年度 1 月 1 日的天数，负数为之前 / Last day for filing, in days from 1 January of the budget year; negative before it",
      ),
  }),
  check(form, { deadlineDays }) {
    const year = yearOf(form);
    const date = reportDate(form);
    if (year === null || date === null) return INSUFFICIENT_DATA;
    const deadline = firstDayOf(year) + deadlineDays;
    if (date.last <= deadline) return PASS;
    if (date.first <= deadline) return INSUFFICIENT_DATA;
    const cell = fieldCell(form, "reportDate");
    const stated = String(cell.cell.value);
    const days = date.first - deadline;
    const late = date.first === date.last ? String(days) : `${days}+`;
    return finding({
      message: {
        zh: `疑似申报晚于预算年度开始：${year}年度，填报日期${stated}，期限${isoDay(deadline)}，晚${late}天；也可能是公开日期，请核实。`,
        en: `The form is for ${year}, dated ${stated}: ${late} days after ${isoDay(deadline)}. It may be the date of disclosure. Please verify.`,
      },
      expected: isoDay(deadline),
      actual: stated,
      difference: days,
      evidence: [cell, fieldCell(form, "fiscalYear")],
    });
  },
});
