import { z } from "zod";
import { plain } from "../../../text/tidy.ts";
import { fenOf, inWan, isBlank } from "../amount.ts";
import { type FundRow, fundRows } from "../fund-rows.ts";
import type { AuditForm } from "../placed-cell.ts";
import {
  combine,
  type Draft,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";
import { departmentTotals } from "../totals.ts";

export const dShare = formRule({
  id: "D-SHARE",
  severity: "warning",
  subjects: [DEPARTMENT],
  title: { zh: "收支占比", en: "Shares of income and expenditure" },
  asks: {
    zh: "各项“占比”是否已填写，并等于该项当年金额占合计的比例？",
    en: "Are the shares filled in, and does each equal its amount over the total?",
  },
  examples: [
    {
      zh: "基本支出 728.63、合计 1636.63，占比应为 44.52%，填写为 50% 或空白。",
      en: "Basic expenditure of 728.63 in 1636.63 is 44.52 %; the form says 50 % or nothing.",
    },
  ],
  basis: null,
  needs: ["tables.income", "tables.expenditure"],
  options: z.object({
    // Ours: shares are mostly printed in whole percents.
    tolerance: z
      .number()
      .min(0)
      .default(0.5)
      .describe(
        "容许的误差（百分点） / Tolerance in percentage points, for rounding",
      ),
  }),
  check(form, { tolerance }) {
    const tables = (["income", "expenditure"] as const).map((table) => ({
      rows: fundRows(form, table).filter(({ isSubItem }) => !isSubItem),
      totals: totalsOf(form, table),
    }));
    const shares = tables.flatMap(({ rows }) => rows.map(({ share }) => share));
    // A column that nobody filled in, or that could not be read.
    if (shares.every((share) => isBlank(share) || share.cell.text === null))
      return INSUFFICIENT_DATA;
    return combine(
      tables.flatMap(({ rows, totals }) =>
        rows.map((row) => checkRow(row, totals, tolerance)),
      ),
    );
  },
});

/** What a table of the current year adds up to, in fen: as printed, and by its parts; only amounts above 0. */
function totalsOf(form: AuditForm, table: "income" | "expenditure"): number[] {
  const [current] = departmentTotals(form, table);
  const totals = current ? [fenOf(current.total), current.sum] : [];
  return [...new Set(totals)].filter(
    (fen) => fen !== null && fen > 0,
  ) as number[];
}

function checkRow(row: FundRow, totals: number[], tolerance: number): Verdict {
  const { current, share, isTotal } = row;
  const [total] = totals;
  const amount = fenOf(current) ?? (isTotal && isBlank(current) ? total : null);
  const blank = isBlank(share);
  if (blank && isBlank(current)) return NOT_APPLICABLE;
  if (amount === null || amount === undefined || total === undefined)
    return isZero(row) ? NOT_APPLICABLE : INSUFFICIENT_DATA;
  const expected = isTotal ? [100] : totals.map((fen) => (amount / fen) * 100);
  const [first = 100] = expected;
  if (blank) return finding(missing(row, amount, rounded(first)));
  const readings = readingsOf(row);
  if (readings.length === 0) return INSUFFICIENT_DATA;
  const fits = readings.some((reading) =>
    expected.some((wanted) => Math.abs(reading - wanted) <= tolerance + SLACK),
  );
  return fits
    ? PASS
    : finding(differing(row, amount, total, rounded(first), readings));
}

/** For the error of floating point alone. */
const SLACK = 1e-9;

/** A share of nothing beside an amount left blank: not used, said twice. */
function isZero({ current, share }: FundRow): boolean {
  return isBlank(current) && share.cell.value === 0;
}

/** What a share may mean, in percent: 0.4452 is itself or 44.52. */
function readingsOf({ share }: FundRow): number[] {
  const { value, text } = share.cell;
  if (typeof value === "number") return [value];
  const bare = plain(text ?? "").replaceAll(" ", "");
  return /^[01](?:\.\d+)?$/u.test(bare)
    ? [Number(bare) * 100, Number(bare)]
    : [];
}

function rounded(percent: number): number {
  return Math.round(percent * 100) / 100;
}

function missing(row: FundRow, amount: number, expected: number): Draft {
  return {
    message: {
      zh: `疑似未填写占比：“${row.item}”当年${inWan(amount)}，占比空白，其他占比已填写，请核实。`,
      en: `The share of “${row.item}” (${inWan(amount)}) is blank while others are filled in. Please verify.`,
    },
    expected,
    suggestion: suggest(expected),
    evidence: [row.share, row.current],
  };
}

function differing(
  row: FundRow,
  amount: number,
  total: number,
  expected: number,
  readings: readonly number[],
): Draft {
  const [actual = expected] = readings;
  const { text } = row.share.cell;
  const of = row.isTotal
    ? { zh: "合计的占比应为100%", en: "the share of a total is 100 %" }
    : {
        zh: `当年${inWan(amount)}占合计${inWan(total)}的${expected}%`,
        en: `${inWan(amount)} of ${inWan(total)} is ${expected} %`,
      };
  return {
    message: {
      zh: `疑似占比与金额不符：“${row.item}”占比填写为${text}，${of.zh}，请核实。`,
      en: `The share of “${row.item}” is printed as ${text}; ${of.en}. Please verify.`,
    },
    expected,
    actual,
    difference: rounded(actual - expected),
    suggestion: suggest(expected),
    evidence: [row.share, row.current],
  };
}

function suggest(expected: number) {
  return {
    zh: `按金额计算，占比为${expected}%。`,
    en: `By the amounts the share is ${expected} %.`,
  };
}
