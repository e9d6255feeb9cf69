import { fenOf } from "./amount.ts";
import { isHeadUnit, isMoneyUnit } from "./indicator-units.ts";
import { boundOf, type Indicator } from "./indicators.ts";
import { type AuditForm, fieldCell } from "./placed-cell.ts";

/** A cost per head beside which nobody is counted. */
export interface PerHeadGap {
  indicator: Indicator;
  /** 项目当年预算 in fen; null where it cannot be known. */
  budget: number | null;
  /** How many heads the budget would do for; null where it cannot be computed. */
  heads: number | null;
}

/** The first cost per head (人均培训成本) of a form without a head count; null where there is none. */
export function perHeadGap(
  form: AuditForm,
  rows: readonly Indicator[],
): PerHeadGap | null {
  if (rows.some(countsHeads)) return null;
  const indicator = rows.find(isPerHead);
  if (indicator === undefined) return null;
  const budget = fenOf(fieldCell(form, "currentYearBudget"));
  const each = fenEach(indicator);
  const heads =
    budget === null || each === null ? null : Math.round(budget / each);
  return { indicator, budget, heads };
}

function countsHeads(row: Indicator): boolean {
  return (
    isHeadUnit(boundOf(row)?.unit ?? "") ||
    (/人数|人次|人员数|名额/u.test(row.name) && !PER_HEAD.test(row.name)) ||
    /\d(?:余|多)?(?:人|名)/u.test(row.text)
  );
}

const PER_HEAD = /人均|生均|每人/u;

function isPerHead(row: Indicator): boolean {
  return PER_HEAD.test(row.name) && isMoneyUnit(boundOf(row)?.unit ?? "");
}

/** Fen of one unit of money; 0.6万元 is 600,000 fen. */
function fenEach(row: Indicator): number | null {
  const bound = boundOf(row);
  const scale = bound && FEN[bound.unit.replace(/[/／].*$/u, "")];
  if (!bound || scale === undefined || bound.number <= 0) return null;
  return Math.round(bound.number * (scale ?? 0)) || null;
}

const FEN: Record<string, number> = {
  元: 100,
  万元: 1_000_000,
  万: 1_000_000,
  千元: 100_000,
  百元: 10_000,
};
