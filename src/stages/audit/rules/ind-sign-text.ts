import { boundOf, INDICATOR_TABLES, type Indicator } from "../indicators.ts";
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

export const indSignText = formRule({
  id: "IND-SIGN-TEXT",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "计算符号后不是数值", en: "Sign before words" },
  asks: {
    zh: "≥、≤等计算符号之后是否为数值？",
    en: "Is every sign (≥, ≤) followed by a number?",
  },
  examples: [
    {
      zh: "“经费使用时限”的指标值为“≤本年内”。",
      en: "A value of “≤ within this year”.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: NO_OPTIONS,
  check(form) {
    return overIndicators(form, ["value"], checkRow);
  },
});

function checkRow(indicator: Indicator): Verdict {
  const { name, text, value, content } = indicator;
  const [whole = "", rest = ""] = SIGNED.exec(text) ?? [];
  if (whole === "") return NOT_APPLICABLE;
  if (boundOf(indicator) !== null || NUMBER_IN.test(rest)) return PASS;
  const sign = whole.slice(0, whole.length - rest.length);
  return finding({
    message: {
      zh: `疑似计算符号误用：“${name}”的指标值“${text}”中，“${sign}”之后不是数值，请核实。`,
      en: `In the value “${text}” of “${name}” the sign “${sign}” stands before no number. Please verify.`,
    },
    actual: text,
    evidence: [value, content],
  });
}

/** Signs only: 不超过 before words is plain language. */
const SIGNED =
  /^(?:≥|⩾|≧|>=|≤|⩽|≦|<=|[><=]|(?:大于|小于)(?:或?等于)?|等于)(.*)$/u;

/** Ranges and dates are no single number, but numbers (≥90%-95%, ≤本年12月31日, ≥三分之二). */
const NUMBER_IN = /\d|^[约第]?[一二三四五六七八九十两百千零]|百分/u;
