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
    return broken(folded) + (ENDS_IN_AMOUNT.test(text) ? 1.5 : 0.2);
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
  if (VAGUE.test(folded) || NOTHING.test(folded)) return 0.2;
  return 1 + excessCost(folded) + broken(folded);
}

function noteCost(text: string): number {
  const folded = fold(text);
  if (GRADE.test(folded)) return 0;
  if (BOUND.test(folded)) return 2.5;
  return 0.6 + excessCost(folded) + broken(folded);
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
/** 人才活动相关经费 300: the amount that stands beside a name. */
const ENDS_IN_AMOUNT = /\s[\d.,]+\s*(?:元|万元|亿元|万|亿)?$/u;
const NOTHING = /^[/／\-—–×X*无]{1,3}$/u;
const AMOUNT = /^[+-]?\d[\d,]*(?:\.\d+)?(?:元|千元|万元|亿元|万|亿)?$/u;
/** A bound or a number with its unit: ≥99.5%, 大于等于5年, 小于30分钟, 120份, 5-8次. */
const BOUND =
  /^(?:[≥≤><=≈±]+|大于等于|小于等于|大于或等于|小于或等于|大于|小于|等于|高于|低于|超过|不少于|不低于|不超过|不高于|不多于|不大于|不小于|至少|至多|最多|约|达到?)?[+-]?\d[\d,.]*(?:[-—~至]\d[\d,.]*)?(?:%|‰|[\p{Script=Han}A-Za-z/㎡²³°]{1,4}(?:[/每]\p{Script=Han}{1,3})?)?(?:以上|以下|以内|左右)?$/u;
/** Words by which forms state a target without a number. */
const VAGUE =
  /^(?:较?好?(?:[较更]?(?:有所|明显|显著|逐步|逐年|进一步|持续|不断|稳步|基本|大幅|大力|有效|全面|较大|切实|充分|按时|及时|按期|按计划|据实|长期)+[地的]?(?:有所|明显|显著)?\p{Script=Han}{0,4})|[有较]\p{Script=Han}{0,2}(?:提升|提高|改善|增强|增加|下降|降低|减少|优化)|\p{Script=Han}{0,5}(?:有所|明显|显著|进一步|持续|不断|稳步)(?:提升|提高|改善|增强|增加|下降|降低|减少|优化|加强|完善)|优|良|中|差|优秀|良好|是|否|合格|达标|满意|非常满意|基本满意|较满意|合规|完成|全部完成|全覆盖|零事故|[≤≥<>=].{1,8})$/u;
