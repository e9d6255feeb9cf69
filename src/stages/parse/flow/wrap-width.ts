import type { Alignment, ColumnWidth } from "./align.ts";
import { AUTO_SPACE } from "./text-width.ts";
import type { Word } from "./words.ts";

/** Lines as wide as each other, Han characters. */
const SAME = 0.5;
/** How much wider than its usual lines a column may be: what could not be divided went to the next line. */
const ROOM = 1;

/**
 * How wide each column is: it holds at least its widest lines, and hardly more than its wrapped ones, because cells wrap where
 * their column ends. A width that only one line shows may be a misreading and does not count.
 */
export function columnWidths(
  alignments: readonly Alignment[],
  columns: number,
): ColumnWidth[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = alignments
      .flatMap(({ rows }) => rows)
      .flatMap((row) => row.get(column) ?? []);
    const lines = cells.map(({ words }) => lineWidths(words));
    const wrapped = shownTwice(lines.flatMap((widths) => widths.slice(0, -1)));
    return {
      holds: shownTwice(lines.flat()),
      limit: wrapped === null ? null : wrapped + ROOM,
    };
  });
}

/** The greatest width that two lines show; null for none. */
function shownTwice(widths: readonly number[]): number | null {
  const descending = widths.toSorted((a, b) => b - a);
  return (
    descending.find((width, i) => {
      const next = descending[i + 1];
      return next !== undefined && width - next <= SAME;
    }) ?? null
  );
}

/** The widths of the lines on which words stand. */
export function lineWidths(words: readonly Word[]): number[] {
  return linesOf(words).map((line) =>
    line.reduce(
      (sum, { width, gap }, i) =>
        sum + width + (i > 0 && gap.blanks > 0 ? AUTO_SPACE : 0),
      0,
    ),
  );
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
