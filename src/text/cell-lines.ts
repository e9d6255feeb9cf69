import type { Box } from "../model/box.ts";
import type { CellLine } from "../model/grid.ts";
import type { Word } from "../model/page.ts";
import { emWidths } from "./join-lines.ts";
import { lineText } from "./line-text.ts";
import { wordsToLines } from "./words-to-lines.ts";
import { withReading, worstReading } from "./worst-reading.ts";

/** Word's and LibreOffice's margin inside a cell is 5.4 points; more than this is an indent or centring (points). */
const WIDEST_MARGIN = 6;

/** Room beside a line that differs less than this share of the type size on both sides: the line is centred. */
const CENTRED = 0.7;

/** Justification and rounding (share of the type size). */
const SLACK = 0.3;

/** The lines of a cell, top to bottom; whether each is full follows from the room that it leaves in `cell` for the next. */
export function cellLines(words: readonly Word[], cell: Box): CellLine[] {
  const lines = wordsToLines(words).map((line) => toLine(line.words, line.box));
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next !== undefined) line.full = leavesNoRoom(line, next, lines, cell);
    if (overflows(line.text, line.box[2], cell))
      line.reasons.push("overflows-cell");
  });
  return lines;
}

/** A number that reaches its cell's border this closely (points) is too long for it: what lies beyond may be lost. */
const AT_BORDER = 0.5;

function overflows(text: string, right: number, cell: Box): boolean {
  return right > cell[2] - AT_BORDER && /[\d.,%]$/.test(text);
}

function toLine(words: readonly Word[], box: Box): CellLine {
  return {
    text: lineText(words),
    box,
    size: Math.max(...words.map((word) => word.size)),
    full: false,
    by: words.some((word) => word.by === "form-field")
      ? "form-field"
      : (words[0]?.by ?? "text-layer"),
    suspect: words.reduce((sum, word) => sum + word.suspect, 0),
    reasons: [...new Set(words.flatMap((word) => word.reasons))],
    ...withReading(worstReading(words.map(({ reading }) => reading))),
  };
}

/** Between Han and Latin, office programs leave this much room (share of the type size), or a blank. */
const SCRIPT_GAP = 0.25;

function scriptGap(before: string, after: string): number {
  const latin = /[\w%]/;
  return latin.test(before.at(-1) ?? "") === latin.test(after[0] ?? "")
    ? 0
    : SCRIPT_GAP;
}

/** Whether the line `next` could not have begun on `line`: its first part that cannot be broken, as wide as it is printed. */
export function leavesNoRoom(
  line: CellLine,
  next: CellLine,
  lines: readonly CellLine[],
  cell: Box,
): boolean {
  const left = line.box[0] - cell[0];
  const right = cell[2] - line.box[2];
  const margin = Math.min(
    WIDEST_MARGIN,
    ...lines.map((other) => Math.max(0, other.box[0] - cell[0])),
  );
  const { first, whole } = emWidths(next.text);
  const printed = (next.box[2] - next.box[0]) * (first / whole);
  const needed =
    Math.max(printed, first * line.size) +
    (SLACK + scriptGap(line.text, next.text)) * line.size;
  const centred = Math.abs(left - right) < CENTRED * line.size;
  const room = centred ? left + right - 2 * margin : right - margin;
  return room < needed;
}
