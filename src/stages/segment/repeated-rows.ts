import type { Vocabulary } from "../../layouts/printed-texts.ts";
import type { PageCell } from "../../model/grid.ts";
import type { OpenCell } from "./join-pages.ts";
import type { Part } from "./stack-grids.ts";

/** A run of rows repeated from further above has this many texts; fewer may repeat by chance (合计 | 50). */
const ENOUGH_TEXTS = 3;

/** What a row says: the texts of its own cells and, with merged cells counted in each row they cover, all of them; by column. */
interface RowTexts {
  own: Map<number, string>;
  all: Map<number, string>;
}

/**
 * How many rows at the top of a page's part stand in the form already: header rows set to repeat, rows printed twice around
 * the page's end. A run is a repetition when it stands above and begins with the form's first row or the last header, or ends where the page before ends,
 * or stands under the same header and has two rows: a single one may well stand there twice.
 */
export function countRepeatedRows(
  part: Part,
  above: readonly OpenCell[],
  rows: number,
  vocabulary: Vocabulary,
): number {
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
  let longest = 0;
  for (let start = 0; start < before.length; start++) {
    let length = 0;
    while (
      length < here.length &&
      start + length < before.length &&
      sameRow(here[length] as RowTexts, before[start + length] as RowTexts)
    )
      length++;
    if (
      length > longest &&
      isRepetition(here.slice(0, length), start, before.length, section)
    )
      longest = length;
  }
  return longest;
}

/** Takes the first `count` rows off a part; a cell that reaches below them goes on without its text, which was printed before. */
export function removeTop(part: Part, count: number): void {
  const kept: PageCell[] = [];
  for (const cell of part.cells) {
    if (cell.row + cell.rowSpan <= count) continue;
    if (cell.row >= count) kept.push({ ...cell, row: cell.row - count });
    else
      kept.push({
        ...cell,
        row: 0,
        rowSpan: cell.row + cell.rowSpan - count,
        lines: [],
      });
  }
  part.cells = kept;
  part.rows -= count;
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
