import { fold } from "../../../layouts/fold.ts";
import { withinOneEdit } from "../../../layouts/match.ts";
import type { Kind } from "../../../model/value.ts";

/** How little a text looks like the content of a column: 0 quite like it, 3 hardly, 6 practically never. */
export type ColumnCost = (text: string) => number;

/** A column whose texts are known in advance, such as 一级指标. */
export function vocabularyCost(vocabulary: readonly string[]): ColumnCost {
  const known = vocabulary.map(fold);
  const ending = commonEnding(known);
  return (text) => {
    const folded = fold(text);
    if (known.includes(folded)) return 0;
    if (
      folded.length >= 4 &&
      known.some((label) => withinOneEdit(folded, label))
    )
      return 0.8;
    if (known.length === 0) return 1;
    return ending.length >= 2 && folded.endsWith(ending) ? 2 : 6;
  };
}

/** The ending that all texts of a vocabulary share (…指标). */
function commonEnding(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  let length = first.length;
  for (const text of others) {
    while (length > 0 && !text.endsWith(first.slice(-length))) length--;
  }
  return length === 0 ? "" : first.slice(-length);
}

/** The column that names what its row is about: words, not an amount. `known` are texts that the form prints in advance. */
export function nameCost(known: readonly string[] = []): ColumnCost {
  const printed = known.map(fold);
  return (text) => {
    const folded = fold(text);
    if (printed.includes(folded)) return -1;
    if (NOTHING.test(folded)) return 0.2;
    if (!/\p{Script=Han}|[A-Za-z]{2}/u.test(folded)) return 3;
    if (BOUND.test(folded)) return 2;
    if (VAGUE.test(folded)) return 1;
    return broken(folded) + 0.2;
  };
}

/** A column of values by its kind. */
export function valueCost(kind: Kind): ColumnCost {
  switch (kind) {
    case "money":
    case "history":
      return (text) => {
        const folded = fold(text);
        if (AMOUNT.test(folded)) return 0;
        if (NOTHING.test(folded)) return 0.3;
        return folded.includes("%") ? 5 : 4;
      };
    case "percent":
      return (text) => {
        const folded = fold(text);
        if (/^[\d.]+%$/u.test(folded)) return 0;
        return /^[\d.]+$/u.test(folded) ? 2 : 4;
      };
    case "indicator":
      return indicatorCost;
    case "text":
    case "choice":
      return noteCost;
    default:
      return (text) => (/\d/u.test(text) ? 0.2 : 2);
  }
}

/** Longer values and notes are rare, and more so the longer. */
const USUAL_LENGTH = 8;
const EACH_MORE = 0.2;

function excessCost(folded: string): number {
  return EACH_MORE * Math.max(0, folded.length - USUAL_LENGTH);
}

function indicatorCost(text: string): number {
  const folded = fold(text);
  if (ENDS_IN_GRADE.test(folded)) return 3;
  if (BOUND.test(folded)) return 0;
  if (GRADE.test(folded)) return 0.6;
  if (VAGUE.test(folded) || NOTHING.test(folded)) return 0.2;
  if (VAGUE_OF.test(folded)) return 0.7;
  return 1.5 + excessCost(folded) + broken(folded);
}

/** Whether a line of a name ends in what looks like the value beside it: 人才活动相关经费 300, 受训学员满意度 ≥95%. */
export function endsInValue(line: string): boolean {
  const at = line.search(/\s[≥≤><=]?[\d.,]+\s?\S{0,4}$/u);
  return at > 0 && BOUND.test(fold(line.slice(at)));
}

function noteCost(text: string): number {
  const folded = fold(text);
  if (GRADE.test(folded)) return 0;
  if (BOUND.test(folded)) return 2.5;
  return 1 + excessCost(folded) + broken(folded);
}

/** Half a pair of brackets, or a mark that no text begins with: part of a cell only. */
function broken(text: string): number {
  let cost = /^[，。、；：！？)）》”\]】〕%]/u.test(text) ? 3 : 0;
  for (const [open, close] of PAIRS) {
    const opened = text.split(open).length;
    const closed = text.split(close).length;
    if (opened !== closed) cost += 1.5;
  }
  return Math.min(cost, 4);
}

const PAIRS = [
  ["(", ")"],
  ["《", "》"],
  ["“", "”"],
] as const;

const GRADE = /^(?:优秀?|良好?|中|差|合格|达标)$/u;
/** A number and a grade are two cells: 200 学时 and 优. */
const ENDS_IN_GRADE = /\d.{0,5}(?:优秀?|良好?|差)$/u;
const NOTHING = /^[/／\-—–×X*无]{1,3}$/u;
const AMOUNT = /^[+-]?\d[\d,]*(?:\.\d+)?(?:元|千元|万元|亿元|万|亿)?$/u;
/** A bound or a number with its unit: ≥99.5%, 大于等于5年, 小于30分钟, 120份, 5-8次. */
const BOUND =
  /^(?:[≥≤><=≈±]+|大于等于|小于等于|大于或等于|小于或等于|大于|小于|等于|高于|低于|超过|不少于|不低于|不超过|不高于|不多于|不大于|不小于|至少|至多|最多|约|达到?)?[+-]?\d[\d,.]*(?:[-—~至]\d[\d,.]*)?(?:%|‰|[\p{Script=Han}A-Za-z/㎡²³°]{1,4}(?:[/每]\p{Script=Han}{1,3})?)?(?:以上|以下|以内|左右)?$/u;
/** How much and in which way something changes: 有所, 明显, 进一步, 逐年. */
const DEGREE =
  "(?:有所|有明显|有效|明显|显著|逐步|逐年|进一步|持续|不断|稳步|大幅|较大|全面|切实|较好)地?";
const CHANGE =
  "(?:提升|提高|改善|增强|增加|增长|加强|下降|降低|减少|优化|完善|扩大|缩短|发展|保障|促进|推进|推动)";
/** Words by which forms state a target without a number. */
const VAGUE = new RegExp(
  `^(?:(?:${DEGREE}){1,2}${CHANGE}|${CHANGE}|(?:优|良)好?|优秀|中|差|是|否|无|合格|达标|合规|满意|非常满意|较?满意|基本满意|完成|全部完成|按[时期]完成|及时|按时|按期|据实|据实(?:统计|结算)|全覆盖|[≤≥<>=].{1,8})$`,
  "u",
);
/** The same with what changes before it. */
const VAGUE_OF = new RegExp(`^\\p{Script=Han}{1,6}${DEGREE}${CHANGE}$`, "u");
