import type { Alignment } from "./align.ts";
import { linesOf, lineWidth } from "./wrap-cost.ts";

/** How many Han characters a line of a column holds at least and at most; null where unknown. */
export interface ColumnWidth {
  holds: number | null;
  limit: number | null;
}

export const UNKNOWN_WIDTH: ColumnWidth = { holds: null, limit: null };

/** Lines as wide as each other, Han characters. */
const SAME = 0.5;
/** A column is at most so much wider than its wrapped lines: what could not be divided went to the next line. */
const ROOM = 1;

/**
 * How wide each column is, as a reading shows it: it holds its widest lines, and hardly more than its wrapped ones, because
 * cells wrap where their column ends. A width that only one line shows may be a misreading and does not count.
 */
export function columnWidths(
  alignments: readonly Alignment[],
  columns: number,
): ColumnWidth[] {
  const rows = alignments.flatMap((alignment) => alignment.rows);
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows
      .flatMap((row) => row.get(column) ?? [])
      .map(({ words }) => linesOf(words).map(lineWidth));
    const holds = shownTwice(cells.flat());
    const wrapped = shownTwice(cells.flatMap((lines) => lines.slice(0, -1)));
    if (holds === null || wrapped === null) return { holds, limit: null };
    return { holds, limit: Math.max(holds, wrapped + ROOM) };
  });
}

/** The greatest width that two lines show; null for none. */
function shownTwice(widths: readonly number[]): number | null {
  const descending = widths.toSorted((a, b) => b - a);
  const index = descending.findIndex(
    (width, i) => width - (descending[i + 1] ?? 0) <= SAME,
  );
  return descending[index] ?? null;
}
