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
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const indNameValue = formRule({
  id: "IND-NAME-VALUE",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: {
    zh: "指标内容不可计量",
    en: "A percentage of something that has no share",
  },
  asks: {
    zh: "以百分比为指标值的指标，其内容是否可以按比例计量？",
    en: "Can what the indicator names be measured as the percentage that its value gives?",
  },
  examples: [
    {
      zh: "“深化某某工程”的指标值为“≥99.5%”：不清楚是什么的百分比。",
      en: "“Deepening a campaign” is to be at least 99.5%: of what is not clear.",
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
  const bound = boundOf(indicator);
  if (bound === null || !bound.unit.startsWith("%")) return NOT_APPLICABLE;
  const { name, text, value, content } = indicator;
  if (!isUnmeasurable(name, bound.number)) return PASS;
  return finding({
    message: {
      zh: `疑似指标内容不可计量：“${name}”不是比率，指标值却为“${text}”，看不出是什么的百分比，请核实。`,
      en: `“${name}” is no rate, yet its value is “${text}”: it does not say of what. Please verify.`,
    },
    actual: text,
    suggestion: {
      zh: "宜改为可计量的指标名称（如“……完成率”“……合格率”），并说明计算口径。",
      en: "Name it as a rate that can be computed, and say how.",
    },
    evidence: [content, value],
  });
}

function isUnmeasurable(name: string, percent: number): boolean {
  if (SHARE.test(name) || CHANGE.test(name)) return false;
  if (OPEN_ENDED.test(name) && WORK.test(name)) return true;
  if (STATE.test(name)) return false;
  if (OPEN_ENDED.test(name) || ABSTRACT.test(name)) return true;
  // 100% of a task says that it is done.
  return percent !== 100 && (TASK.test(name) || WORK.test(name));
}

/** Names of rates and shares; 效率 is none, but 有效率 (what is valid of all) is. */
const SHARE =
  /(?<!效)率|(?<=[有无失显起生见])效率|比例|比重|占比|份额|满意|(?:完成|覆盖|知晓|认可|准确|精|合规|支持|参与|信任|进|程|集中|普及|成熟|符合)度|覆盖面|幅(?:度|$)|指数/u;
/** A change of something that can be counted has a percentage: 节约经费, 降低能耗, 客流增长. */
const CHANGE =
  /增长|增幅|减少|降低|下降|节约|节省|压减|增加|增收|涨幅|降幅|减排|较上年|比上年|同比|超额/u;
/** A state that so many of all cases, or so much of the time, are in. */
const STATE =
  /(?:运行|运转)(?:情况|状[态况]|正常|平稳|稳定|良好)?$|使用$|合格|达标|完好|覆盖|及时|准确|到位|按[时期]|完成情况|履约|通过|参与|知晓|优良|公开|畅通|在线|可用|安全(?:性)?$|健康素养水平|规范管理水平/u;
const OPEN_ENDED =
  /^(?:进一步|不断|持续|全面|有效|大力|切实|着力|扎实|稳步|积极)*(?:深化|加强|推进|推动|强化|促进|提升|提高|增强|优化|完善|改善|巩固|夯实|弘扬|引领|激发|营造|树立|贯彻|健全|加快|加大|规范|创新|丰富|拓展|坚持|落实|发挥|维护(?!率))/u;
const TASK =
  /^(?:圆满|顺利|全面|较好|高质量|按要求|认真|扎实)*(?:完成|开展|做好|实施|组织|举办|保障|确保|抓好|建设|支持|服务)/u;
const WORK = /(?:工程|工作|任务|活动|建设|战略|行动)$/u;
const ABSTRACT =
  /(?:影响|引领|凝聚|战斗|吸引|公信|竞争|号召|创新|执行|组织)力$|素质$|形象$|氛围$|风貌$|作风$|意识$|效率$|效能$|效果$|成效$|(?:工作|服务|保障|发展|治理|业务|政治|党建|质量)水平$|能力$/u;
