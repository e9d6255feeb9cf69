import { z } from "zod";
import { isBlank } from "../amount.ts";
import {
  type Evaluated,
  evaluatedIndicators,
  reachedOf,
} from "../evaluated.ts";
import { INDICATOR_TABLES } from "../indicators.ts";
import { printedNumber, shown } from "../printed-number.ts";
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

export const seDeviationMissing = formRule({
  id: "SE-DEVIATION-MISSING",
  severity: "warning",
  subjects: [EVALUATION],
  title: { zh: "未说明偏差原因", en: "A shortfall without a reason" },
  asks: {
    zh: "扣分或未达指标值的指标，是否填写了偏差原因及改进措施？",
    en: "Where points are lost or a target is missed, is a reason given?",
  },
  examples: [
    {
      zh: "指标值 ≤30天，完成 40天，得分 3.75（满分 5），偏差原因空白。",
      en: "40 days where 30 were the most, 3.75 of 5 points, and nothing under reasons.",
    },
  ],
  basis: "财预〔2020〕10号",
  needs: INDICATOR_TABLES,
  options: z.object({
    lost: z
      .number()
      .nonnegative()
      .default(0)
      .describe(
        "失分超过多少须说明原因（分） / Points that may be lost without a reason",
      ),
  }),
  check(form, { lost }) {
    const rows = evaluatedIndicators(form);
    if (rows.length === 0) return INSUFFICIENT_DATA;
    return combine(rows.map((row) => checkRow(row, lost)));
  },
});

function checkRow(row: Evaluated, lost: number): Verdict {
  const { indicator, actual, deviation, score, weight } = row;
  // Some prints of the form have no such column.
  if (deviation.cell.state === "absent") return NOT_APPLICABLE;
  if (deviation.cell.state === "unreadable") return INSUFFICIENT_DATA;
  if (!isBlank(deviation)) return PASS;
  const [points, most] = [score, weight].map(
    (cell) => printedNumber(cell)?.number,
  );
  const reached = reachedOf(row);
  const isMissed = reached !== null && reached.share < 1;
  const missing =
    points === undefined || most === undefined ? null : most - points;
  if (missing !== null && missing > lost + SLACK)
    return finding({
      message: {
        zh: `疑似未说明偏差原因：“${indicator.name}”分值${shown(most ?? 0)}，得分${shown(points ?? 0)}，偏差原因空白，请核实。`,
        en: `“${indicator.name}” gets ${shown(points ?? 0)} of ${shown(most ?? 0)} points and no reason is given. Please verify.`,
      },
      actual: deviation.cell.text || null,
      evidence: [deviation, score, actual],
    });
  if (isMissed && (missing === null || lost === 0))
    return finding({
      message: {
        zh: `疑似未说明偏差原因：“${indicator.name}”指标值${indicator.text}，实际完成值${actual.cell.text}，未达到指标值，偏差原因空白，请核实。`,
        en: `“${indicator.name}” came to ${actual.cell.text} where ${indicator.text} was the target, and no reason is given. Please verify.`,
      },
      actual: deviation.cell.text || null,
      evidence: [deviation, actual, indicator.value],
    });
  return missing === null ? INSUFFICIENT_DATA : PASS;
}

/** Of floating point. */
const SLACK = 1e-9;
