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
