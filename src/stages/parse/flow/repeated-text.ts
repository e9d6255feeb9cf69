import { fold } from "../../../layouts/fold.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import { flowCell } from "./flow-cell.ts";
import { joinWords } from "./join-words.ts";
import { repeatedBlock } from "./repeated-block.ts";
import type { Run, RunAgain } from "./runs.ts";
import { paragraphsOf } from "./split-value.ts";
import type { Word } from "./words.ts";

/**
 * What is printed again outside tables, a cell for each stretch of neighbouring lines. The form's first rows are left out:
 * producers print them on every page on purpose.
 * @param loose paragraphs beside no label that other cells say already
 */
export function repeatedText(
  runs: readonly Run[],
  again: readonly RunAgain[],
  loose: readonly Word[][],
  lines: readonly FlowLine[],
): RawCell[] {
  const heads = headRuns(runs, again, loose);
  const values = new Set(heads.map(({ words }) => textOf(words)));
  const pieces = [
    ...again.filter(({ of }) => !heads.includes(of)).map(({ words }) => words),
    ...loose
      .filter((words) => !values.has(textOf(words)))
      .flatMap(paragraphsOf),
  ];
  return stretches(pieces).map((stretch) =>
    repeatedBlock(
      rowsOf(stretch).map((row) => row.map((words) => flowCell(words, lines))),
      lines,
    ),
  );
}

/** The fields from the form's first on that are all printed again, with their labels or without. */
function headRuns(
  runs: readonly Run[],
  again: readonly RunAgain[],
  loose: readonly Word[][],
): Run[] {
  if (again.length === 0) return [];
  const texts = new Set(loose.map(textOf));
  const fields = runs.filter(({ mark }) => mark?.kind === "field");
  const end = fields.findIndex(
    (run) =>
      !again.some(({ of }) => of === run) && !texts.has(textOf(run.words)),
  );
  return end < 0 ? fields : fields.slice(0, end);
}

function textOf(words: readonly Word[]): string {
  return fold(joinWords(words, { paragraphs: false }));
}

/** Pieces with no printed line between them belong together. */
function stretches(pieces: readonly Word[][]): Word[][][] {
  const sorted = pieces.toSorted((a, b) => startOf(a) - startOf(b));
  const found: Word[][][] = [];
  for (const piece of sorted) {
    const last = found.at(-1);
    if (last !== undefined && startOf(piece) <= endOf(last.flat()) + 1)
      last.push(piece);
    else found.push([piece]);
  }
  return found;
}

/** Pieces that begin on a line of the piece before stand beside it. */
function rowsOf(stretch: readonly Word[][]): Word[][][] {
  const rows: Word[][][] = [];
  for (const piece of stretch) {
    const row = rows.at(-1);
    if (row !== undefined && startOf(piece) <= endOf(row.flat()))
      row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function startOf(words: readonly Word[]): number {
  return Math.min(...words.map(({ line }) => line));
}

function endOf(words: readonly Word[]): number {
  return Math.max(...words.map(({ line }) => line));
}
