import { withoutRemarks } from "./indicator-names.ts";
import { isMoneyUnit } from "./indicator-units.ts";
import { boundOf, type Indicator } from "./indicators.ts";

/**
 * Whether less of what an indicator measures is better, or more; null where either may be. What is measured stands at
 * the end of a name: 投诉率 counts complaints, 投诉热线值守数量 and 投诉消费者满意度 do not.
 */
export function betterOf(indicator: Indicator): "less" | "more" | null {
  const { kind } = indicator;
  const name = withoutRemarks(indicator.name);
  if (HARM.test(name)) return FOUGHT.test(name) ? null : "less";
  if (kind === "满意度" || SATISFACTION.test(name)) return "more";
  if (REDUCTION.test(name)) return LOAD.test(name) ? "more" : null;
  if (kind === "成本") return isSaving(indicator) ? null : "less";
  if (WAITING.test(name)) return LENGTHENED.test(name) ? null : "less";
  return GOOD_RATE.test(name) ? "more" : null;
}

/** Which way the sign of a value points: up (≥, >), down (≤, <), or neither. */
export function signOf(indicator: Indicator): "up" | "down" | null {
  const bound = boundOf(indicator);
  const sign = bound?.operator ?? /^[≥⩾≧>≤⩽≦<]/u.exec(indicator.text)?.[0];
  if (sign === undefined || sign === "=") return null;
  return /[≥⩾≧>]/u.test(sign) ? "up" : "down";
}

/** Under 成本 stand savings and the regular use of money as well, which should be high. */
function isSaving(indicator: Indicator): boolean {
  const name = withoutRemarks(indicator.name);
  const money = isMoneyUnit(boundOf(indicator)?.unit ?? "");
  if (SAVED.test(name) && !PRICE.test(name)) return true;
  return !money && WELL_SPENT.test(name);
}

const SAVED = /节约|节省|降低|下降|减少|压减|压降|自筹|配套|收入|收益|结余/u;
/** 配套建设单价: whatever the words before it say, a price is measured. */
const PRICE =
  /(?<!(?:节约|节省|降低|下降|减少|压减|压降).{0,6})(?:单价|造价|单位成本|平均成本|人均成本)(?:控制数?|标准|上限)?$/u;
const WELL_SPENT =
  /控制|执行|使用|利用|支付|到位|合规|规范|达标|准确|有效|效率|足额|保障|覆盖|完成|合格|及时|公开|比例|占比|发放|匹配|合理/u;

/** What stands behind the thing itself where it is measured: 事故发生率, 投诉次数, 死亡人数, 损失金额. */
const MEASURED =
  "(?:事件|案件|行为|问题|情况|现象|发生|总)*(?:[率度额量数]|比[例率重]|占比|[件起次人户宗例天]数|人次|数量|金额|面积|时长|程度)?$";
/** What nobody wants, as the thing that is measured. */
const HARM = new RegExp(
  `(?:不满意|投诉|事故|差错|错误|失误|延误|逾期|超期|漏损|流失|死亡|伤亡|发病|犯罪|发案|违规|违法|故障|返工|不合格|缺陷|超支|损失|拖欠|闲置|空置|偏差|误差)${MEASURED}`,
  "u",
);
/** What is done against it, as the verb before it: 挽回经济损失金额, 查处各类违法案件数. */
const FOUGHT = new RegExp(
  `(?:降低|减少|减轻|压减|查处|查办|查获|整改|化解|排查|解决|治理|防治|防控|预防|避免|杜绝|消除|清理|打击|纠正|挽回|追回|追缴|发现)[^率]{0,6}${HARM.source}|(?:处置|处理|办理|受理|调解|接收|检测|监测)(?:各类|群众)?${HARM.source}`,
  "u",
);
const SATISFACTION = /满意[度率]?$/u;

/** How much less there is of something. */
const REDUCTION =
  /(?:降低|下降|减少|减轻|减免|节约|节省|压减|压降|压缩)(?:[率额量数]|比[例率]|幅度?|程度|金额|数量)?$/u;
/** Of which less is better whoever bears it; the fall of anything else may be bad. */
const LOAD =
  /成本|费用|支出|开支|花费|负担|能耗|耗电|耗水|排放|污染|损失|赔[偿付]|投诉|事故|差错|错误|故障|违规|违法|案件|发病|死亡|伤亡|拖欠|闲置/u;

/** Time that somebody waits. */
const WAITING =
  /(?:响应|办结|修复|抢修|排除|到场|办理|审批|审核|反馈|处置|处理|等待|配套|拨付|发放|完成|完工|送达|交付|答复|回复|受理|出具)(?:的|平均)?(?:时间|时限|时长|周期|天数|期限)(?:控制)?$/u;
const LENGTHENED = /延长|缩短|压缩|提前/u;
const GOOD_RATE =
  /(?:合格|达标|覆盖|完好|准确|正确|及时|完成|通过|参与|优良|优秀|巩固|知晓|到位|普及|入学|就业|结案|办结|整改|修复|处置|响应|成功|准点|准时|按期完工|公开|建档|签约|接种|满足|保障|利用|正常运行|保存)率$/u;
