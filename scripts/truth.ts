import type { Value } from "../src/model/value.ts";

/**
 * What a cell must be read as: its text ("" for a blank cell), null for a cell the form does not have,
 * an object where the value is checked too (or, without `text`, the value alone), or unreadable.
 */
export type CellTruth =
  | string
  | null
  | { text?: string; value: Value }
  | { state: "unreadable" };

export interface HistoryTruth {
  year: number;
  amount: CellTruth;
}

export type RowTruth = Record<string, CellTruth | HistoryTruth[]>;

export interface TotalledTruth {
  total: CellTruth;
  rows: RowTruth[];
}

export interface SectionTruth {
  goal: CellTruth;
  rows: RowTruth[];
}

/** The shapes of the output contract with truths for leaves: totalled, list, sections, rows. */
export type TableTruth =
  | TotalledTruth
  | CellTruth[]
  | SectionTruth[]
  | RowTruth[];

export interface FormTruth {
  type: string;
  pages: number[];
  fields: Record<string, CellTruth>;
  tables: Record<string, TableTruth>;
}

/** What one document holds: fixtures/NAME/truth.json. */
export interface Truth {
  /** How the document was made: tool, font, setting. */
  origin: string;
  /** The document, relative to the truth; document.pdf where left out. */
  file?: string;
  /** Number of pages; 0 for a text dump. */
  pages: number;
  password?: string;
  /** Which forms stand on each page, in order. */
  pageForms: string[][];
  forms: FormTruth[];
  unreadablePages?: number[];
  status: "complete" | "partial";
  /** How the document was scanned; left out where it was not. */
  scan?: ScanTruth;
}

export interface ScanTruth {
  dpi: number;
  colour: "gray" | "colour" | "two-value";
  /** What is special about the scan in a word, e.g. `stamped`; `plain` where nothing is. */
  condition: string;
  /** Red seals, points from the top left of the page as it lies in the scan; empty where left out. */
  seals?: { page: number; box: [number, number, number, number] }[];
}
