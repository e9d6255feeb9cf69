import { isMoneyUnit } from "./indicator-units.ts";
import { boundOf, type Indicator } from "./indicators.ts";

/** Whether less of what an indicator measures is better, or more; null where either may be. */
export function betterOf(indicator: Indicator): "less" | "more" | null {
  const { kind, name } = indicator;
  if (/不满意|投诉/u.test(name)) return HANDLED.test(name) ? null : "less";
  if (kind === "满意度" || /满意[度率]/u.test(name)) return "more";
  if (kind === "成本") return isSaving(indicator) ? null : "less";
  if (RESPONSE.test(name)) return HANDLED.test(name) ? null : "less";
  if (HARM.test(name)) return HANDLED.test(name) ? null : "less";
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
  const money = isMoneyUnit(boundOf(indicator)?.unit ?? "");
  return (
    SAVED.test(indicator.name) || (!money && WELL_SPENT.test(indicator.name))
  );
}

const SAVED = /节约|节省|降低|下降|减少|压减|压降|自筹|配套|收入|收益|结余/u;
const WELL_SPENT =
  /控制|执行|使用|利用|支付|到位|合规|规范|达标|准确|有效|效率|足额|保障|覆盖|完成|合格|及时|公开|比例|占比|发放|匹配|合理/u;

/** Time that somebody waits. */
const RESPONSE =
  /(?:响应|办结|修复|排除|到场|办理|审批|审核|反馈|处置|处理|等待|配套|拨付|发放|完成|完工|送达|交付|答复|回复)(?:的)?(?:时间|时限|时长|周期|天数|期限)/u;
const HARM =
  /事故|差错|错误率|失误|延误|逾期|超期|漏损|流失|死亡|发病率|犯罪|发案|违规率|违法率|故障率|故障次数|返工|不合格率|缺陷|超支|损失|拖欠|闲置率|空置率|偏差率|误差/u;
/** What is done against harm counts as good, or either way. */
const HANDLED =
  /降低|下降|减少|压减|查处|办结率|整改|化解|排查|回复率|解决|检测|监测|处置率|处理率|修复率|治理|防治|预防|救助|培训|演练|延长|缩短|及时率|控制率|挽回|追回|调解|宣传|达标率/u;
const GOOD_RATE =
  /(?:合格|达标|覆盖|完好|准确|正确|及时|完成|通过|参与|优良|优秀|巩固|知晓|到位|普及|入学|就业|结案|办结|整改|修复|处置|响应|成功|准点|准时|按期完工|公开|建档|签约|接种|满足|保障|利用|正常运行|保存)率/u;
