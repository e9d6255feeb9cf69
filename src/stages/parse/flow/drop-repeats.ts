import { fold } from "../../../layouts/fold.ts";
import type { AlignColumn } from "./align.ts";
import type { FlowRow } from "./read-table.ts";

/** The rows that count, and the others in runs of neighbours. */
export interface RowsOnce {
  kept: FlowRow[];
  repeated: RepeatedRun[];
}

/** Neighbouring rows that stand in the table already. */
export interface RepeatedRun {
  rows: FlowRow[];
  /** Index of its first row, and of the row that this one repeats. */
  at: number;
  first: number;
}

/**
 * Leaves out the rows that a page's end made the text hold twice: rows at the table's end that stood in it before, several rows
 * together, and one that repeats the last of the page before. Where pages are known, rows of one page repeat none of it.
 */
export function dropRepeats(
  rows: readonly FlowRow[],
  columns: readonly AlignColumn[],
): RowsOnce {
  const firsts = rows.map((row, i) =>
    rows.findIndex(
      (earlier, e) =>
        e < i && mayRepeat(row, earlier) && repeats(row, earlier, columns),
    ),
  );
  const once: RowsOnce = { kept: [], repeated: [] };
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (isRepeat(firsts, end)) end++;
    const run = rows.slice(at, Math.max(end, at + 1));
    const first = firsts[at] ?? -1;
    if (end > at && countsOnce(run, at, first, rows.length))
      once.repeated.push({ rows: run, at, first });
    else once.kept.push(...run);
    at += run.length;
  }
  return once;
}

/** Whether a run of rows that stand in the table already is printed again, rather than true twice. */
function countsOnce(
  run: readonly FlowRow[],
  at: number,
  first: number,
  total: number,
): boolean {
  const [row] = run;
  const next = first === at - 1 && row !== undefined && pageOf(row) !== null;
  return run.length > 1 || next || at + run.length === total;
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
