import type { AlignColumn, ColumnRole } from "./align.ts";
import type { Gap } from "./words.ts";

/** What a column left empty in a row costs. */
const SKIP: Record<ColumnRole, number> = {
  merged: 2,
  name: 3,
  value: 2.5,
  amount: 0.8,
  note: 0,
};
/** A row begins in the middle of a line. */
const AMID_LINE = 2;
/** A row of labels alone, its other cells empty, in place of the sum over its columns. */
const EMPTY_ROW = 2;
/** Leaving a column out costs this share where the text shows its empty cell. */
const SHOWN = 0.2;
/** The text shows an empty cell and no column is left out. */
const EMPTY_NOT_TAKEN = 2;

/**
 * Beginning a row with `column`. A merged cell need not be printed again.
 * @param gap what stands before it; null for the first row, which may follow its label on a line
 */
export function rowStartCost(
  column: number,
  columns: readonly AlignColumn[],
  gap: Gap | null,
): number {
  const before = columns.slice(0, column);
  const left = skipped(
    before.filter(({ role }) => role !== "merged"),
    0,
  );
  return left + (gap?.kind === "blank" ? AMID_LINE : 0);
}

/** Ending a row whose last filled column is `last`; `gap` is what follows, null at the end. */
export function rowEndCost(
  last: number,
  columns: readonly AlignColumn[],
  gap: Gap | null,
): number {
  if (columns[last]?.role === "merged") return EMPTY_ROW;
  return skipped(columns.slice(last + 1), gap === null ? 0 : shown(gap));
}

/** Going on in a row from column `last` to `column`. */
export function sameRowCost(
  last: number,
  column: number,
  columns: readonly AlignColumn[],
  gap: Gap,
): number {
  if (column === last + 1) return gap.empties > 0 ? EMPTY_NOT_TAKEN : 0;
  return skipped(columns.slice(last + 1, column), shown(gap));
}

/** Leaving columns out of a row where the text shows so many empty cells. */
function skipped(columns: readonly AlignColumn[], empties: number): number {
  return columns.reduce(
    (sum, { role }, i) => sum + SKIP[role] * (i < empties ? SHOWN : 1),
    0,
  );
}

/** Each empty cell adds about so many blanks to a line. */
const BLANKS_PER_CELL = 2;

/** How many empty cells a gap shows. */
function shown({ empties, blanks }: Gap): number {
  return Math.max(empties, Math.floor((blanks - 1) / BLANKS_PER_CELL));
}
