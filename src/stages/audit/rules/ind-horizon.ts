import { z } from "zod";
import { yearOf } from "../department-projects.ts";
import { boundOf, type Indicator } from "../indicators.ts";
import { overIndicators } from "../over-indicators.ts";
import { fieldCell, type PlacedCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const indHorizon = formRule({
  id: "IND-HORIZON",
  severity: "info",
  subjects: [PROJECT],
  title: {
    zh: "跨年度指标值",
    en: "A value of several years in a form of one",
  },
  asks: {
    zh: "年度绩效指标的指标值是否超出本年度（如“≥5年”）？",
    en: "Does a value of the annual indicators reach beyond the year (≥5 years)?",
  },
  examples: [
    {
      zh: "2021年度的“核心设备正常使用”，指标值为“≥5年”。",
      en: "In a form of 2021, equipment is to work for at least five years.",
    },
  ],
  basis: null,
  needs: ["tables.indicators", "fields.fiscalYear", "fields.projectType"],
  places: [["tables.indicators"]],
  options: z.object({
    years: z
      .number()
      .positive()
      .default(1)
      .describe(
        "年度指标值可跨的年数 / Years that a value of the annual indicators may span",
      ),
  }),
  check(form, { years }) {
    const type = fieldCell(form, "projectType");
    // A project declared over several years may well have values over several years.
    if (type.cell.value === "continuing") return NOT_APPLICABLE;
    const verdict = overIndicators(
      form,
      ["value"],
      (row) => checkRow(row, years, yearOf(form)),
      "year",
    );
    const unknown = type.cell.state === "unreadable";
    return unknown && verdict.outcome === "finding"
      ? INSUFFICIENT_DATA
      : verdict;
  },
});

function checkRow(
  indicator: Indicator,
  years: number,
  fiscalYear: number | null,
): Verdict {
  const span = spanOf(indicator);
  const calendar = Math.max(
    0,
    ...[...indicator.text.matchAll(CALENDAR)].map(([year]) => Number(year)),
  );
  if (span === 0 && calendar === 0) return PASS;
  if (span === 0 && fiscalYear === null) return INSUFFICIENT_DATA;
  const beyond =
    span > years || (fiscalYear !== null && calendar - fiscalYear >= years);
  if (!beyond) return PASS;
  const { name, text, value, content } = indicator;
  const evidence: PlacedCell[] = [value, content];
  return finding({
    message: {
      zh: `疑似指标值超出年度：“${name}”的指标值为“${text}”，年度内无法考核，请核实。`,
      en: `The value “${text}” of “${name}” reaches beyond the year of the form. Please verify.`,
    },
    actual: text,
    evidence,
  });
}

/** Years that a value lasts, 0 where it is no time of years. */
function spanOf(indicator: Indicator): number {
  const bound = boundOf(indicator);
  if (bound === null) return 0;
  if (bound.unit === "年") return bound.number;
  return /^个?月$/u.test(bound.unit) ? bound.number / 12 : 0;
}

const CALENDAR = /(?<!\d)20\d{2}(?=年|[-—–~至]20\d{2}年)/gu;
