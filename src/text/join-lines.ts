/** A line of a cell: its text, and whether it ran to the end of its cell so that the next one goes on with it. */
export interface JoinableLine {
  text: string;
  full: boolean;
}

/**
 * The text of a cell from its lines: wraps joined, paragraphs divided by \n.
 * A full line goes on; but after the end of a sentence or item, a line that begins with a number of its own is a new paragraph.
 */
export function joinLines(lines: readonly JoinableLine[]): string {
  let text = "";
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) text = line.text;
    else if (
      !before.full ||
      (ENDS_ITEM.test(before.text) && BEGINS_ITEM.test(line.text))
    )
      text += `\n${line.text}`;
    else text += glue(before.text, line.text) + line.text;
  });
  return text;
}

const ENDS_ITEM = /[。；;！？]\s*$/u;
const BEGINS_ITEM =
  /^\s*(?:\d{1,2}[.、．)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])/u;

/** What stands between a wrapped line and the next: a blank between words of letters, nothing in Chinese and inside a number too long for its line. */
function glue(before: string, after: string): string {
  if (!/[\w.,;:%)]$/.test(before) || !/^[\w(]/.test(after)) return "";
  const brokenNumber = /^[\d.,-]+$/.test(before) && /^[\d.,]/.test(after);
  return brokenNumber ? "" : " ";
}

/** Marks that may not begin a line: they pull the character before them down with them (GB/T 15834-2011, 5.1). */
const NOT_FIRST = "，。；：、？！）》」』】〕％%…,.;:)";

/** Marks that may not end a line: they go down with the character behind them (GB/T 15834-2011, 5.1). */
const NOT_LAST = "（《〈「『【〔“‘([{";

/** How wide, in em, the first part of a line is that cannot be broken, and the whole line: letters and digits half an em each. */
export function emWidths(line: string): { first: number; whole: number } {
  let end = 0;
  while (end < line.length && NOT_LAST.includes(line[end] as string)) end++;
  const token = /^[A-Za-z0-9.,%+\-/]+/.exec(line.slice(end))?.[0];
  end += token?.length ?? [...line.slice(end)][0]?.length ?? 0;
  while (end < line.length && NOT_FIRST.includes(line[end] as string)) end++;
  return { first: emWidth(line.slice(0, end)), whole: emWidth(line) };
}

function emWidth(text: string): number {
  let width = 0;
  for (const c of text) width += (c.codePointAt(0) ?? 0) < 0x250 ? 0.5 : 1;
  return width;
}
