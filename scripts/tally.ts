/** The tallies of outcomes, per kind and over all. */
export function tallies(outcomes: readonly CellOutcome[]) {
  const kinds: Record<string, Tally> = {};
  const overall = emptyTally();
  for (const outcome of outcomes) {
    kinds[outcome.kind] ??= emptyTally();
    for (const tally of [overall, kinds[outcome.kind] ?? overall]) {
      tally.cells++;
      if (outcome.right) tally.right++;
      else tally.wrong++;
      if (outcome.marked) tally.review++;
      if (!outcome.right && !outcome.marked) tally.silent++;
    }
  }
  return { kinds, overall };
}

/** What became of one cell of the truth, or of one cell that the truth does not have. */
export interface CellOutcome {
  /** `f2.tables.indicators[3].content` */
  path: string;
  kind: string;
  right: boolean;
  /** Marked for review, unreadable, or left out where the result names a problem. */
  marked: boolean;
  expected: unknown;
  actual: unknown;
  /** The share of such cells that the result claims to be right; left out where it claims none. */
  confidence?: number;
  /** What its confidence rests on, see src/stages/confidence/features.ts; of cells read from a picture. */
  features?: number[];
  group?: string;
  /** Why it is marked. */
  reasons?: string[];
  /** By which way the text came (`Origin`). */
  by?: string;
  /** On the first cell of each row of a table: whether truth and result both have the row, or it is missing, or too many. */
  row?: "paired" | "missing" | "extra";
}

/** right + wrong = cells; review: marked cells, right or wrong; silent: wrong and not marked. */
export interface Tally {
  cells: number;
  right: number;
  wrong: number;
  review: number;
  silent: number;
}

function emptyTally(): Tally {
  return { cells: 0, right: 0, wrong: 0, review: 0, silent: 0 };
}
