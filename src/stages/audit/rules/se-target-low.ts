import { z } from "zod";
import {
  type Evaluated,
  evaluatedIndicators,
  reachedOf,
} from "../evaluated.ts";
import { INDICATOR_TABLES } from "../indicators.ts";
import { shown } from "../printed-number.ts";
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

export const seTargetLow = formRule({
  id: "SE-TARGET-LOW",
  severity: "warning",
  subjects: [EVALUATION],
  title: { zh: "指标值偏低", en: "A target set low" },
  asks: {
    zh: "实际完成值是否远超指标值（默认2倍以上），说明指标值定得偏低？",
    en: "Does a result exceed its target so far (twice by default) that the target seems to have been set low?",
  },
  examples: [
    {
      zh: "指标值 ≥100人次，实际完成 480人次：为指标值的4.8倍。",
      en: "A target of 100 and a result of 480: 4.8 times as much.",
    },
  ],
  basis: "财预〔2020〕10号",
  needs: INDICATOR_TABLES,
  options: z.object({
    times: z
      .number()
      .gt(1)
      .default(2)
      .describe(
        "实际完成值达到指标值的多少倍时提示 / How many times its target a result must be",
      ),
  }),
  check(form, { times }) {
    const rows = evaluatedIndicators(form);
    if (rows.length === 0) return INSUFFICIENT_DATA;
    return combine(rows.map((row) => checkRow(row, times)));
  },
});

function checkRow(row: Evaluated, times: number): Verdict {
  const { indicator, actual } = row;
  const states = [indicator.value, actual].map(({ cell: { state } }) => state);
  if (states.includes("unreadable")) return INSUFFICIENT_DATA;
  const reached = reachedOf(row);
  if (reached === null) return NOT_APPLICABLE;
  const { share, target } = reached;
  // Much less than a ceiling allows is well done, and may be half of next to nothing.
  if (reached.isCeiling) return NOT_APPLICABLE;
  if (!Number.isFinite(share) || share < times) return PASS;
  return finding({
    message: {
      zh: `疑似指标值定得偏低：“${indicator.name}”指标值${indicator.text}，实际完成值${actual.cell.text}，为指标值的${shown(share)}倍，请核实。`,
      en: `“${indicator.name}” came to ${actual.cell.text} where ${indicator.text} was the target: it may have been set low. Please verify.`,
    },
    expected: target.number,
    actual: reached.actual.number,
    difference: Number((reached.actual.number - target.number).toFixed(4)),
    evidence: [indicator.value, actual],
  });
}
