import type { Word } from "./words.ts";

/**
 * The text of a cell: blanks within a line kept as one, wrapped lines joined without a blank where Han characters meet,
 * with `paragraphs` a line break before each new numbered point and after each line that ended its paragraph.
 */
export function joinWords(
  words: readonly Word[],
  options: { paragraphs: boolean },
): string {
  let text = "";
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    if (before === undefined) text = word.text;
    else if (before.line === word.line)
      text += (word.gap.blanks > 0 ? " " : "") + word.text;
    else if (options.paragraphs && startsParagraph(word, words[i + 1], text))
      text += `\n${word.text}`;
    else text += (breaksWord(before, word) ? " " : "") + word.text;
  }
  return text;
}

/** A wrapped line and its next one within Latin text, where the blank was lost at the line's end. */
function breaksWord(before: Word, word: Word): boolean {
  return /[A-Za-z,;]$/u.test(before.text) && /^[A-Za-z]/u.test(word.text);
}

function startsParagraph(
  word: Word,
  next: Word | undefined,
  textBefore: string,
): boolean {
  if (word.gap.ended === true) return true;
  const inLine = next?.line === word.line ? ` ${next.text}` : "";
  return startsPoint(word.text + inLine, textBefore);
}

/** 1、 2. （一） 三、 at a line's start, but not the broken number of 共计 / 2.5 万元; `before` is the text so far. */
export function startsPoint(text: string, before: string): boolean {
  const match = POINT.exec(text);
  if (match === null) return false;
  return match[1] === undefined || !/[\d约为计共达金额]$/u.test(before);
}

const POINT =
  /^(?:(\d{1,2})(?:[、．]|[.](?!\d)|[.](?=\d{4}\s*年))|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/u;
