import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import {
  type AlignColumn,
  type AlignedCell,
  type Alignment,
  align,
} from "./align.ts";
import { CellCosts } from "./cell-costs.ts";
import {
  type ColumnWidth,
  columnWidths,
  UNKNOWN_WIDTH,
} from "./column-widths.ts";
import { flowCell } from "./flow-cell.ts";
import type { Word } from "./words.ts";

/** A reading that the next best one comes nearer to than this is a guess (a cost of 1 is about a third of the chance). */
const SURE_MARGIN = 1;
/** Readings and widths settle after the second round, or not at all. */
const MOST_ROUNDS = 3;

/** A row as read: cells by the column's index. */
export type FlowRow = Map<number, RawCell>;

/**
 * The rows of a table's body, which may come in several parts with its header row repeated between them.
 * @param hints the column in which a word stands, where its place tells
 * @param labels the labels beside the table
 * @returns `starts`: for each part the index of its first row
 */
export function readTable(
  parts: readonly Word[][],
  columns: readonly AlignColumn[],
  lines: readonly FlowLine[],
  hints: ReadonlyMap<Word, number>,
  labels: readonly string[],
): { rows: FlowRow[]; starts: number[]; foreign: Word[][] } {
  const bodies = parts.map(
    (words) => new CellCosts(words, columns, hints, labels),
  );
  const alignments = alignBodies(bodies, columns.length);
  const rows: FlowRow[] = [];
  const starts: number[] = [];
  for (const alignment of alignments) {
    starts.push(rows.length);
    rows.push(...alignment.rows.map((row) => rowOf(row, columns, lines)));
  }
  const foreign = alignments.flatMap((alignment) => alignment.foreign);
  return { rows, starts, foreign };
}

/** Widths come from cells and cells from widths: first read without, then with what the reading before showed. */
function alignBodies(
  bodies: readonly CellCosts[],
  columns: number,
): Alignment[] {
  let widths: ColumnWidth[] = Array.from(
    { length: columns },
    () => UNKNOWN_WIDTH,
  );
  let alignments: Alignment[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const using = widths;
    alignments = bodies.map((body) => align(body, using));
    widths = columnWidths(alignments, columns);
    if (widths.every((width, i) => isSame(width, using[i]))) break;
  }
  return alignments;
}

function isSame(a: ColumnWidth, b: ColumnWidth | undefined): boolean {
  return a.holds === b?.holds && a.limit === b.limit;
}

/** A row's cells; where one of them is a guess, so are its neighbours, and a name without its value is one. */
function rowOf(
  row: ReadonlyMap<number, AlignedCell>,
  columns: readonly AlignColumn[],
  lines: readonly FlowLine[],
): FlowRow {
  const own = [...row].filter(([column]) => columns[column]?.role !== "merged");
  const shared: string[] = [];
  if (own.some(([, { margin }]) => margin < SURE_MARGIN))
    shared.push("ambiguous-flow");
  const roles = new Set(own.map(([column]) => columns[column]?.role));
  const valued = columns.some(({ role }) => role === "value");
  if (valued && own.length > 0 && roles.has("name") !== roles.has("value"))
    shared.push("incomplete-row");
  return new Map(
    [...row].map(([column, cell]): [number, RawCell] => {
      const isMerged = columns[column]?.role === "merged";
      const reasons = isMerged ? [] : [...shared];
      if (cell.margin < SURE_MARGIN) reasons.push("ambiguous-flow");
      if (cell.divided) reasons.push("divided-cell");
      return [column, flowCell(cell.words, lines, { reasons })];
    }),
  );
}
