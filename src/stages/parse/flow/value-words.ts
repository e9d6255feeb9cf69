import { fold } from "../../../layouts/fold.ts";

/** A bound, a number with its unit or a range: ≥99.5%, 大于等于5年, 小于30分钟, 1419台（套）, 5-8次. */
export function isBound(text: string): boolean {
  return BOUND.test(fold(text));
}

/** An amount of money: 20 万元, 14,091,600.00, 45. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(fold(text));
}

/** A time by which something is to be done: 2023年12月底前, 12月31日前, 年底前. */
export function isDeadline(text: string): boolean {
  return DEADLINE.test(fold(text));
}

/** Words by which forms state a target without a number: 有所提升, 据实统计, 是, ≤本年内. */
export function isVague(text: string): boolean {
  return VAGUE.test(fold(text));
}

/** The same with what changes before it: 影响力有所提升. */
export function isVagueChange(text: string): boolean {
  return VAGUE_CHANGE.test(fold(text));
}

/** A sign that a cell was left empty on purpose. */
export function isNothing(text: string): boolean {
  return NOTHING.test(fold(text));
}

/** Whether a line ends in what looks like a value beside what stands before it: 人才活动相关经费 300, 受训学员满意度 ≥95%. */
export function endsInValue(line: string): boolean {
  for (const match of line.matchAll(/\s(?=[≥≤><=\d]|大于|小于)/gu)) {
    const end = line.slice(match.index);
    if (match.index > 0 && (isBound(end) || isDeadline(end))) return true;
  }
  return false;
}

/** Whether a text ends in the beginning of a value: 成本增加率 小于. */
export function endsInOperator(text: string): boolean {
  return ENDS_IN_OPERATOR.test(fold(text));
}

/** Whether an amount stands before other words of a line, counting nothing that follows: 防滑链 120.5 待报废. */
export function holdsAmount(line: string): boolean {
  const words = line.split(/\s+/u);
  return words.some((word, i) => {
    const next = words[i + 1];
    if (next === undefined || MEASURE.test(next)) return false;
    return isAmount(word) && (i > 0 || !ORDINAL.test(word));
  });
}

/** A row's number. */
const ORDINAL = /^\d{1,2}$/u;

/** What follows a number that counts it: 12 台, 30 平方米, 2021 年. */
const MEASURE =
  /^[个名人次份项套台件批场期处条户册只张本辆架艘座所间家村类种级班组届轮天日周月季年时分秒元万亿千百米里吨升克亩度株篇幅款笔余多平公立学课人岁号]/u;

const OPERATOR =
  "[≥≤><=≈±]+|大于或?等于|小于或?等于|大于|小于|等于|高于|低于|超过|不少于|不低于|不超过|不高于|不多于|不大于|不小于|至少|至多|最多|约|达到?|控制在";
const NUMBER = "[+-]?\\d+(?:[,.]\\d+)*(?:%?[-—~～至]\\d+(?:[,.]\\d+)*)?";
const UNIT =
  "%|‰|[\\p{Script=Han}A-Za-z㎡²³°]{1,4}(?:\\([\\p{Script=Han}]{1,4}\\))?(?:[/每][\\p{Script=Han}A-Za-z]{1,3})?";
const BOUND = new RegExp(
  `^(?:${OPERATOR})?${NUMBER}(?:${UNIT})?(?:以上|以下|以内|左右)?$`,
  "u",
);
const ENDS_IN_OPERATOR = new RegExp(`(?:${OPERATOR})$`, "u");
const AMOUNT = /^[+-]?\d[\d,]*(?:\.\d+)?(?:元|千元|万元|亿元|万|亿)?$/u;
const DEADLINE =
  /^(?:截至|于|在)?(?:\d{4}年)?(?:\d{1,2}月|年)(?:\d{1,2}日|底|末|初|[上中下]旬)?(?:之?前|以前|底前|内)(?:完成)?$/u;
const NOTHING = /^(?:[/\-—–×X*]{1,3}|无)$/u;

const DEGREE =
  "(?:有所|有明显|有效|明显|显著|逐步|逐年|进一步|持续|不断|稳步|大幅|较大|全面|切实|较好)地?";
const CHANGE =
  "(?:提升|提高|改善|增强|增加|增长|加强|下降|降低|减少|优化|完善|扩大|缩短|发展|保障|促进|推进|推动)";
const VAGUE = new RegExp(
  `^(?:(?:${DEGREE}){1,2}${CHANGE}|${CHANGE}|优秀?|良好?|中|差|是|否|合格|达标|合规|非常满意|较?满意|基本满意|(?:全部|按[时期])?完成|及时|按[时期]|据实(?:统计|结算)?|全覆盖|(?:${OPERATOR})[\\p{Script=Han}]{1,6})$`,
  "u",
);
const VAGUE_CHANGE = new RegExp(
  `^\\p{Script=Han}{1,6}${DEGREE}${CHANGE}$`,
  "u",
);
