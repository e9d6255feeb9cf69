import { withoutRemarks } from "../indicator-names.ts";
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

export const indPctOver100 = formRule({
  id: "IND-PCT>100",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "百分比超过100%", en: "A share above 100%" },
  asks: {
    zh: "合格率、覆盖率、满意度等比率的指标值是否超过100%？",
    en: "Is a share (rate of passes, coverage, satisfaction) to be above 100%?",
  },
  examples: [
    {
      zh: "“培训合格率”的指标值为“≥105%”或“大于100%”。",
      en: "A rate of passes of at least 105%, or of more than 100%.",
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
  const percents = percentsIn(indicator);
  if (percents.length === 0) return NOT_APPLICABLE;
  const { name, text, kind, value, content } = indicator;
  const bound = boundOf(indicator);
  const most = Math.max(...percents);
  const over = most > 100 || (bound?.operator === ">" && most === 100);
  if (!over || (kind !== "满意度" && mayPass(name, text))) return PASS;
  return finding({
    message: {
      zh: `疑似百分比超过100%：“${name}”的指标值为“${text}”，请核实。`,
      en: `The value “${text}” of “${name}” is above 100%. Please verify.`,
    },
    expected: "≤100%",
    actual: text,
    evidence: [value, content],
  });
}

function mayPass(name: string, text: string): boolean {
  if (GROWS.test(text)) return true;
  return GROWS.test(name) && !PART.test(withoutRemarks(name));
}

function percentsIn({ text }: Indicator): number[] {
  const printed = [...text.matchAll(/(\d+(?:\.\d+)?)%/gu)].map(([, number]) =>
    Number(number),
  );
  const spoken = /百分之一百[一二三四五六七八九零]/u.test(text) ? [101] : [];
  return [...printed, ...spoken];
}

/** So many of all cases, whatever the cases are: 储备物资合格率. */
const PART =
  /(?:合格|达标|覆盖|准确|完好|及时|知晓|通过|优良|到位|参与|普及|正常运行)率$/u;
/** What is compared with an earlier year, with money put in, or with a target that can be surpassed. */
const GROWS =
  /增长|增加|增幅|增速|提升|提高|上升|涨|同比|环比|较上年|比上年|基数|收益|回报|利润|投入产出|产出比|负债|周转|杠杆|放大|带动|撬动|倍|超额|收入|税收|招商|引资|产值|库存|储备|准备金|拨备|偿付|流动比|速动比|出租|上座|客座|入住|保值|增值|计划完成|目标完成|价格|指数/u;
