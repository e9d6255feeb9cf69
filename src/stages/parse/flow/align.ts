import type { CellCosts } from "./cell-costs.ts";
import type { ColumnCost } from "./column-cost.ts";
import type { ColumnWidth } from "./column-widths.ts";
import { type Arc, Lattice, type State } from "./lattice.ts";
import type { Word } from "./words.ts";

/** What a column is in its rows. */
export type ColumnRole =
  /** one cell beside several rows (一级指标) */
  | "merged"
  /** names what the row is about; a row begins with it where no merged cell begins */
  | "name"
  /** expected in each row */
  | "value"
  /** one of several amounts, of which some are empty */
  | "amount"
  /** often empty */
  | "note";

export interface AlignColumn {
  role: ColumnRole;
  cost: ColumnCost;
  /** Texts that stand alone in a cell: those that the form prints in advance. */
  known: readonly string[];
  /** Texts that often fill a cell of the column. */
  usual: readonly string[];
}

/** A cell found, its words in reading order. */
export interface AlignedCell {
  words: Word[];
  /** Other cells were printed between its lines. */
  divided: boolean;
  /** By how much the best other reading of its least certain word costs more. */
  margin: number;
}

export interface Alignment {
  /** A row maps column indices to cells. */
  rows: Map<number, AlignedCell>[];
  /** Lines that fit no column. */
  foreign: Word[][];
}

/**
 * Distributes the words of a table's body over rows and columns: the cheapest of all ways to cut them into cells, where the
 * cost adds up how cells look in their column, where they begin and end, how their lines wrap and which cells are missing
 * (Viterbi's algorithm over segments, A. J. Viterbi 1967).
 * @param widths how much a line of each column holds
 */
export function align(
  costs: CellCosts,
  widths: readonly ColumnWidth[],
): Alignment {
  const { words } = costs;
  if (words.length === 0) return { rows: [], foreign: [] };
  const lattice = new Lattice(costs, widths);
  const path = pathTo(lattice.end);
  const margins = marginsOf(lattice.settled(), path, words.length);
  const rows: Map<number, AlignedCell>[] = [];
  const foreign: Word[][] = [];
  const open = new Map<number, AlignedCell>();
  for (const arc of path) {
    const part = words.slice(arc.from.at, arc.to.at);
    const margin = Math.min(...margins.slice(arc.from.at, arc.to.at));
    if (arc.begins === "foreign") {
      foreign.push(part);
      continue;
    }
    const begun = arc.begins === "again" ? open.get(arc.column) : undefined;
    if (begun !== undefined) {
      begun.words.push(...part);
      begun.margin = Math.min(begun.margin, margin);
      continue;
    }
    if (arc.begins === "row") rows.push(new Map());
    const cell = { words: part, divided: arc.opens, margin };
    rows.at(-1)?.set(arc.column, cell);
    if (arc.opens) open.set(arc.column, cell);
  }
  return { rows, foreign };
}

function pathTo(end: State): Arc[] {
  const path: Arc[] = [];
  for (let arc = end.arc; arc !== null; arc = arc.from.arc) path.unshift(arc);
  return path;
}

/** For each word, how much more the cheapest way costs that reads it otherwise. */
function marginsOf(
  states: readonly State[],
  path: readonly Arc[],
  count: number,
): number[] {
  const chosen: (Arc | undefined)[] = new Array(count).fill(undefined);
  for (const arc of path) chosen.fill(arc, arc.from.at, arc.to.at);
  const margins: number[] = new Array(count).fill(Number.POSITIVE_INFINITY);
  const best = path.at(-1)?.to;
  const least = best === undefined ? 0 : best.best + best.rest;
  for (const state of states) {
    for (const arc of state.arcs) {
      const margin = state.best + arc.cost + arc.to.rest - least;
      for (let i = state.at; i < arc.to.at; i++) {
        const taken = chosen[i];
        if (taken === undefined || isSame(arc, taken)) continue;
        if (margin < (margins[i] ?? 0)) margins[i] = margin;
      }
    }
  }
  return margins;
}

/** Both read the same words as the same cell, begun in the same way. */
function isSame(a: Arc, b: Arc): boolean {
  return (
    a.column === b.column &&
    a.begins === b.begins &&
    a.from.at === b.from.at &&
    a.to.at === b.to.at &&
    a.opens === b.opens
  );
}
