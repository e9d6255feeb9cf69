import { z } from "zod";
import { evaluatedIndicators } from "../evaluated.ts";
import { executedPercent, executionTotal } from "../execution.ts";
import { INDICATOR_TABLES } from "../indicators.ts";
import { printedNumber, shown } from "../printed-number.ts";
import { finding, formRule, INSUFFICIENT_DATA, PASS } from "../rule.ts";
import { EVALUATION } from "../subject.ts";

export const seAllFull = formRule({
  id: "SE-ALL-FULL",
  severity: "info",
  subjects: [EVALUATION],
  title: { zh: "执行率低而指标全部满分", en: "Full marks with little spent" },
  asks: {
    zh: "预算执行率很低（默认低于60%）时，是否全部指标仍为满分？",
    en: "Have all indicators full marks although little of the money was spent (under 60% by default)?",
  },
  examples: [
    {
      zh: "执行率 35%，各项产出、效益指标全部满分。",
      en: "35% of the budget spent, and every indicator has full marks.",
    },
  ],
  basis: null,
  needs: ["tables.execution", ...INDICATOR_TABLES],
  places: [["tables.execution"], INDICATOR_TABLES],
  options: z.object({
    below: z
      .number()
      .positive()
      .max(100)
      .default(60)
      .describe(
        "执行率低于多少（%）时提示 / Rate of execution in percent below which full marks are odd",
      ),
  }),
  check(form, { below }) {
    const total = executionTotal(form);
    const percent = total && executedPercent(total);
    const rows = evaluatedIndicators(form);
    if (total === null || percent === null || rows.length === 0)
      return INSUFFICIENT_DATA;
    if (percent >= below) return PASS;
    const points = rows.map(({ score, weight }) => [
      printedNumber(score)?.number,
      printedNumber(weight)?.number,
    ]);
    if (
      points.some(
        ([score, weight]) =>
          score !== undefined && weight !== undefined && score < weight,
      )
    )
      return PASS;
    if (points.flat().includes(undefined)) return INSUFFICIENT_DATA;
    return finding({
      message: {
        zh: `疑似得分与执行情况不匹配：预算执行率为${shown(percent)}%，而${rows.length}项指标全部满分，请核实。`,
        en: `${shown(percent)}% of the budget was spent, and all ${rows.length} indicators have full marks. Please verify.`,
      },
      actual: Number(percent.toFixed(2)),
      evidence: [total.executed, total.rate, ...rows.map(({ score }) => score)],
    });
  },
});
