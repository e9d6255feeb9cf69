import { z } from "zod";
import { evaluatedIndicators } from "../evaluated.ts";
import { executionRows } from "../execution.ts";
import { INDICATOR_TABLES } from "../indicators.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
import { isPrintOf, printedNumber, shown } from "../printed-number.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { EVALUATION } from "../subject.ts";

export const seTotal = formRule({
  id: "SE-TOTAL",
  severity: "critical",
  subjects: [EVALUATION],
  title: { zh: "总分", en: "Total of a self-evaluation" },
  asks: {
    zh: "总分是否等于各项得分（含预算执行）之和；分值之和是否为100，并与所填合计一致？",
    en: "Is the total the sum of all scores, that of execution among them, and do the weights add up to 100 and to what is printed?",
  },
  examples: [
    {
      zh: "各项得分之和 92.5，总分填 95：相差 2.5 分。",
      en: "Scores that add up to 92.5 under a total of 95: 2.5 points apart.",
    },
    {
      zh: "各项分值之和 90，应为 100。",
      en: "Weights that add up to 90 instead of 100.",
    },
  ],
  basis: "财预〔2020〕10号",
  needs: [
    "tables.execution",
    ...INDICATOR_TABLES,
    "fields.totalWeight",
    "fields.totalScore",
  ],
  places: [INDICATOR_TABLES],
  options: z.object({
    total: z
      .number()
      .positive()
      .default(100)
      .describe("分值应有的合计 / What the weights should add up to"),
    alsoAccepted: z
      .array(z.number().positive())
      .default([])
      .describe(
        "同样认可的分值合计 / Other totals of the weights that count as right",
      ),
  }),
  check(form, { total, alsoAccepted }) {
    const weights = partsOf(form, "weight");
    const scores = partsOf(form, "score");
    return combine([
      checkPrinted(fieldCell(form, "totalScore"), scores, SCORES),
      checkPrinted(fieldCell(form, "totalWeight"), weights, WEIGHTS),
      checkSum(weights, [total, ...alsoAccepted]),
    ]);
  },
});

interface Parts {
  cells: PlacedCell[];
  /** Null where a cell is no number. */
  sum: number | null;
}

/** The points of execution, which stand in one or more of its rows, and those of every indicator. */
function partsOf(form: AuditForm, column: "weight" | "score"): Parts {
  const ofExecution = executionRows(form)
    .map((row) => row[column])
    .filter((cell) => printedNumber(cell) !== null || isUnreadable(cell));
  const ofIndicators = evaluatedIndicators(form).map((row) => row[column]);
  const cells = [...ofExecution, ...ofIndicators];
  const numbers = cells.map((cell) => printedNumber(cell)?.number ?? null);
  const sum = numbers.reduce<number | null>(
    (all, number) => (all === null || number === null ? null : all + number),
    0,
  );
  return {
    cells,
    sum: ofIndicators.length === 0 || sum === null ? null : rounded(sum),
  };
}

function isUnreadable({ cell }: PlacedCell): boolean {
  return cell.state === "unreadable";
}

/** Points have two decimals at most; more come of adding them up. */
function rounded(sum: number): number {
  return Number(sum.toFixed(4));
}

const SCORES = { zh: "得分", en: "scores" };
const WEIGHTS = { zh: "分值", en: "weights" };

function checkPrinted(
  cell: PlacedCell,
  { cells, sum }: Parts,
  what: { zh: string; en: string },
): Verdict {
  // Some prints of the form total the scores only.
  if (what === WEIGHTS && cell.cell.state === "absent") return NOT_APPLICABLE;
  const printed = printedNumber(cell);
  if (printed === null || sum === null) return INSUFFICIENT_DATA;
  if (isPrintOf(printed, sum)) return PASS;
  return finding({
    message: {
      zh: `疑似${what.zh}合计有误：各项${what.zh}之和为${shown(sum)}，所填合计为${shown(printed.number)}，相差${shown(Math.abs(printed.number - sum))}，请核实。`,
      en: `The ${what.en} add up to ${shown(sum)}, the total says ${shown(printed.number)}: ${shown(Math.abs(printed.number - sum))} apart. Please verify.`,
    },
    expected: sum,
    actual: printed.number,
    difference: rounded(printed.number - sum),
    evidence: [cell, ...cells],
  });
}

function checkSum(
  { cells, sum }: Parts,
  totals: readonly [number, ...number[]],
): Verdict {
  if (sum === null) return INSUFFICIENT_DATA;
  if (totals.some((total) => Math.abs(total - sum) < ROUNDING)) return PASS;
  const [total] = totals;
  return finding({
    message: {
      zh: `疑似分值合计不为${total}：各项分值之和为${shown(sum)}，请核实。`,
      en: `The weights add up to ${shown(sum)} instead of ${total}. Please verify.`,
    },
    expected: total,
    actual: sum,
    difference: rounded(sum - total),
    evidence: cells,
  });
}

/** Of weights with two decimals, thirds of something. */
const ROUNDING = 0.05;
