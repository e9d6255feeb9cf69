import { fold } from "../../../layouts/fold.ts";
import type { AlignColumn } from "./align.ts";
import type { FlowRow } from "./read-table.ts";

/** One row repeated in the middle of a table may be meant; two together, or one at the end, are a page's rows printed again. */
const FEWEST_REPEATED = 2;

/** Leaves out the rows that a page's end made the text hold twice. */
export function dropRepeats(
  rows: readonly FlowRow[],
  columns: readonly AlignColumn[],
): FlowRow[] {
  const repeated = rows.map((row, i) =>
    rows.slice(0, i).some((earlier) => repeats(row, earlier, columns)),
  );
  return rows.filter((_, i) => {
    if (repeated[i] !== true) return true;
    let first = i;
    while (repeated[first - 1] === true) first--;
    let last = i;
    while (repeated[last + 1] === true) last++;
    const atEnd = last === rows.length - 1;
    return !atEnd && last - first + 1 < FEWEST_REPEATED;
  });
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
