/** A document whose forms no layout knows, and every cell of them: fixtures/NAME/cells.json. */
export interface CellsTruth {
  /** How the document was made: tool, font, setting. */
  origin: string;
  pages: number;
  forms: UnknownFormTruth[];
}

export interface UnknownFormTruth {
  title: string;
  pages: number[];
  /** Lines between the title and the table, as printed from left to right; lines below the table. */
  above: string[];
  below: string[];
  /** Values beside their labels, in reading order; one label can stand for several. */
  fields: { label: string; text: string }[];
  /** Tables inside the form: the label beside it ("" for none), its column headings, its rows. */
  tables: { label: string; headings: string[]; rows: string[][] }[];
  /** The ruled table over all its pages. */
  grid: { rows: number; columns: number; cells: CellOnPage[] };
}

/** A cell of the table as a whole: row and column from 0, spans from 1, paragraphs divided by \n, the pages it stands on. */
export interface CellOnPage {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  role: "label" | "value";
  pages: number[];
}
