import { z } from "zod";
import { isMeasured } from "../indicator-values.ts";
import { INDICATOR_TABLES, type Indicator } from "../indicators.ts";
import { overIndicators } from "../over-indicators.ts";
import { finding, formRule, PASS, type Verdict } from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const indVague = formRule({
  id: "IND-VAGUE",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "指标值未量化", en: "Indicator not measurable" },
  asks: {
    zh: "指标值是否有数字、期限、分级分档或可查验的成果？",
    en: "Does each value give a number, a date, a scale of grades or something handed over?",
  },
  examples: [
    {
      zh: "“社会影响力”的指标值为“有所提升”；“示范点数”的指标值为“据实统计”。",
      en: "A value of “somewhat improved”, or of “counted as it happens”.",
    },
  ],
  basis: "财预〔2015〕88号",
  needs: INDICATOR_TABLES,
  options: z.object({
    accepted: z
      .array(z.string().min(1))
      .default([])
      .describe(
        "视为已量化的指标值（全文一致） / Values that count as measurable, word for word",
      ),
  }),
  check(form, { accepted }) {
    return overIndicators(form, ["value"], (indicator) =>
      accepted.includes(indicator.text) ? PASS : checkValue(indicator),
    );
  },
});

function checkValue(indicator: Indicator): Verdict {
  if (isMeasured(indicator)) return PASS;
  const { name, text, value, content } = indicator;
  return finding({
    message: {
      zh: `疑似指标值未量化：“${name}”的指标值为“${text}”，既无数字、期限，也未分级分档，请核实。`,
      en: `The value “${text}” of “${name}” gives no number, no date and no scale of grades. Please verify.`,
    },
    actual: text,
    evidence: [value, content],
  });
}
