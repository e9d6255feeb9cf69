import { englishOf, labelOf } from "../indicator-kinds.ts";
import { misplacedAs } from "../indicator-nature.ts";
import { INDICATOR_TABLES, type Indicator } from "../indicators.ts";
import { overIndicators } from "../over-indicators.ts";
import { finding, formRule, NO_OPTIONS, PASS, type Verdict } from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const indWrongL2 = formRule({
  id: "IND-WRONG-L2",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "指标归类", en: "Indicator in the wrong kind" },
  asks: {
    zh: "指标内容和指标值是否与其二级指标相符？",
    en: "Do content and value of an indicator fit its second level?",
  },
  examples: [
    {
      zh: "时效指标填“200学时”，疑似数量指标；成本指标填“经费能有效使用：是”。",
      en: "Timeliness holds 200 lessons, which is a quantity; cost holds “funds are used well: yes”.",
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
  const kinds = misplacedAs(indicator);
  if (kinds === null || indicator.kind === null) return PASS;
  const { name, text, kind, level2, content, value } = indicator;
  const [own] = kinds;
  const labels = kinds.map(labelOf).join("或");
  return finding({
    message: {
      zh: `疑似指标归类有误：“${name}”（${text}）列在${labelOf(kind)}下，更像${labels}，请核实。`,
      en: `“${name}” (${text}) stands under ${englishOf(kind)} but looks like ${kinds.map(englishOf).join(" or ")}. Please verify.`,
    },
    expected: labels,
    actual: labelOf(kind),
    suggestion: {
      zh: `宜调整到${labels}，或改写指标内容和指标值。`,
      en: `Move it to ${englishOf(own)}, or reword it.`,
    },
    evidence: [content, value, level2],
  });
}
