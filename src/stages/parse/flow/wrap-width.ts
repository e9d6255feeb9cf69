import type { Alignment } from "./align.ts";
import { joinWords } from "./join-words.ts";
import { textWidth } from "./text-width.ts";
import type { Word } from "./words.ts";

/** Wrapped lines differ by what could not be divided: a mark, a number. */
const LINE_SLACK = 1;

/**
 * How many Han characters a line of each column holds: cells wrap where their column ends, so the lines of a column that were
 * wrapped are about as long as it is wide.
 * @returns a width per column, null where no line was wrapped.
 */
export function wrapWidths(
  alignments: readonly Alignment[],
  columns: number,
): (number | null)[] {
  const wrapped: number[][] = Array.from({ length: columns }, () => []);
  for (const { rows } of alignments) {
    for (const row of rows) {
      for (const [column, { words }] of row)
        wrapped[column]?.push(...lineWidths(words).slice(0, -1));
    }
  }
  return wrapped.map(usualWidth);
}

/** The greatest width that at least half of the lines come near; null for none. */
export function usualWidth(widths: readonly number[]): number | null {
  const descending = widths.toSorted((a, b) => b - a);
  const near = (width: number) =>
    widths.filter((other) => Math.abs(width - other) <= LINE_SLACK).length;
  return (
    descending.find((width) => near(width) >= widths.length / 2) ??
    descending[0] ??
    null
  );
}

/** The widths of the lines on which words stand. */
export function lineWidths(words: readonly Word[]): number[] {
  return linesOf(words).map((line) =>
    textWidth(joinWords(line, { paragraphs: false })),
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
