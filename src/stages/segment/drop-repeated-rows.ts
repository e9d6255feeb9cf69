import type { PageCell } from "../../model/grid.ts";
import type { Part } from "./stack-grids.ts";

/** A single repeated row counts as printed twice only with this many texts; fewer may repeat by chance (合计 | 50). */
const ENOUGH_TEXTS = 3;

/**
 * Leaves out rows that a page repeats from the one before: header rows set to repeat, rows printed twice around the page's end.
 * A run of rows at the top of a page is a repetition when the same run stands earlier in the form and it is the form's first rows,
 * or ends where the page before ends, or has two rows or three texts.
 */
export function dropRepeatedRows(parts: Part[]): void {
  const earlier: string[] = [];
  for (const part of parts) {
    const rows = rowKeys(part);
    const repeated = part.continues ? longestRepetition(rows, earlier) : 0;
    if (repeated > 0) removeTop(part, repeated);
    earlier.push(...rows.slice(repeated));
  }
}

/** Each row as its texts with their columns; "" for a row without text. */
function rowKeys(part: Part): string[] {
  const rows: string[][] = Array.from({ length: part.rows }, () => []);
  for (const cell of part.cells) {
    const text = cell.lines
      .map((line) => line.text)
      .join("")
      .replace(/\s/g, "");
    if (text !== "") rows[cell.row]?.push(`${cell.column}:${text}`);
  }
  return rows.map((texts) => texts.join("\u0000"));
}

function longestRepetition(rows: string[], earlier: string[]): number {
  let longest = 0;
  for (let start = 0; start < earlier.length; start++) {
    let length = 0;
    while (
      length < rows.length &&
      start + length < earlier.length &&
      rows[length] !== "" &&
      rows[length] === earlier[start + length]
    )
      length++;
    if (
      length > longest &&
      isRepetition(rows.slice(0, length), start, earlier.length)
    )
      longest = length;
  }
  return longest;
}

function isRepetition(run: string[], start: number, total: number): boolean {
  const texts = run.join("\u0000").split("\u0000").length;
  if (start === 0 || start + run.length === total) return texts >= 2;
  return run.length >= 2 || texts >= ENOUGH_TEXTS;
}

function removeTop(part: Part, count: number): void {
  const kept: PageCell[] = [];
  for (const cell of part.cells) {
    const end = cell.row + cell.rowSpan;
    if (end <= count) continue;
    const cut = Math.max(0, count - cell.row);
    kept.push({
      ...cell,
      row: Math.max(0, cell.row - count),
      rowSpan: cell.rowSpan - cut,
    });
  }
  part.cells = kept;
  part.rows -= count;
}
