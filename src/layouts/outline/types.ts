/** A cell of a grid as its outline needs it: rows and columns from 0. */
export interface OutlineCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/** A printed label and what stands beside it, below it, or behind its colon in the same cell. */
export interface Pair<C> {
  label: C;
  /** Other than the label's own cell's text: `项目名称：办公经费` holds both. */
  inline: boolean;
  /** In reading order; none where nothing stands beside the label. */
  values: C[];
  /** The label that stands left of this one over several rows or cells (负责人 → 姓名, 电话). */
  within: C | null;
}

/** A column of a ruled table: its heading, and those above it over several columns. */
export interface OutlineColumn<C> {
  heading: C;
  above: C | null;
  from: number;
  /** Excluded. */
  to: number;
}

/** A ruled table with a row of headings. */
export interface OutlineTable<C> {
  /** The label left of it. */
  label: C | null;
  columns: OutlineColumn<C>[];
  /** Of each row that says anything, a cell for each column; null where a wider cell of the row covers it. */
  rows: { row: number; cells: (C | null)[] }[];
}

/** What a grid is by its geometry and its way of writing: every cell with text is in exactly one of these. */
export interface Outline<C> {
  pairs: Pair<C>[];
  tables: OutlineTable<C>[];
  /** Labels over several others, in reading order: they hold no value. */
  sections: C[];
  /** What is neither. */
  stray: C[];
}

/** A part of a grid: rows and columns, ends excluded. */
export interface Block<C> {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** The label left of it. */
  within: C | null;
}
