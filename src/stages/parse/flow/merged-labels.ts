import { fold } from "../../../layouts/fold.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import type { AlignColumn } from "./align.ts";
import { flowCell } from "./flow-cell.ts";
import type { Word } from "./words.ts";

/** A shorter beginning of a text says too little. */
const SHORTEST_BEGINNING = 2;
/** The rest of a text that a page's end divided is among the first cells of the next page. */
const FIRST_CELLS = 10;

/** The merged cells of a table's body, by column, and the words of its other cells. */
export interface MergedLabels {
  rest: Word[];
  labels: Map<number, RawCell[]>;
}

/**
 * Takes the texts of merged columns out of a body whose places are known: where they stand among the other cells' words says
 * nothing of the rows that they belong to. Texts that a page's end divided are put together.
 */
export function takeMergedLabels(
  words: readonly Word[],
  columns: readonly AlignColumn[],
  lines: readonly FlowLine[],
): MergedLabels {
  const labels = new Map<number, RawCell[]>();
  const taken = new Set<Word>();
  const take = (column: number, cell: readonly Word[]) => {
    labels.set(column, [...(labels.get(column) ?? []), flowCell(cell, lines)]);
    for (const word of cell) taken.add(word);
  };
  const cells = cellsOf(words).flatMap((cell) => splitLabel(cell, columns));
  for (const [i, cell] of cells.entries()) {
    if (cell.some((word) => taken.has(word))) continue;
    const column = columns.findIndex((of) => isText(cell, of));
    if (column >= 0) take(column, cell);
    else {
      const divided = dividedText(cells, i, columns);
      if (divided !== null) take(divided.column, divided.words);
    }
  }
  return { rest: without(words, taken), labels };
}

/** The words that are left; what stood on after a taken one on its line begins a line now. */
function without(words: readonly Word[], taken: ReadonlySet<Word>): Word[] {
  return words.flatMap((word, i): Word[] => {
    if (taken.has(word)) return [];
    const before = words[i - 1];
    if (word.gap.kind !== "blank" || before === undefined || !taken.has(before))
      return [word];
    return [{ ...word, gap: { ...word.gap, kind: "line", beside: true } }];
  });
}

/** Words that stand in one cell: on one line without a wide gap, or on lines known to be of one cell. */
function cellsOf(words: readonly Word[]): Word[][] {
  const cells: Word[][] = [];
  for (const word of words) {
    const { kind, blanks, inCell } = word.gap;
    const goesOn = kind === "blank" ? blanks < 2 : inCell;
    const cell = cells.at(-1);
    if (cell === undefined || !goesOn) cells.push([word]);
    else cell.push(word);
  }
  return cells;
}

/** A text of a merged column that a narrow gap keeps together with the next cell's. */
function splitLabel(
  cell: readonly Word[],
  columns: readonly AlignColumn[],
): Word[][] {
  const [first, ...rest] = cell;
  const divides =
    first !== undefined &&
    rest[0]?.gap.kind === "blank" &&
    columns.some((column) => isText([first], column));
  return divides ? [[first], rest] : [[...cell]];
}

function isText(cell: readonly Word[], column: AlignColumn): boolean {
  return (
    column.role === "merged" &&
    column.known.some((text) => fold(text) === textOf(cell))
  );
}

function dividedText(
  cells: readonly Word[][],
  at: number,
  columns: readonly AlignColumn[],
): { column: number; words: Word[] } | null {
  const first = cells[at] ?? [];
  const text = textOf(first);
  if (text.length < SHORTEST_BEGINNING) return null;
  const begins = columns.some(
    ({ role, known }) =>
      role === "merged" && known.some((whole) => fold(whole).startsWith(text)),
  );
  const page = cells.findIndex((cell, i) => i > at && cell[0]?.gap.page);
  if (!begins || page < 0) return null;
  for (const rest of cells.slice(page, page + FIRST_CELLS)) {
    const words = [...first, ...rest];
    const column = columns.findIndex((of) => isText(words, of));
    if (column >= 0) return { column, words };
  }
  return null;
}

function textOf(words: readonly Word[]): string {
  return fold(words.map(({ text }) => text).join(""));
}
