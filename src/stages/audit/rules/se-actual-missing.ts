import { isBlank } from "../amount.ts";
import { type Evaluated, evaluatedIndicators } from "../evaluated.ts";
import { INDICATOR_TABLES } from "../indicators.ts";
import { printedNumber, shown } from "../printed-number.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
  type Verdict,
} from "../rule.ts";
import { EVALUATION } from "../subject.ts";

export const seActualMissing = formRule({
  id: "SE-ACTUAL-MISSING",
  severity: "warning",
  subjects: [EVALUATION],
  title: { zh: "未填实际完成值", en: "No result" },
  asks: {
    zh: "每个指标是否都填写了实际完成值？",
    en: "Is a result given for every indicator?",
  },
  examples: [
    {
      zh: "“培训人数”指标值 ≥300人，实际完成值空白，得分 10。",
      en: "At least 300 people were to be trained; the result is blank, the score 10.",
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

function checkRow({ indicator, actual, score }: Evaluated): Verdict {
  const { state, text } = actual.cell;
  if (state === "unreadable" || state === "absent") return INSUFFICIENT_DATA;
  // 无 is a result: no accident, no complaint.
  if (!isBlank(actual) || /^暂?无$/u.test(text?.trim() ?? "")) return PASS;
  const points = printedNumber(score);
  const said = {
    zh: points === null ? "" : `，得分${shown(points.number)}`,
    en: points === null ? "" : ` and gets ${shown(points.number)} points`,
  };
  return finding({
    message: {
      zh: `疑似未填实际完成值：“${indicator.name}”指标值${indicator.text}，实际完成值空白${said.zh}，请核实。`,
      en: `“${indicator.name}” has no result${said.en}. Please verify.`,
    },
    actual: text || null,
    evidence: [actual, score],
  });
}
