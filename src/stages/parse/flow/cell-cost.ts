import type { AlignColumn } from "./align.ts";
import { joinWords } from "./join-words.ts";
import { firstUnitWidth } from "./text-width.ts";
import type { Word } from "./words.ts";
import { linesOf, lineWidths } from "./wrap-width.ts";

/** A text that is one of the column's known texts to the letter may wrap where it likes: its costs count this share. */
const KNOWN_SHARE = 0.25;
/** A line was broken though the next characters had room: at least, at most, and more for each free character. */
const EARLY = { least: 1.5, most: 3, each: 0.3 };
/** Where the text shows that the line was wrapped, an early break counts this share; widths are estimates. */
const WRAPPED_SHARE = 0.2;
/** Where the width is known from this cell's own lines only, it counts this share. */
const OWN_SHARE = 0.6;
/** A line is wider than its column. */
const TOO_WIDE = 3;
/** How far off widths are, Han characters: letters and digits differ in width. */
const SLACK = 0.2;
const WIDE_SLACK = 0.75;

/** What it costs to read `words` as one cell of the column; `gaps` is what its inner gaps cost. */
export function cellCost(
  words: readonly Word[],
  gaps: number,
  column: AlignColumn,
): number {
  const look = column.cost(joinWords(words, { paragraphs: false }));
  const shape = gaps + wrapCost(words, column.width);
  const known = column.role === "merged" && look === 0;
  return look + shape * (known ? KNOWN_SHARE : 1);
}

function wrapCost(words: readonly Word[], width: number | null): number {
  const lines = linesOf(words);
  if (lines.length < 2 && width === null) return 0;
  const widths = lineWidths(words);
  const own = Math.max(...widths);
  let cost = 0;
  for (const [i, line] of lines.entries()) {
    const used = widths[i] ?? 0;
    const closing = /[，。、；：！？）》”]$/u.test(line.at(-1)?.text ?? "")
      ? 1
      : 0;
    if (width !== null && used > width + WIDE_SLACK + closing) cost += TOO_WIDE;
    const next = lines[i + 1];
    if (next === undefined) continue;
    const first = joinWords(next, { paragraphs: false });
    const room = (width ?? own) - used - firstUnitWidth(first);
    const ended = next[0]?.gap.ended;
    if (room < -SLACK || ended === true) continue;
    const wrapped = ended === false ? WRAPPED_SHARE : 1;
    const early = Math.min(EARLY.most, EARLY.least + EARLY.each * room);
    cost += early * wrapped * (width === null ? OWN_SHARE : 1);
  }
  return cost;
}
