import { emWidths } from "../../../text/join-lines.ts";
import type { ColumnWidth } from "./column-widths.ts";
import type { Word } from "./words.ts";

/** The space that typesetting programs put between Han and Latin text, in Han characters. */
const AUTO_SPACE = 0.25;
/** A line was broken though the next characters had room: at least, at most, and more for each free character. */
const EARLY = { least: 1.5, most: 3, each: 0.3 };
/** Where the text shows that the line was wrapped, an early break counts this share; widths are estimates. */
const WRAPPED_SHARE = 0.2;
/** A line is wider than its column. */
const TOO_WIDE = 3;
/** How far off widths are, Han characters: letters and digits differ in width. */
const SLACK = 0.2;
const SLACK_EACH_LETTER = 0.1;

/**
 * What it costs that a cell's lines wrap as they do: a line ends where its column does, so that what begins the next line
 * had no room on it.
 * @param column how much a line of the column holds; where that is unknown the cell's widest line tells
 */
export function wrapCost(words: readonly Word[], column: ColumnWidth): number {
  const lines = linesOf(words);
  const widths = lines.map(lineWidth);
  const holds = Math.max(column.holds ?? 0, ...widths);
  const limit = column.limit ?? Number.POSITIVE_INFINITY;
  let cost = 0;
  for (const [i, line] of lines.entries()) {
    const used = widths[i] ?? 0;
    if (used > limit + SLACK + hanging(line)) cost += TOO_WIDE;
    const next = lines[i + 1]?.[0];
    if (next === undefined || next.gap.ended === true) continue;
    if (next.gap.inCell) continue;
    const room = holds - used - emWidths(next.text).first;
    if (room < slackOf(line)) continue;
    const early = Math.min(EARLY.most, EARLY.least + EARLY.each * room);
    cost += early * (next.gap.ended === false ? WRAPPED_SHARE : 1);
  }
  return cost;
}

function slackOf(line: readonly Word[]): number {
  const text = line.map((word) => word.text).join("");
  const letters = text.match(/[!-~]/gu)?.length ?? 0;
  return letters * SLACK_EACH_LETTER - SLACK;
}

/** The width of words on one line, Han characters. */
export function lineWidth(line: readonly Word[]): number {
  let width = 0;
  for (const [i, word] of line.entries())
    width += word.width + (i > 0 && word.gap.blanks > 0 ? AUTO_SPACE : 0);
  return width;
}

/** A mark at a line's end may stand outside the column: its width, else 0. */
export function hanging(line: readonly Word[]): number {
  return /[，。、；：！？）》”]$/u.test(line.at(-1)?.text ?? "") ? 1 : 0;
}

/** Words by the line they stand on. */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line?.[0]?.line === word.line) line.push(word);
    else lines.push([word]);
  }
  return lines;
}
