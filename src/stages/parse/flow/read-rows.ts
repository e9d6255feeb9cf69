import { fold } from "../../../layouts/fold.ts";
import type { Layout } from "../../../layouts/schema.ts";
import { type RawCell, withReason } from "../../../model/cell.ts";
import type { RawHistoryEntry, RawRow } from "../../../model/form.ts";
import { blankCell } from "./flow-cell.ts";
import { columnInferences, inferredText } from "./inferences.ts";
import type { FlowRow } from "./read-table.ts";
import type { TableColumn } from "./table-columns.ts";

/** Rows by column names, a merged cell repeated in each row it covers. Printed columns that the layout does not know are left out. */
export function namedRows(
  rows: readonly FlowRow[],
  columns: readonly TableColumn[],
  layout: Layout,
): RawRow[] {
  return carryMerged(rows, columns, layout).map((row) => {
    const named: RawRow = {};
    const history: Record<string, RawHistoryEntry[]> = {};
    for (const [i, { column, year, role }] of columns.entries()) {
      if (column === null) continue;
      const cell =
        row.get(i) ??
        (role === "merged" ? blankCell([], []) : emptyCell(row, columns));
      if (year === null) named[column.name] = cell;
      else {
        history[column.name] ??= [];
        history[column.name]?.push({ year, amount: cell });
      }
    }
    return { ...named, ...history };
  });
}

/** A cell of the row in which nothing stands: it is where the row's name is, and as unsure as the others. */
function emptyCell(row: FlowRow, columns: readonly TableColumn[]): RawCell {
  const name = row.get(columns.findIndex(({ role }) => role === "name"));
  const own = [...row].filter(([i]) => columns[i]?.role !== "merged");
  const unsure = own.some(([, { reasons }]) => reasons.includes(AMBIGUOUS));
  const blank = { ...blankCell([], []), at: name?.at ?? [] };
  return unsure ? withReason(blank, AMBIGUOUS) : blank;
}

const AMBIGUOUS = "ambiguous-flow";

/**
 * A merged text covers the rows down to the next one, and where the layout says which text follows from which, only rows
 * whose text agrees: a label that is not printed stays blank. One printed below its rows (centred) covers them too.
 */
function carryMerged(
  rows: readonly FlowRow[],
  columns: readonly TableColumn[],
  layout: Layout,
): FlowRow[] {
  const merged = columns.flatMap(({ role }, i) =>
    role === "merged" ? [i] : [],
  );
  const above = new Map<number, RawCell>();
  const carried = rows.map((row): FlowRow => {
    const full = new Map(row);
    for (const column of merged) {
      const printed = row.get(column);
      if (printed !== undefined) {
        above.set(column, printed);
        for (const later of merged) if (later > column) above.delete(later);
      } else {
        const cell = above.get(column);
        if (cell !== undefined) full.set(column, cell);
      }
    }
    return full;
  });
  for (const [target, source] of columnInferences(columns)) {
    const wanted = carried.map((row) =>
      inferredText(row.get(source)?.text ?? "", layout),
    );
    for (const [r, row] of carried.entries()) {
      const expected = wanted[r];
      if (expected === undefined || rows[r]?.has(target)) continue;
      if (sameText(row.get(target), expected)) continue;
      const below = printedBelow(rows, wanted, r, target);
      if (below === undefined) row.delete(target);
      else row.set(target, below);
    }
  }
  return carried;
}

function sameText(cell: RawCell | undefined, text: string): boolean {
  return cell?.text != null && fold(cell.text) === fold(text);
}

/** The text that row `r` expects, where it is the next one printed and the rows down to it expect it too. */
function printedBelow(
  rows: readonly FlowRow[],
  wanted: readonly (string | undefined)[],
  r: number,
  target: number,
): RawCell | undefined {
  const expected = wanted[r] ?? "";
  for (let below = r + 1; below < rows.length; below++) {
    if (wanted[below] !== expected) return undefined;
    const printed = rows[below]?.get(target);
    if (printed !== undefined)
      return sameText(printed, expected) ? printed : undefined;
  }
  return undefined;
}
