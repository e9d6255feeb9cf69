import type { Alignment } from "./align.ts";
import { lineWidth, linesOf } from "./wrap-cost.ts";

/** Lines as wide as each other, Han characters. */
const SAME = 0.5;

/**
 * How many Han characters a line of each column holds, as a first reading shows it: at least its widest lines. A width that
 * only one line shows may be a misreading and does not count.
 * @returns a width per column, null where no two lines agree
 */
export function columnWidths(
  alignments: readonly Alignment[],
  columns: number,
): (number | null)[] {
  const rows = alignments.flatMap((alignment) => alignment.rows);
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.flatMap((row) => row.get(column) ?? []);
    const lines = cells.flatMap(({ words }) => linesOf(words));
    return shownTwice(lines.map(lineWidth));
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
