import {
  boundOf,
  INDICATOR_TABLES,
  type Indicator,
  isFilled,
} from "../indicators.ts";
import { overIndicators } from "../over-indicators.ts";
import { type AuditForm, cellAt } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const indUnitMissing = formRule({
  id: "IND-UNIT-MISSING",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "指标值缺计量单位", en: "Value without unit" },
  asks: {
    zh: "为数值的指标值是否有计量单位？",
    en: "Does every number among the values have a unit?",
  },
  examples: [
    {
      zh: "“培训班次”的指标值为“5”，没有单位。",
      en: "The number of classes is “5”, without a unit.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: NO_OPTIONS,
  check(form) {
    return overIndicators(form, ["value"], (row) => checkRow(form, row));
  },
});

function checkRow(form: AuditForm, indicator: Indicator): Verdict {
  const bound = boundOf(indicator);
  if (bound === null) return NOT_APPLICABLE;
  const { name, text, value, content, row } = indicator;
  const ownCell = cellAt(form, `${row}.unit`);
  if (bound.unit !== "" || bound.number === 0 || UNIT_BEHIND.test(text))
    return PASS;
  if (isFilled(ownCell)) return PASS;
  // Its name may give the unit, or say that there is none.
  if (!isFilled(content) || ownCell.cell.state === "unreadable")
    return INSUFFICIENT_DATA;
  if (UNIT_IN_NAME.test(name) || PURE_NUMBER.test(name)) return PASS;
  return finding({
    message: {
      zh: `疑似指标值缺计量单位：“${name}”的指标值为“${text}”，请核实。`,
      en: `The value “${text}” of “${name}” has no unit. Please verify.`,
    },
    actual: text,
    evidence: [value, content],
  });
}

const UNIT_BEHIND = /\d\([^()\d]+\)$/u;
/** 培训人数（人）, 单位成本（万元/公里） */
const UNIT_IN_NAME =
  /\((?:单位:?)?(?:[百千万亿]?(?:[元人次个项场期套台份册户家件处座间辆条米亩吨名天日周月年]|人次|场次|公里|平方米|㎡|km|小时|分钟|学时|课时|批次|工作日)|%|‰)(?:\/[^()]+)?\)/u;
/** Numbers that have no unit: an index, a score, a ratio that is no share. */
const PURE_NUMBER =
  /指数|系数|评分|得分|分值|总分|打分|比值|倍数|名次|排名|[pP][hH]|(?:生|产出|收益|投入|效益)比$|等级/u;
