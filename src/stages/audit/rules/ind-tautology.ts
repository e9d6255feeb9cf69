import { sharedPairs, withoutRemarks } from "../indicator-names.ts";
import { isMeasured } from "../indicator-values.ts";
import { INDICATOR_TABLES, type Indicator } from "../indicators.ts";
import { overIndicators } from "../over-indicators.ts";
import { finding, formRule, NO_OPTIONS, PASS, type Verdict } from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const indTautology = formRule({
  id: "IND-TAUTOLOGY",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "指标值重复指标内容", en: "Value repeats the indicator" },
  asks: {
    zh: "指标值是否只是重复指标内容，没有给出目标？",
    en: "Does a value only repeat what the indicator is called, without setting a target?",
  },
  examples: [
    {
      zh: "“考察人数”的指标值为“考察方案规定人数”。",
      en: "The number of people inspected is to be “the number that the plan provides for”.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: NO_OPTIONS,
  check(form) {
    return overIndicators(form, ["content", "value"], checkRow);
  },
});

function checkRow(indicator: Indicator): Verdict {
  if (isMeasured(indicator) || !repeats(indicator)) return PASS;
  const { name, text, value, content } = indicator;
  return finding({
    message: {
      zh: `疑似指标值重复指标内容：“${name}”的指标值为“${text}”，未给出目标值，请核实。`,
      en: `The value “${text}” seems to repeat the indicator “${name}” without setting a target. Please verify.`,
    },
    actual: text,
    evidence: [value, content],
  });
}

/** What is left of the value, once words are gone that every indicator has, stands in the name, or nearly so. */
function repeats({ name, text }: Indicator): boolean {
  const value = subjectOf(text.replace(DEGREE, ""));
  const subject = subjectOf(name);
  if (value.length < 2 || subject.length < 2) return false;
  if (subject.includes(value) || value.includes(subject)) return true;
  const { shared, of } = sharedPairs(value, subject);
  return shared / of >= ALIKE;
}

/** Share of the shorter one's pairs of characters; 档案整理 and 整理档案 have two of three. */
const ALIKE = 0.6;

/** A change by no amount is vague, but says more than the name. */
const DEGREE =
  /(?:有所|明显|显著|进一步|持续|不断|逐步|稳步|大幅|较大|较好|全面|有效|切实)+(?:地|的)?(?:提升|提高|增强|改善|增加|加强|优化|增长|减少|降低|下降|缩短|完善|好转)?|(?:提升|提高|增强|改善|优化|好转|良好)$/gu;

function subjectOf(text: string): string {
  return withoutRemarks(text).replace(COMMON, "");
}

const COMMON =
  /方案|计划|规定|要求|实际|相关|所需|据实|统计|按照|根据|依据|按(?![时期])|为准|情况|目标|任务|完成|达到|实现|数量|人数|次数|场次|个数|总数|份数|户数|工作|数$|量$|[的等应]/gu;
