import { fold } from "../../../layouts/fold.ts";
import type { AlignColumn } from "./align.ts";
import type { FlowRow } from "./read-table.ts";

/**
 * Leaves out the rows that a page's end made the text hold twice: rows at the table's end that stood in it before, several rows
 * together, and one that repeats the last of the page before. Where pages are known, rows of one page repeat none of it.
 */
export function dropRepeats(
  rows: readonly FlowRow[],
  columns: readonly AlignColumn[],
): FlowRow[] {
  const firsts = rows.map((row, i) =>
    rows.findIndex(
      (earlier, e) =>
        e < i && mayRepeat(row, earlier) && repeats(row, earlier, columns),
    ),
  );
  return rows.filter((row, i) => {
    if (!isRepeat(firsts, i)) return true;
    let first = i;
    while (isRepeat(firsts, first - 1)) first--;
    let last = i;
    while (isRepeat(firsts, last + 1)) last++;
    const atEnd = last === rows.length - 1;
    const next = firsts[first] === first - 1 && pageOf(row) !== null;
    return !atEnd && !next && first === last;
  });
}

/** Whether the row has an earlier one that it repeats. */
function isRepeat(firsts: readonly number[], i: number): boolean {
  return (firsts[i] ?? -1) >= 0;
}

function mayRepeat(row: FlowRow, earlier: FlowRow): boolean {
  const page = pageOf(row);
  return page === null || page !== pageOf(earlier);
}

/** The page on which a row begins; null in a dump. */
function pageOf(row: FlowRow): number | null {
  for (const { at } of row.values())
    for (const place of at) if ("page" in place) return place.page;
  return null;
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
