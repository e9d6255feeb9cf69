import { type LinePiece, linePieces } from "./line-pieces.ts";
import { looseParts } from "./loose-parts.ts";
import type { CellInk, PageInk } from "./page-ink.ts";
import { type InkLine, splitLines } from "./split-lines.ts";

/** A line and what it consists of, left to right. */
export interface PieceLine extends InkLine {
  pieces: LinePiece[];
}

/** The lines of a cell, top to bottom. */
export function cellLines(page: PageInk, cell: CellInk): PieceLine[] {
  const lines = splitLines(cell.parts, page.em);
  return lines.map((line) => ({
    ...line,
    pieces: linePieces(page, line, undefined, lines.length === 1),
  }));
}

/** A line outside of tables with less ink than this (em²) is dirt: a lone digit has .08. */
const LEAST_INK = 0.03;

/** The lines outside of tables, top to bottom: titles, headings, page numbers, pages of prose. */
export function looseLines(page: PageInk): PieceLine[] {
  return splitLines(looseParts(page), page.em)
    .map((line) => ({ ...line, pieces: linePieces(page, line) }))
    .filter(({ parts, em }) => {
      const ink = parts.reduce((sum, { area }) => sum + area, 0);
      return ink > LEAST_INK * em ** 2;
    });
}
