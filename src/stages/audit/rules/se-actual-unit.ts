import {
  actualOf,
  type Evaluated,
  evaluatedIndicators,
  isSameUnit,
} from "../evaluated.ts";
import { boundOf, INDICATOR_TABLES } from "../indicators.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { EVALUATION } from "../subject.ts";

export const seActualUnit = formRule({
  id: "SE-ACTUAL-UNIT",
  severity: "warning",
  subjects: [EVALUATION],
  title: { zh: "实际完成值的单位", en: "The unit of a result" },
  asks: {
    zh: "实际完成值与指标值的计量单位是否一致？",
    en: "Is a result given in the unit of its target?",
  },
  examples: [
    {
      zh: "指标值 ≥300人，实际完成值 12场。",
      en: "At least 300 people as a target, 12 events as the result.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: NO_OPTIONS,
  check(form) {
    const rows = evaluatedIndicators(form);
    if (rows.length === 0) return INSUFFICIENT_DATA;
    return combine(rows.map(checkRow));
  },
});

function checkRow(row: Evaluated): Verdict {
  const { indicator, actual } = row;
  const states = [indicator.value, actual].map(({ cell: { state } }) => state);
  if (states.some((state) => state === "unreadable" || state === "absent"))
    return INSUFFICIENT_DATA;
  const target = boundOf(indicator);
  const result = actualOf(row);
  if (target === null || result === null) return NOT_APPLICABLE;
  if (isSameUnit(target.unit, result.unit)) return PASS;
  return finding({
    message: {
      zh: `疑似实际完成值与指标值单位不一致：“${indicator.name}”指标值${indicator.text}，实际完成值${actual.cell.text}，请核实。`,
      en: `“${indicator.name}” has a target of ${indicator.text} and a result of ${actual.cell.text}. Please verify.`,
    },
    expected: target.unit,
    actual: result.unit,
    evidence: [actual, indicator.value],
  });
}
