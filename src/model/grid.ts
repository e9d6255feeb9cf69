import type { Box, Place } from "./box.ts";
import type { Origin } from "./cell.ts";
import type { OcrReading, Word } from "./page.ts";

/** A line of text inside a cell. */
export interface CellLine {
  text: string;
  box: Box;
  /** Size of the type (em) in points. */
  size: number;
  /** It ran to the end of its cell, so that the next line goes on with it. */
  full: boolean;
  by: Origin;
  /** How many of its characters cannot be trusted. */
  suspect: number;
  reasons: string[];
  /** Where it was read from a picture. */
  reading?: OcrReading;
}

/** A cell of a page's grid. Rows and columns from 0. */
export interface PageCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  box: Box;
  lines: CellLine[];
  /** Why a person should look at it, even where it is blank: it runs off the page, an image lies on its text. */
  reasons: string[];
}

/** A ruled table on one page: `xs` and `ys` are its column and row boundaries (columns + 1, rows + 1 values). */
export interface PageGrid {
  page: number;
  box: Box;
  xs: number[];
  ys: number[];
  cells: PageCell[];
  /** Its lines are not printed but inferred from where the words stand. */
  inferred?: boolean;
  /** Where they are: the layouts' ids of the kinds of form that it may be of. */
  layouts?: string[];
}

/** The ruled tables of a page, top to bottom, with their words, and the words that stand in none. */
export interface PageTables {
  grids: PageGrid[];
  loose: Word[];
}

/** A line of text outside tables. */
export interface LooseLine {
  page: number;
  text: string;
  box: Box;
  words: Word[];
}

/** The part of a form's cell that stands on one page: its rows in the form's grid, its text there, its place. */
export interface CellPart {
  row: number;
  rowSpan: number;
  text: string;
  place: Place;
}

/** A cell of a form's grid. `text` has wraps joined and paragraphs divided by \n, over all its parts. */
export interface FormCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  by: Origin;
  /** The share of its characters that cannot be trusted. */
  suspect: number;
  reasons: string[];
  /** Where it was read from a picture. */
  reading?: OcrReading;
  /** What stands behind each of its lines, where it was read from a picture and has several. */
  lineReadings?: LineReading[];
  parts: CellPart[];
}

/** A line of a cell as it was read from a picture. */
export interface LineReading {
  text: string;
  reading: OcrReading;
}

/** Neighbouring rows of a page that stand in the form already and are left out of its grid. */
export interface RepeatedRows {
  /** The row of the form's grid that the first of them repeats. */
  row: number;
  /** Of each that begins a cell with text, those cells, left to right. */
  rows: FormCell[][];
}

/** All tables of one form put together into one grid, page ends undone. */
export interface FormGrid {
  rows: number;
  columns: number;
  cells: FormCell[];
  repeated: RepeatedRows[];
}
