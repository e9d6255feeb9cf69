import { coreOf, sharedPairs } from "./indicator-names.ts";
import { isMoneyUnit, isTimeUnit } from "./indicator-units.ts";
import { boundOf, type Indicator } from "./indicators.ts";
import { ALIKE, nameLikeness } from "./item-names.ts";

/**
 * Whether an indicator is about what an item of expenditure pays for: their names share a word (经济普查 – 普查单位数), or
 * the same is done to things that share a character (图书购置 – 新增藏书). Where the two say that different things are done
 * (办公设备购置 – 维护设备数量), the names must be nearly the same.
 */
export function isAbout(item: string, indicator: string): boolean {
  const [left, right] = [coreOf(item), coreOf(indicator)];
  const { shared, of } = sharedPairs(left, right);
  if (of === 0) return false;
  const own = actionOf(item);
  const others = actionsIn(indicator);
  if (own === null || others.length === 0) return shared >= 1;
  if (!others.includes(own)) return shared / of >= NEARLY_SAME;
  const things = new Set(withoutActions(right));
  return shared >= 1 || [...withoutActions(left)].some((c) => things.has(c));
}

/**
 * Whether an indicator counts an item and not another one of `items`, whose name it has while it has only a word of this
 * one's: 压力容器安全检查台数 counts 压力容器安全检查, not 电梯安全抽查.
 * @param items the names of all items of the form
 */
export function counts(
  indicator: string,
  item: string,
  items: readonly string[],
): boolean {
  if (!isAbout(item, indicator)) return false;
  const alike = (name: string) => nameLikeness(coreOf(name), coreOf(indicator));
  return alike(item) >= ALIKE || !items.some((name) => alike(name) >= ALIKE);
}

/**
 * Whether an indicator says how much is done or delivered: one of quantity, or one whose name is the thing itself
 * (微信公众号, 档案复查工作), under whatever kind it was put. A rate, a cost, a time, a satisfaction does not.
 */
export function isDelivery(indicator: Indicator): boolean {
  const { kind, name } = indicator;
  if (kind === "数量") return true;
  const unit = boundOf(indicator)?.unit ?? "";
  if (unit === "%" || isTimeUnit(unit) || isMoneyUnit(unit)) return false;
  return !MEASURE.test(name) && !/^(?:提升|提高|增强|改善|促进)/u.test(name);
}

/**
 * What is done, as the class of its word; null where nothing says. A name ends in it (宣传手册印制费), an order begins with
 * it (印制宣传手册); elsewhere the last one counts.
 */
export function actionOf(item: string): number | null {
  const text = coreOf(item);
  const found = ACTIONS.flatMap((pattern, index) =>
    [...text.matchAll(pattern)].map((match) => ({
      index,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).sort((a, b) => a.start - b.start);
  const [first, last] = [found[0], found.at(-1)];
  const isOrder = first?.start === 0 && last?.end !== text.length;
  return (isOrder ? first : last)?.index ?? null;
}

function actionsIn(name: string): number[] {
  return ACTIONS.flatMap((pattern, index) =>
    name.search(pattern) === -1 ? [] : [index],
  );
}

function withoutActions(name: string): string {
  return ACTIONS.reduce((rest, pattern) => rest.replace(pattern, ""), name);
}

/** Share of the shorter name's pairs of characters, where different things are said to be done. */
const NEARLY_SAME = 0.6;

const MEASURE =
  /[率度比]$|成本|单价|时间|时限|时长|年限|期限|水平|金额|标准|满意|能力|素质|质量|成效|效果|影响力|增长/u;

/** Words for one thing that is done, a class a line. */
const ACTIONS: readonly RegExp[] = [
  /购置|采购|购买|配置|配备|新增|添置|更新|换装|采买/gu,
  /维修|维护|运维|维保|保养|运行|运营|养护|管护|使用/gu,
  /印制|印刷|编印|印发|制作/gu,
  /培训|轮训|授课|讲座|办班|班次|学员|研修/gu,
  /建设|新建|修建|建成|改造|改建|扩建|修缮|施工|整治|加固/gu,
  /宣传|推广|推介|投放/gu,
  /补助|补贴|资助|救助|慰问|奖励|津贴/gu,
  /检测|监测|检验|测评|化验|抽检/gu,
  /活动|赛事|演出|举办/gu,
  /评审|评估|审计|评价|考评|考核/gu,
  /调研|调查|考察|复查|检查|巡查/gu,
  /扶贫|帮扶|驻村/gu,
  /体检|筛查|诊疗|义诊/gu,
];
