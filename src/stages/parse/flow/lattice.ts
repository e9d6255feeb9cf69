import type { CellCosts, Span } from "./cell-costs.ts";
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

/** A reading that costs so much more than the best one of the same words is given up. */
const BEAM = 8;

/** All ways to read the words that are worth it, with the costs to and from each state; `end` is the best last state. */
export function buildLattice(
  costs: CellCosts,
  widths: readonly (number | null)[],
): { states: State[]; end: State } {
  const layers: Map<string, State>[] = Array.from(
    { length: costs.words.length + 1 },
    () => new Map(),
  );
  const steps = new Steps(costs, widths);
  stateAt(layers, 0, -1, []).best = 0;
  for (const layer of layers) {
    for (const state of promising([...layer.values()])) {
      for (const step of steps.from(state)) connect(layers, state, step);
    }
  }
  return settle(layers, costs);
}

/** Readings with open cells are compared apart: what those cells look like is charged when they are complete. */
function promising(states: readonly State[]): State[] {
  return [true, false].flatMap((isOpen) => {
    const alike = states.filter(({ open }) => open.length > 0 === isOpen);
    const least = Math.min(...alike.map(({ best }) => best));
    return alike.filter(({ best }) => best <= least + BEAM);
  });
}

function connect(layers: Map<string, State>[], from: State, step: Step): void {
  const to = stateAt(layers, step.to, step.last, step.open);
  const { cost, column, begins, opens } = step;
  const arc: Arc = { from, to, cost, column, begins, opens };
  from.arcs.push(arc);
  if (from.best + cost < to.best) {
    to.best = from.best + cost;
    to.arc = arc;
  }
}

function stateAt(
  layers: Map<string, State>[],
  at: number,
  last: number,
  open: readonly OpenCell[],
): State {
  const cells = open.map(({ column, spans }) => `${column}:${spans.join()}`);
  const key = `${last} ${cells.join(" ")}`;
  const known = layers[at]?.get(key);
  if (known !== undefined) return known;
  const infinite = Number.POSITIVE_INFINITY;
  const state: State = {
    at,
    last,
    open,
    best: infinite,
    arc: null,
    rest: infinite,
    arcs: [],
  };
  layers[at]?.set(key, state);
  return state;
}

/** Fills in the ways to the end. A reading with a cell still open is none. */
function settle(
  layers: readonly Map<string, State>[],
  { columns }: CellCosts,
): { states: State[]; end: State } {
  let end: State | null = null;
  for (const state of layers.at(-1)?.values() ?? []) {
    if (state.open.length > 0) continue;
    state.rest = state.last < 0 ? 0 : rowEndCost(state.last, columns, null);
    if (end === null || state.best + state.rest < end.best + end.rest)
      end = state;
  }
  if (end === null) throw new Error("every text can be read as foreign lines");
  const states = layers.flatMap((layer) => [...layer.values()]);
  for (const state of states.toReversed()) {
    for (const arc of state.arcs)
      state.rest = Math.min(state.rest, arc.cost + arc.to.rest);
  }
  return { states, end };
}
