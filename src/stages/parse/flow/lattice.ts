import type { AlignColumn } from "./align.ts";
import { cellCost } from "./cell-cost.ts";
import { type GapCost, gapCost } from "./gap-cost.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { rowEndCost, rowStartCost, sameRowCost } from "./row-cost.ts";
import type { Word } from "./words.ts";

/** A cell of which a first part was read and that goes on after other cells of its row. */
interface OpenCell {
  column: number;
  from: number;
  to: number;
}

/** Where a reading of the first `at` words can stand. */
export interface State {
  at: number;
  /** The last column filled in the row; -1 before the first row. */
  last: number;
  open: OpenCell | null;
  /** The cheapest way to here, and its last step. */
  best: number;
  arc: Arc | null;
  /** The cheapest way from here to the end. */
  rest: number;
  arcs: Arc[];
}

/** One step: words read as a cell, as the rest of the open cell, or as lines that fit no column (column -1). */
export interface Arc {
  from: State;
  to: State;
  cost: number;
  column: number;
  begins: "row" | "cell" | "again" | "foreign";
}

/** A cell of more words than this, or whose gaps cost more, is none. */
const MOST_WORDS = 14;
const MOST_GAPS = 8;
/** A divided cell goes on within this many words. */
const FURTHEST_RESUME = 10;
/** Lines together that fit no column. */
const MOST_FOREIGN_LINES = 6;
/** A reading that costs so much more than the best one of the same words is given up. */
const BEAM = 10;

const COST = {
  /** A line that fits no column, and each further one. */
  foreign: 4.5,
  foreignMore: 2.5,
  /** Such a line is a text of a column to the letter. */
  foreignKnown: 6,
  /** Going on with a cell after others, at the start of a page and elsewhere. */
  resumeAtPage: 0.6,
  resume: 4,
  /** The rest of a cell begins with a number of its own (2、). */
  resumePoint: 3,
};

/** All ways to read the words that are worth it, with the costs to and from each state; `end` is the best last state. */
export function buildLattice(
  words: readonly Word[],
  columns: readonly AlignColumn[],
): { states: State[]; end: State } {
  const layers: Map<string, State>[] = Array.from(
    { length: words.length + 1 },
    () => new Map(),
  );
  const steps = new Steps(words, columns);
  stateAt(layers, 0, -1, null).best = 0;
  for (const layer of layers) {
    const least = Math.min(...[...layer.values()].map(({ best }) => best));
    for (const state of layer.values()) {
      if (state.best > least + BEAM) continue;
      for (const step of steps.from(state)) connect(layers, state, step);
    }
  }
  return settle(layers, columns);
}
