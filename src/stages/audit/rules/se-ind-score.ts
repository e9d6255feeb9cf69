import { z } from "zod";
import type { Severity } from "../../../model/finding.ts";
import { plain } from "../../../text/tidy.ts";
import {
  type Evaluated,
  evaluatedIndicators,
  reachedOf,
} from "../evaluated.ts";
import { INDICATOR_TABLES } from "../indicators.ts";
import {
  judgePoints,
  type PrintedNumber,
  printedNumber,
  shown,
} from "../printed-number.ts";
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

export const seIndScore = formRule({
  id: "SE-IND-SCORE",
  severity: "critical",
  subjects: [EVALUATION],
  title: { zh: "指标得分", en: "Score of an indicator" },
  asks: {
    zh: "各指标得分是否不超过分值；可按数值计算的，是否等于分值乘以完成比例（最高为满分）？",
    en: "Is no score above its weight and, where target and result are numbers, is it the weight times the share reached?",
  },
  examples: [
    {
      zh: "指标值 ≥500卷，完成 400卷，分值 20，得分填 20：按完成比例应为 16。",
      en: "400 of at least 500 and a weight of 20 with a score of 20: by the share reached it should be 16.",
    },
    {
      zh: "分值 10，得分 12。",
      en: "A score of 12 for a weight of 10.",
    },
  ],
  basis: "财预〔2020〕10号",
  needs: INDICATOR_TABLES,
  options: z.object({
    tolerance: z
      .number()
      .nonnegative()
      .default(0)
      .describe(
        "四舍五入或截尾之外容许的误差（分） / Tolerance in points, beyond rounding or cutting off",
      ),
    grades: z
      .array(
        z.object({
          words: z.string().min(1),
          from: z.number(),
          to: z.number(),
        }),
      )
      .default([
        { words: "部分达成", from: 60, to: 80 },
        { words: "未达成", from: 0, to: 60 },
        { words: "达成预期|全部达成|基本达成", from: 80, to: 100 },
      ])
      .describe(
        "定性指标各档（正则表达式）应得分值的百分比，先列者优先 / For results in words: patterns of a grade and the percents of the weight that it may get, the first that fits",
      ),
  }),
  check(form, options) {
    const rows = evaluatedIndicators(form);
    if (rows.length === 0) return INSUFFICIENT_DATA;
    return combine(rows.map((row) => checkRow(row, options)));
  },
});

interface Options {
  tolerance: number;
  grades: { words: string; from: number; to: number }[];
}

function checkRow(row: Evaluated, options: Options): Verdict {
  const weight = printedNumber(row.weight);
  const score = printedNumber(row.score);
  if (weight === null || score === null) return INSUFFICIENT_DATA;
  if (score.number > weight.number + options.tolerance || score.number < 0)
    return outside(row, weight, score);
  const reached = reachedOf(row);
  return reached === null
    ? byWords(row, weight, score, options.grades)
    : byShare(row, weight, score, reached.share, options.tolerance);
}

function outside(
  { indicator, score: cell, weight: of }: Evaluated,
  weight: PrintedNumber,
  score: PrintedNumber,
): Verdict {
  return finding({
    message: {
      zh: `疑似指标得分超出范围：“${indicator.name}”分值${shown(weight.number)}，得分${shown(score.number)}，请核实。`,
      en: `“${indicator.name}” has a weight of ${shown(weight.number)} and a score of ${shown(score.number)}. Please verify.`,
    },
    expected: weight.number,
    actual: score.number,
    difference: Number((score.number - weight.number).toFixed(2)),
    evidence: [cell, of],
  });
}

function byShare(
  { indicator, actual, score: cell, weight: of }: Evaluated,
  weight: PrintedNumber,
  score: PrintedNumber,
  share: number,
  tolerance: number,
): Verdict {
  const expected = weight.number * Math.min(1, share);
  const verdict = judgePoints(score, weight.number, expected, tolerance);
  if (verdict === "right") return PASS;
  const isRounded = verdict === "rounded to full";
  const gap = score.number - expected;
  return finding({
    severity: isRounded ? "warning" : severityOf(gap, share),
    message: {
      zh: `疑似指标得分与完成情况不符：“${indicator.name}”指标值${indicator.text}，实际完成值${actual.cell.text}，分值${shown(weight.number)}，按完成比例应得${shown(expected)}分，所填得分${shown(score.number)}，请核实。`,
      en: `“${indicator.name}”: ${actual.cell.text} of ${indicator.text} makes ${shown(expected)} of ${shown(weight.number)} points, ${shown(score.number)} are given. Please verify.`,
    },
    expected: Number(expected.toFixed(2)),
    actual: score.number,
    difference: Number(gap.toFixed(2)),
    evidence: [cell, actual, indicator.value, of],
  });
}

/** Points too many are graver than too few; where a target was exceeded, points may be taken off for having set it low. */
function severityOf(gap: number, share: number): Severity {
  if (gap > 0) return "critical";
  return share > 1 ? "info" : "warning";
}

/** A result in words: any share of the weight will do, and a grade that is named has its range. */
function byWords(
  { indicator, actual, score: cell, weight: of }: Evaluated,
  weight: PrintedNumber,
  score: PrintedNumber,
  grades: Options["grades"],
): Verdict {
  const words = plain(actual.cell.text ?? "").replaceAll(" ", "");
  const grade = grades.find((one) => new RegExp(one.words, "u").test(words));
  if (grade === undefined || weight.number === 0)
    return words === "" ? NOT_APPLICABLE : PASS;
  const percent = (100 * score.number) / weight.number;
  if (percent >= grade.from && percent <= grade.to) return PASS;
  return finding({
    severity: "info",
    message: {
      zh: `疑似定性指标得分与所述完成情况不符：“${indicator.name}”称“${words}”，得分为分值的${shown(percent)}%，该档一般为${grade.from}%至${grade.to}%，请核实。`,
      en: `“${indicator.name}” is said to be “${words}” and gets ${shown(percent)}% of its weight; ${grade.from}% to ${grade.to}% are usual for that. Please verify.`,
    },
    actual: score.number,
    evidence: [cell, actual, of],
  });
}
