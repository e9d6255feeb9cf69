import { betterOf, signOf } from "../indicator-direction.ts";
import { labelOf } from "../indicator-kinds.ts";
import { INDICATOR_TABLES, type Indicator } from "../indicators.ts";
import { overIndicators } from "../over-indicators.ts";
import {
  finding,
  formRule,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

export const indDirection = formRule({
  id: "IND-DIRECTION",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "指标方向", en: "Direction of an indicator" },
  asks: {
    zh: "成本、差错、等待时间等宜低的指标是否用了≥，合格率、满意度等宜高的指标是否用了≤？",
    en: "Does an indicator that should be low (cost, errors, waiting) say ≥, or one that should be high (rates, satisfaction) say ≤?",
  },
  examples: [
    {
      zh: "成本指标“人均资助金额”的指标值为“≥6万”。",
      en: "The cost indicator “grant per head” is to be at least 6万.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: NO_OPTIONS,
  check(form) {
    return overIndicators(form, ["content", "value", "kind"], checkRow);
  },
});

function checkRow(indicator: Indicator): Verdict {
  const better = betterOf(indicator);
  const sign = signOf(indicator);
  if (better === null || sign === null) return NOT_APPLICABLE;
  if ((better === "less") === (sign === "down")) return PASS;
  const { name, text, kind, value, content, level2 } = indicator;
  const label = kind === null ? "" : labelOf(kind);
  const low = better === "less";
  return finding({
    message: {
      zh: `疑似指标方向有误：${label}“${name}”一般${low ? "越低越好" : "越高越好"}，指标值为“${text}”，请核实。`,
      en: `The value “${text}” of “${name}” points the wrong way: ${low ? "less" : "more"} is usually better. Please verify.`,
    },
    expected: low ? "≤" : "≥",
    actual: text,
    evidence: [value, content, level2],
  });
}
