import type { Box, Place } from "./box.ts";
import type { Word } from "./page.ts";

/** A cell of a page's grid with the words in it. Rows and columns from 0. */
export interface GridCellWords {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  box: Box;
  words: Word[];
}

/** A ruled table on one page: `xs` and `ys` are its column and row boundaries (columns + 1, rows + 1 values). */
export interface PageGrid {
  page: number;
  box: Box;
  xs: number[];
  ys: number[];
  cells: GridCellWords[];
}

/** A line of text inside a cell: its words in reading order and its extent. */
export interface CellLine {
  text: string;
  box: Box;
  /** The line ran to the end of its cell, so that the next one goes on with it. */
  full: boolean;
}

/** A cell of a form's table, which may run over several pages. */
export interface FormCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Lines joined where they wrapped, paragraphs divided by \n. */
  text: string;
  at: Place[];
  by: Word["by"];
  /** Characters that cannot be trusted, of all characters. */
  suspect: number;
  reasons: string[];
}

/** All tables of one form put together into one grid, page ends undone. */
export interface FormGrid {
  rows: number;
  columns: number;
  cells: FormCell[];
}
