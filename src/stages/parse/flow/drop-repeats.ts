import { fold } from "../../../layouts/fold.ts";
import type { AlignColumn } from "./align.ts";
import type { FlowRow } from "./read-table.ts";

/**
 * Leaves out the rows that a page's end made the text hold twice: rows at the table's end that stood in it before, and rows in
 * the middle that repeat the ones just before them, or at least two others. A single row may be meant twice.
 */
export function dropRepeats(
  rows: readonly FlowRow[],
  columns: readonly AlignColumn[],
): FlowRow[] {
  const firsts = rows.map((row, i) =>
    rows.findIndex((earlier, e) => e < i && repeats(row, earlier, columns)),
  );
  return rows.filter((_, i) => {
    if (!isRepeat(firsts, i)) return true;
    let first = i;
    while (isRepeat(firsts, first - 1)) first--;
    let last = i;
    while (isRepeat(firsts, last + 1)) last++;
    const atEnd = last === rows.length - 1;
    const count = last - first + 1;
    const again = firsts[first] === first - count;
    return !atEnd && !again && count === 1;
  });
}

/** Whether the row has an earlier one that it repeats. */
function isRepeat(firsts: readonly number[], i: number): boolean {
  return (firsts[i] ?? -1) >= 0;
}

/** Whether all cells say the same; a merged cell may be printed in one of the two only. */
function repeats(
  row: FlowRow,
  earlier: FlowRow,
  columns: readonly AlignColumn[],
): boolean {
  let shared = 0;
  for (const [i, { role }] of columns.entries()) {
    const text = fold(row.get(i)?.text ?? "");
    const other = fold(earlier.get(i)?.text ?? "");
    if (role === "merged" && (text === "" || other === "")) continue;
    if (text !== other) return false;
    if (role !== "merged" && text !== "") shared++;
  }
  return shared > 0;
}
