import { z } from "zod";
import {
  type ExecutionRow,
  executedPercent,
  executionRows,
} from "../execution.ts";
import { judgePoints, printedNumber, shown } from "../printed-number.ts";
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

export const seExecScore = formRule({
  id: "SE-EXEC-SCORE",
  severity: "critical",
  subjects: [EVALUATION],
  title: { zh: "预算执行得分", en: "Score of execution" },
  asks: {
    zh: "预算执行的得分，是否等于分值乘以执行率（最高为满分）？",
    en: "Is the score of execution its weight times the rate of execution, full marks at the most?",
  },
  examples: [
    {
      zh: "执行率 90%，分值 10，得分填 10：应为 9。",
      en: "A rate of 90% and a weight of 10 with a score of 10: it should be 9.",
    },
  ],
  basis: "财预〔2020〕10号",
  needs: ["tables.execution"],
  options: z.object({
    tolerance: z
      .number()
      .nonnegative()
      .default(0)
      .describe(
        "四舍五入或截尾之外容许的误差（分） / Tolerance in points, beyond rounding or cutting off",
      ),
    fullFrom: z
      .number()
      .positive()
      .max(100)
      .default(100)
      .describe(
        "执行率达到多少（%）即得满分 / Rate of execution in percent from which full marks are given",
      ),
  }),
  check(form, options) {
    const rows = executionRows(form);
    if (rows.length === 0) return INSUFFICIENT_DATA;
    return combine(rows.map((row) => checkRow(row, options)));
  },
});

function checkRow(
  row: ExecutionRow,
  { tolerance, fullFrom }: { tolerance: number; fullFrom: number },
): Verdict {
  const weight = printedNumber(row.weight);
  const score = printedNumber(row.score);
  // The points stand in one row, as a rule that of the total.
  if (weight === null && score === null)
    return row.isTotal ? INSUFFICIENT_DATA : NOT_APPLICABLE;
  if (weight === null || score === null) return INSUFFICIENT_DATA;
  const scores = rates(row).map((rate) =>
    rate >= fullFrom ? weight.number : (weight.number * rate) / 100,
  );
  const [expected] = scores;
  if (expected === undefined) return INSUFFICIENT_DATA;
  const verdicts = scores.map((exact) =>
    judgePoints(score, weight.number, exact, tolerance),
  );
  if (verdicts.includes("right")) return PASS;
  const difference = Number((score.number - expected).toFixed(2));
  return finding({
    severity: verdicts.includes("rounded to full") ? "warning" : "critical",
    message: {
      zh: `疑似预算执行得分有误：“${row.item}”分值${shown(weight.number)}，按执行率应得${shown(expected)}分，所填得分${shown(score.number)}，请核实。`,
      en: `“${row.item}”: by its rate ${shown(expected)} of ${shown(weight.number)} points are due for execution, ${shown(score.number)} are given. Please verify.`,
    },
    expected: Number(expected.toFixed(2)),
    actual: score.number,
    difference,
    evidence: [row.score, row.weight, row.rate, row.executed],
  });
}

/** By the amounts, and as printed: scores are reckoned from either. */
function rates(row: ExecutionRow): number[] {
  const { value } = row.rate.cell;
  const exact = executedPercent(row);
  return [
    ...(exact === null ? [] : [exact]),
    ...(typeof value === "number" ? [value] : []),
  ];
}
