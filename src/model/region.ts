import type { LooseLine, PageGrid } from "./grid.ts";

/** The part of a document that holds one form: its title, the lines around its tables, its tables in order. */
export interface FormRegion {
  /** The layout's id; `unknown` for a ruled table that is of none. */
  type: string;
  /** As printed, without blanks; "" where the form goes without. */
  title: string;
  /** The line of the title; null where it is a cell of the table, or missing. */
  titleLine: LooseLine | null;
  /** Lines between the title and the first table. */
  heading: LooseLine[];
  /** Tables in reading order; none where the form has no ruling lines. */
  grids: PageGrid[];
  /** Lines after the first table. */
  trailing: LooseLine[];
  /** Pages it stands on, ascending. */
  pages: number[];
  /** Pages that could not be read and may belong to it: between its pages, or right after them. */
  unread: number[];
  /** Pages whose tables were taken for its own, though they may be another form's rest: see stages/segment/out-of-place. */
  outOfPlace?: number[];
  /** Of an unknown form: the layouts whose title it has, and whose labels its table lacks. */
  misfits?: string[];
}
