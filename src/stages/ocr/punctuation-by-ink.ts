import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import { columns } from "./ink/columns.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import { boxOf, type Part } from "./ink/parts.ts";
import {
  type PunctuationMark,
  punctuationMark,
} from "./marks/punctuation-mark.ts";

/** Wide punctuation that tesseract gives for one another; narrow punctuation stands between digits and letters. */
const CONFUSED = /^[，；：。、]$/;

/** Other punctuation in range would be taken for the one that was read. */
const ANY = /^[\p{P}\p{S}]$/u;

/** The engine tells where a symbol stands to within this (em). */
const AWAY = 0.7;

/** Other texts for punctuation of a line, by the shape of its ink; none where the shape or its place is not clear. */
export function punctuationByInk(
  { runs, em, box }: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const verdicts = new Map<number, string>();
  const isAsked = ({ text }: ReadSymbol) =>
    CONFUSED.test(text) || OPENING.test(text);
  const ending = lostAtEnd(runs.at(-1)?.parts ?? [], box, em, symbols);
  if (ending !== null) verdicts.set(symbols.length - 1, ending);
  const found = runs.flatMap(({ parts }) => marksOf(parts, box, em));
  const marks = ending === null ? found : found.slice(0, -1);
  for (const [i, text] of lostWithin(symbols, marks, em)) verdicts.set(i, text);
  if (!symbols.some(isAsked)) return verdicts;
  for (const [i, text] of lostBeforeQuotes(symbols, marks, em))
    verdicts.set(i, text);
  const confused = symbols.flatMap(({ text }, i) =>
    CONFUSED.test(text) ? [i] : [],
  );
  if (inOrder(confused, marks, symbols, em)) {
    confused.forEach((i, k) => {
      const text = marks[k]?.text;
      const alone =
        !ANY.test(symbols[i - 1]?.text ?? "") &&
        !ANY.test(symbols[i + 1]?.text ?? "");
      if (alone && text !== undefined && text !== symbols[i]?.text)
        verdicts.set(i, text);
    });
    return verdicts;
  }
  symbols.forEach((symbol, i) => {
    if (!CONFUSED.test(symbol.text)) return;
    const middle = (symbol.x0 + symbol.x1) / 2;
    const near = marks.filter(({ x }) => Math.abs(x - middle) < AWAY * em);
    const rivals = symbols.filter(
      ({ text, x0, x1 }) =>
        ANY.test(text) && Math.abs((x0 + x1) / 2 - middle) < 2 * AWAY * em,
    );
    const [mark] = near;
    if (near.length !== 1 || rivals.length !== 1 || mark === undefined) return;
    if (mark.text !== symbol.text) verdicts.set(i, mark.text);
  });
  return verdicts;
}

/** Marks that no dust and no piece of a character looks like: two dots over one another. */
const DOTTED = /^[；：]$/u;

/** A stop stands below this share of its line's height and is no larger than this (em): the 口 of 和 is larger and higher. */
const LOW = 0.65;
const STOP = 0.3;

/** The last character of a line with the mark that stands behind it, where engines lost that; null where nothing is lost. */
function lostAtEnd(
  parts: readonly Part[],
  line: TextSegment["box"],
  em: number,
  symbols: readonly ReadSymbol[],
): string | null {
  const last = symbols.at(-1);
  if (last === undefined || !HAN.test(last.text)) return null;
  const [group, before] = columns(parts).reverse();
  if (group === undefined || before === undefined) return null;
  const text = punctuationMark(group, line, em);
  if (text === null) return null;
  const [left, top, right, bottom] = boxOf(group);
  const isStop =
    text === "。" &&
    (top + bottom) / 2 > line[1] + LOW * (line[3] - line[1]) &&
    Math.max(right - left, bottom - top) <= STOP * em;
  return isStop || DOTTED.test(text) ? `${last.text}${text}` : null;
}

const HAN = /^\p{Script=Han}$/u;

/** Nothing of the kind was read this near to a mark that was lost (em). */
const FREE = 1.2;

/** 其中：当年 read as 其中当年: the characters behind which a mark stands that nothing was read for, with it. */
function lostWithin(
  symbols: readonly ReadSymbol[],
  marks: readonly { x: number; text: PunctuationMark }[],
  em: number,
): [number, string][] {
  return marks.flatMap(({ x, text }): [number, string][] => {
    const i = symbols.findLastIndex(({ x0, x1 }) => (x0 + x1) / 2 < x);
    const before = symbols[i];
    const isFree = !symbols.some(
      (symbol) =>
        ANY.test(symbol.text) &&
        Math.abs((symbol.x0 + symbol.x1) / 2 - x) < FREE * em,
    );
    const isLost = isFree && DOTTED.test(text) && symbols[i + 1] !== undefined;
    return isLost && before !== undefined && HAN.test(before.text)
      ? [[i, `${before.text}${text}`]]
      : [];
  });
}

/** What opens a quotation or a title: punctuation right before it is lost by the engine. */
const OPENING = /^[“‘《〈]$/;

/** 活动、“七一” read as 活动“七一”: the characters behind which such a mark stands, with it. */
function lostBeforeQuotes(
  symbols: readonly ReadSymbol[],
  marks: readonly { x: number; text: PunctuationMark }[],
  em: number,
): [number, string][] {
  return symbols.flatMap((quote, j): [number, string][] => {
    const before = symbols[j - 1];
    if (!OPENING.test(quote.text) || before === undefined) return [];
    if (ANY.test(before.text)) return [];
    const from = (before.x0 + before.x1) / 2;
    const to = (quote.x0 + quote.x1) / 2 + 0.2 * em;
    const [mark, other] = marks.filter(({ x }) => x > from && x < to);
    return mark === undefined || other !== undefined
      ? []
      : [[j - 1, `${before.text}${mark.text}`]];
  });
}

/** As many marks as symbols are those symbols in order, if none is farther away than this (em). */
const FARTHEST = 3;

function inOrder(
  confused: readonly number[],
  marks: readonly { x: number }[],
  symbols: readonly ReadSymbol[],
  em: number,
): boolean {
  return (
    confused.length === marks.length &&
    confused.every((i, k) => {
      const symbol = symbols[i];
      if (symbol === undefined) return false;
      const middle = (symbol.x0 + symbol.x1) / 2;
      return Math.abs(middle - (marks[k]?.x ?? 0)) < FARTHEST * em;
    })
  );
}

/** After wide punctuation is this much paper (em). */
const AFTER = 0.2;

/** Ink of a run that has the shape of wide punctuation, and the middle of its columns. */
function marksOf(
  parts: readonly Part[],
  line: TextSegment["box"],
  em: number,
): { x: number; text: PunctuationMark }[] {
  const groups = columns(parts);
  return groups.flatMap((group, i) => {
    const [left, , right] = boxOf(group);
    const next = groups[i + 1];
    if (next !== undefined && boxOf(next)[0] - right < AFTER * em) return [];
    const text = punctuationMark(group, line, em);
    return text === null ? [] : [{ x: (left + right) / 2, text }];
  });
}
