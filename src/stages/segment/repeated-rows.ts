import type { Vocabulary } from "../../layouts/printed-texts.ts";
import type { OpenCell } from "./join-pages.ts";
import type { Part } from "./stack-grids.ts";

/** A run of rows repeated from further above has this many texts; fewer may repeat by chance (合计 | 50). */
const ENOUGH_TEXTS = 3;

/** What a row says: the texts of its own cells and, with merged cells counted in each row they cover, all of them; by column. */
interface RowTexts {
  own: Map<number, string>;
  all: Map<number, string>;
}

/** Rows at the top of a page's part that stand in the form already. */
export interface Repetition {
  /** The row above that the first of them repeats. */
  start: number;
  count: number;
  /** How many of them, from the first on, are head rows, which producers print on every page on purpose. */
  heads: number;
}

/**
 * The rows at the top of a page's part that stand in the form already: header rows set to repeat, rows printed twice around
 * the page's end. A run is a repetition when it stands above and begins with the form's first row or the last header, or ends where the page before ends,
 * or stands under the same header and has two rows: a single one may well stand there twice.
 */
export function findRepeatedRows(
  part: Part,
  above: readonly OpenCell[],
  rows: number,
  vocabulary: Vocabulary,
): Repetition {
  const before = rowTexts(
    above.map((cell) => ({
      ...cell,
      text: cell.parts
        .flatMap((p) => p.lines.map((line) => line.text))
        .join(""),
    })),
    rows,
  );
  const here = rowTexts(
    part.cells.map((cell) => ({
      ...cell,
      text: cell.lines.map((line) => line.text).join(""),
    })),
    part.rows,
  );
  const section = before.findLastIndex((row) => isHeader(row, vocabulary));
  let longest: Repetition = { start: 0, count: 0, heads: 0 };
  for (let start = 0; start < before.length; start++) {
    let length = 0;
    while (
      length < here.length &&
      start + length < before.length &&
      sameRow(here[length] as RowTexts, before[start + length] as RowTexts)
    )
      length++;
    if (
      length > longest.count &&
      isRepetition(here.slice(0, length), start, before.length, section)
    )
      longest = { start, count: length, heads: 0 };
  }
  const run = here.slice(0, longest.count);
  // A page printed twice begins with the form's first rows too.
  const whole = run.length === before.length && run.length === here.length;
  return {
    ...longest,
    heads: whole ? 0 : countHeads(run, longest.start, section, vocabulary),
  };
}

function rowTexts(
  cells: { row: number; rowSpan: number; column: number; text: string }[],
  rows: number,
): RowTexts[] {
  const texts = Array.from(
    { length: rows },
    (): RowTexts => ({ own: new Map(), all: new Map() }),
  );
  for (const cell of cells) {
    const text = cell.text.replace(/\s/g, "");
    if (text === "") continue;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      texts[row]?.all.set(cell.column, text);
    if (cell.rowSpan === 1) texts[cell.row]?.own.set(cell.column, text);
  }
  return texts;
}

/** Whether a row is a header: three printed texts and more, and nothing else. */
function isHeader(row: RowTexts, vocabulary: Vocabulary): boolean {
  return (
    row.own.size >= ENOUGH_TEXTS &&
    [...row.own.values()].every((text) => vocabulary.isPrinted(text))
  );
}

/** The form's first rows, or the last header with what it has of a second line (the years below 近两年收支金额). */
function countHeads(
  run: readonly RowTexts[],
  start: number,
  section: number,
  vocabulary: Vocabulary,
): number {
  if (start !== section) return start === 0 ? run.length : 0;
  const rest = run.findIndex((row, i) => i > 0 && !goesOnHead(row, vocabulary));
  return rest < 0 ? run.length : rest;
}

function goesOnHead({ own }: RowTexts, vocabulary: Vocabulary): boolean {
  const texts = [...own.values()];
  return (
    texts.length > 0 &&
    texts.every((text) => YEAR.test(text) || vocabulary.isColumnHeading(text))
  );
}

const YEAR = /^(?:19|20)\d{2}年?度?$/u;

/**
 * Whether a row repeats one above: all that it says stands there, and all that the other's own cells say, from its first
 * text on, stands in it.
 */
function sameRow(row: RowTexts, above: RowTexts): boolean {
  if (row.all.size === 0) return false;
  const first = Math.min(...row.all.keys());
  for (const [column, text] of row.all) {
    if (above.all.get(column) !== text) return false;
  }
  for (const [column, text] of above.own) {
    if (column >= first && row.all.get(column) !== text) return false;
  }
  return true;
}

/** `section` is the last header row above: the same row may well stand under another header too. */
function isRepetition(
  run: RowTexts[],
  start: number,
  total: number,
  section: number,
): boolean {
  const texts = run.reduce((sum, row) => sum + row.all.size, 0);
  if (start === 0 || start === section || start + run.length === total) {
    return texts >= 2;
  }
  return start > section && run.length >= 2 && texts >= ENOUGH_TEXTS;
}
