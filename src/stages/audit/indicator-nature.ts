import { isCounted, isOwnWork } from "./counted-work.ts";
import type { Kind } from "./indicator-kinds.ts";
import { withoutRemarks } from "./indicator-names.ts";
import { isMoneyUnit, isTimeUnit } from "./indicator-units.ts";
import { boundOf, type Indicator } from "./indicators.ts";

/**
 * The kinds that an indicator fits by its words and unit, best first, where it cannot stand under its own 二级指标; null
 * where it can, or where nothing tells it surely.
 */
export function misplacedAs(
  indicator: Indicator,
): readonly [Kind, ...Kind[]] | null {
  const { kind } = indicator;
  if (kind === null) return null;
  for (const { test, kinds, fits } of SIGNS)
    if (test(indicator))
      return fits.includes(kind) || kinds.includes(kind) ? null : kinds;
  return null;
}

interface Sign {
  kinds: readonly [Kind, ...Kind[]];
  test(indicator: Indicator): boolean;
  /** Where it may stand as well. */
  fits: readonly Kind[];
}

const BENEFITS: readonly Kind[] = [
  "经济效益",
  "社会效益",
  "生态效益",
  "可持续影响",
];

/** The first that applies decides: what people think outweighs a unit, a unit outweighs other words of the name. */
const SIGNS: readonly Sign[] = [
  {
    kinds: ["满意度"],
    test: ({ name }) =>
      /满意[度率]?(?!度?(?:调查|测评|问卷|回访))/u.test(name) &&
      !SURVEY.test(name) &&
      !/^(?:提升|提高|增进)/u.test(name),
    fits: [],
  },
  {
    kinds: ["满意度"],
    test: ({ text }) => /^(?:非常|比较|基本|较|很)?满意$/u.test(text),
    fits: [],
  },
  {
    kinds: ["数量"],
    test: (row) => isOwnWork(row) && !LATER.test(row.name),
    fits: [],
  },
  {
    kinds: ["数量"],
    test: isCounted,
    // Whom it reaches and what it brings about are counted as well.
    fits: BENEFITS,
  },
  {
    kinds: ["质量", "社会效益"],
    test: (row) => boundOf(row) === null && MONEY_USE.test(row.name),
    fits: ["质量", "满意度", ...BENEFITS],
  },
  {
    kinds: ["成本"],
    test: ({ name }) => COST.test(withoutRemarks(name)) && !SAVED.test(name),
    fits: [],
  },
  {
    kinds: ["成本"],
    test: (row) => isMoneyUnit(unitOf(row)),
    // Money given out is counted, money earned is a benefit.
    fits: ["数量", ...BENEFITS],
  },
  {
    kinds: ["时效"],
    test: ({ name }) => TIMELY.test(name) && ANSWERED.test(name),
    // What people ask for is answered in time: that is the benefit.
    fits: ["质量", "社会效益"],
  },
  {
    kinds: ["时效"],
    test: ({ name }) => TIMELY.test(name) && !SAVED.test(name),
    fits: [],
  },
  {
    kinds: ["质量"],
    test: ({ name }) => OUTPUT_QUALITY.test(name) && !LATER.test(name),
    fits: [],
  },
  {
    kinds: ["生态效益"],
    test: ({ name }) => ECOLOGICAL.test(name),
    fits: ["数量", "质量", "可持续影响"],
  },
  {
    kinds: ["质量"],
    test: ({ name }) => QUALITY_RATE.test(name),
    fits: BENEFITS,
  },
  {
    kinds: ["经济效益"],
    test: ({ name }) => ECONOMIC.test(name),
    fits: ["数量", "可持续影响"],
  },
  {
    kinds: ["可持续影响"],
    test: ({ name }) => LASTING.test(name),
    fits: ["质量", ...BENEFITS],
  },
  {
    kinds: ["时效"],
    test: (row) => isTimeUnit(unitOf(row)) && !/年/u.test(unitOf(row)),
    // Days of service are counted, days of fine air are a benefit.
    fits: ["数量", "质量", ...BENEFITS],
  },
];

function unitOf(row: Indicator): string {
  return boundOf(row)?.unit ?? "";
}

/** Seen only once the work itself is over. */
const LATER =
  /试用期|[一二两三半\d]个?[年月][后内]?|后续|复评|复核|年检|定检|回访|跟踪|每年|年均|持续|长期/u;
/** What comes from outside and waits for an answer. */
const ANSWERED =
  /投诉|诉求|信访|上访|纠纷|突发|应急|报警|警情|求助|咨询|热线|舆情|险情|火情|疫情|灾情|隐患|救援|案件/u;
const SURVEY = /满意度?(?:调查|测评|问卷|回访)(?:次数|份数|人数|报告|场次)/u;
const MONEY_USE =
  /(?:经费|资金|款项|专款|费用).{0,6}(?:有效|规范|合理|合规|安全|高效|正确).{0,2}使用|(?:经费|资金).{0,2}使用.{0,3}(?:规范|有效|合规|合理|安全)/u;
/** Costs of what the money pays for, as what is measured: not their fall, and not what others bear (社会成本, 求职成本). */
const COST =
  /(?:单位|人均|总|生均|平均|培训|采购|建设|维护|运行|管理|会议|项目|实施|工程|单场|单次|每\S{1,3})成本(?:控制数?|标准|上限|限额|[额数])?$|成本(?:增加率|增长率|控制率?)$|^成本$|(?:单价|造价|人均费用|人均支出|费用标准)(?:控制数?|标准|上限|限额)?$|超支率/u;
const SAVED =
  /降低|下降|减少|减轻|减负|缩短|节约|节省|压[缩减降]|社会成本|企业成本|出行时间/u;
const TIMELY =
  /(?:响应|办结|完成|完工|竣工|修复|抢修|到场|到位|送达|处置|处理|办理|反馈|审核|审批|发放|拨付|下达|支付|交付|验收|报送|上报|启动|开工|申请配套|排除|出具|答复)(?:的)?(?:时间|时限|时长|期限|周期|天数)|及时[率性]|(?:按时|按期|及时)(?:完成|完工|发放|拨付|支付|到位|交付|办结|报送|验收)/u;
const OUTPUT_QUALITY =
  /(?:验收|培训|考核|结业|施工|工程质量|制作|印刷|到货|检定|采购|设备)\S{0,4}(?:合格|优良|一次通过|通过)率/u;
const QUALITY_RATE = /(?:合格|优良|完好|准确|正确|达标|差错|错误|返工)率/u;
const ECONOMIC =
  /税收|利税|总?产值|营业收入|销售(?:收入|额)|利润|(?<!单位)GDP|经济增长|投资回报|增收/u;
const ECOLOGICAL =
  /碳排放|减排|污染物|排放量|水土流失|植被|森林覆盖|PM2|空气质量|绿化(?:率|覆盖)|生态环境|断面水质/u;
const LASTING =
  /长效机制|使用(?:年限|寿命)|持续发挥|可持续|持续(?:影响|使用)(?:期限|年限|时间)/u;
