import type { CellCosts, Span } from "./cell-costs.ts";
import type { ColumnWidth } from "./column-widths.ts";
import { rowEndCost } from "./row-cost.ts";
import { Steps } from "./steps.ts";

/** A cell of which a part was read and that goes on after other cells. */
export interface OpenCell {
  column: number;
  spans: readonly Span[];
}

/** Where a reading of the first `at` words can stand. */
export interface State {
  at: number;
  /** The last column filled in the row; -1 before the first row. */
  last: number;
  open: readonly OpenCell[];
  /** The cheapest way to here, and its last step. */
  best: number;
  arc: Arc | null;
  /** The cheapest way from here to the end. */
  rest: number;
  arcs: Arc[];
}

/** One step: words read as a cell, as more of an open cell, or as lines that fit no column (column -1). */
export interface Arc {
  from: State;
  to: State;
  cost: number;
  column: number;
  begins: "row" | "cell" | "again" | "foreign";
  /** The cell goes on after others. */
  opens: boolean;
}

/** A step that a reading can take, by where it leads. */
export interface Step extends Omit<Arc, "from" | "to"> {
  to: number;
  last: number;
  open: readonly OpenCell[];
}

/** A reading that costs so much more than the best one of the same words is given up, and so is a step. */
export const BEAM = 7;

/** All ways to read a table's body that are worth it. */
export class Lattice {
  /** By the number of words read, then by the rest of the state. */
  private readonly layers: Map<string, State>[];
  private readonly costs: CellCosts;
  /** The best last state. */
  readonly end: State;

  constructor(costs: CellCosts, widths: readonly ColumnWidth[]) {
    this.costs = costs;
    this.layers = Array.from(
      { length: costs.words.length + 1 },
      () => new Map(),
    );
    this.stateAt(0, -1, NONE_OPEN).best = 0;
    const steps = new Steps(costs, widths);
    for (const layer of this.layers) {
      for (const state of promising([...layer.values()]))
        steps.from(state, (step) => this.connect(state, step));
    }
    this.end = this.bestEnd();
  }

  /** All states, with the costs from each to the end. */
  settled(): State[] {
    const states = this.layers.flatMap((layer) => [...layer.values()]);
    for (const state of states.toReversed()) {
      for (const arc of state.arcs)
        state.rest = Math.min(state.rest, arc.cost + arc.to.rest);
    }
    return states;
  }

  private connect(from: State, step: Step): void {
    const to = this.stateAt(step.to, step.last, step.open);
    const { cost, column, begins, opens } = step;
    const arc: Arc = { from, to, cost, column, begins, opens };
    from.arcs.push(arc);
    if (from.best + cost >= to.best) return;
    to.best = from.best + cost;
    to.arc = arc;
  }

  private stateAt(at: number, last: number, open: readonly OpenCell[]): State {
    const key = open.length === 0 ? `${last}` : `${last} ${keyOf(open)}`;
    const known = this.layers[at]?.get(key);
    if (known !== undefined) return known;
    const state: State = {
      at,
      last,
      open,
      best: Number.POSITIVE_INFINITY,
      arc: null,
      rest: Number.POSITIVE_INFINITY,
      arcs: [],
    };
    this.layers[at]?.set(key, state);
    return state;
  }

  /** A reading with a cell still open is none. */
  private bestEnd(): State {
    const { columns } = this.costs;
    let end: State | null = null;
    for (const state of this.layers.at(-1)?.values() ?? []) {
      if (state.open.length > 0) continue;
      state.rest = state.last < 0 ? 0 : rowEndCost(state.last, columns, null);
      if (end === null || state.best + state.rest < end.best + end.rest)
        end = state;
    }
    if (end === null)
      throw new Error("every text can be read as foreign lines");
    return end;
  }
}

/** One for all, so that states without open cells need no other. */
const NONE_OPEN: readonly OpenCell[] = [];

function keyOf(open: readonly OpenCell[]): string {
  return open.map(({ column, spans }) => `${column}:${spans.join()}`).join(" ");
}

/** Readings with open cells are compared apart: what those cells look like is charged when they are complete. */
function promising(states: readonly State[]): State[] {
  return [true, false].flatMap((isOpen) => {
    const alike = states.filter(({ open }) => open.length > 0 === isOpen);
    const least = Math.min(...alike.map(({ best }) => best));
    return alike.filter(({ best }) => best <= least + BEAM);
  });
}
