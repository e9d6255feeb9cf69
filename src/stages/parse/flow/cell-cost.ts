import type { AlignColumn } from "./align.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { firstUnitWidth } from "./text-width.ts";
import type { Word } from "./words.ts";
import { endsInValue } from "./value-words.ts";
import { linesOf, lineWidths } from "./wrap-width.ts";

/** A text that is one of the column's known texts to the letter may wrap where it likes: its costs count this share. */
const KNOWN_SHARE = 0.25;
/** A line was broken though the next characters had room: at least, at most, and more for each free character. */
const EARLY = { least: 1.5, most: 3, each: 0.3 };
/** Where the text shows that the line was wrapped, an early break counts this share; widths are estimates. */
const WRAPPED_SHARE = 0.2;
/** A line is wider than its column. */
const TOO_WIDE = 3;
/** A line inside begins with a number of its own (2、): another row. */
const POINT_INSIDE = 3;
/** A name's line ends in what looks like its value. */
const NAME_WITH_VALUE = 1.5;
/** How far off widths are, Han characters: letters and digits differ in width. */
const SLACK = 0.2;

/** What it costs to read `words` as one cell of the column; `gaps` is what its inner gaps cost. */
export function cellCost(
  words: readonly Word[],
  gaps: number,
  column: AlignColumn,
): number {
  const look = column.cost(joinWords(words, { paragraphs: false }));
  const shape = gaps + wrapCost(words, column) + namedValues(words, column);
  const known = column.role === "merged" && look === 0;
  return look + shape * (known ? KNOWN_SHARE : 1);
}

/** The values beside a name stand on its lines' ends. */
function namedValues(words: readonly Word[], { role }: AlignColumn): number {
  if (role !== "name") return 0;
  const holding = linesOf(words).filter(
    (line) => line.length > 1 && endsInValue(joinWords(line, { paragraphs: false })),
  );
  return holding.length * NAME_WITH_VALUE;
}

function wrapCost(
  words: readonly Word[],
  { holds, limit }: AlignColumn,
): number {
  const lines = linesOf(words);
  if (lines.length < 2 && limit === null) return 0;
  const widths = lineWidths(words);
  const own = Math.max(...widths);
  let cost = 0;
  for (const [i, line] of lines.entries()) {
    const used = widths[i] ?? 0;
    if (limit !== null && used > limit + SLACK + hanging(line))
      cost += TOO_WIDE;
    const next = lines[i + 1];
    if (next === undefined) continue;
    const first = joinWords(next, { paragraphs: false });
    if (startsPoint(first, "")) cost += POINT_INSIDE;
    const room = Math.max(holds ?? 0, own) - used - firstUnitWidth(first);
    const ended = next[0]?.gap.ended;
    if (room < -SLACK || ended === true) continue;
    const early = Math.min(EARLY.most, EARLY.least + EARLY.each * room);
    cost += early * (ended === false ? WRAPPED_SHARE : 1);
  }
  return cost;
}

/** A mark at a line's end may stand outside the column. */
function hanging(line: readonly Word[]): number {
  return /[，。、；：！？）》”]$/u.test(line.at(-1)?.text ?? "") ? 1 : 0;
}
