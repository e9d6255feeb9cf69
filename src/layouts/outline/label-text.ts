import { fold } from "../fold.ts";

/** Longer texts say something; shorter ones name something. A remark in brackets does not count. */
const LONGEST_LABEL = 16;

/**
 * Whether a text could be a printed label by the way it is written, whatever its words: short, Han characters, no mark of
 * a sentence, no amount, date, bound or box to tick. A name of a person or a department may be written the same way;
 * where it stands decides.
 */
export function isLabelText(text: string): boolean {
  if (isDivided(text)) return false;
  const bare = bareOf(text);
  if (!HAN.test(bare) || [...bare].length > LONGEST_LABEL) return false;
  return !SAYS_SOMETHING.test(bare) && !COUNTS.test(bare);
}

/** Whether a text is short and no sentence: what a label may be where all around it are labels (1-6月执行数). */
export function isShortText(text: string): boolean {
  const bare = bareOf(text);
  return (
    HAN.test(bare) &&
    [...bare].length <= LONGEST_LABEL &&
    !SAYS_SOMETHING.test(bare)
  );
}

/** Whether a text is a number, a date, a bound, a share or a tick: what a column of values holds and no label is. */
export function isFigure(text: string): boolean {
  const bare = fold(text);
  return bare !== "" && (FIGURE.test(bare) || TICK.test(bare));
}

/** Whether a cell holds its label and its value: `项目名称：办公经费`. */
export function isInline(text: string): boolean {
  return isDivided(text) && isLabelText(labelText(text));
}

/** Whether something stands behind a colon; 其中：财政拨款 is one label. */
function isDivided(text: string): boolean {
  return /[:：]\s*\S/u.test(text) && !/^\s*其中/u.test(text);
}

/** What stands before the first colon of a text, as long as a label is; "" where there is none. */
export function labelText(text: string): string {
  return (/^\s*([^:：\n]{2,14}?)\s*[:：]/u.exec(text)?.[1] ?? "").trim();
}

/** The text folded, without a number before it, a year in it and a remark in brackets. */
function bareOf(text: string): string {
  return fold(text)
    .replace(
      /^(?:[一二三四五六七八九十]{1,3}、|\(?[\d一二三四五六七八九十]{1,2}[.、)])/u,
      "",
    )
    .replace(/\([^()]*\)/gu, "")
    .replace(/(?:19|20)\d{2}年?度?/gu, "年度");
}

const HAN = /\p{Script=Han}/u;
/** Marks of sentences, bounds, shares, boxes, dates to fill in (年 月 日); 、 stands in labels too (制度、措施). */
const SAYS_SOMETHING = /年月|[。，,；;！!？?《》〈〉"“”≥≤><=＝%‰√☑☒□■☐☆★@…]/u;
/** A digit counts something, but for one at the end, which numbers (目标1). */
const COUNTS = /\d(?!$)|\d{2}/u;
const TICK = /[√☑☒□■☐]/u;
const FIGURE =
  /^[≥≤><=约¥￥]*[-+]?\d[\d,.]*(?:%|‰|[\p{L}/²³]{0,4})$|^(?:19|20)\d{2}[年./-]\d{1,2}(?:[月./-]\d{0,2}日?)?$|^[/—-]+$/u;
