import { z } from "zod";
import { Cell, RawCell } from "./cell.ts";

/**
 * The shapes a table of a form can have, over raw cells (before normalising) or finished cells.
 * A row maps column names to cells; the column `history` holds a cell per year instead.
 * totalled: 合计 apart from its rows · rows: plain rows · list: one cell per entry · sections: rows per goal.
 */
function tablesOf<C extends z.ZodType>(cell: C) {
  const HistoryEntry = z.object({ year: z.int(), amount: cell });
  const Row = z.record(z.string(), z.union([cell, z.array(HistoryEntry)]));
  const Totalled = z.object({ total: cell, rows: z.array(Row) });
  const Section = z.object({ goal: cell, rows: z.array(Row) });
  const Table = z.union([
    Totalled,
    z.array(cell),
    z.array(Section),
    z.array(Row),
  ]);
  return { HistoryEntry, Row, Totalled, Section, Table };
}

const finished = tablesOf(Cell);
const raw = tablesOf(RawCell);

/** One earlier year of a fund row, finished. */
export type HistoryEntry = z.infer<typeof finished.HistoryEntry>;
export type Row = z.infer<typeof finished.Row>;
export type Totalled = z.infer<typeof finished.Totalled>;
export type Section = z.infer<typeof finished.Section>;
export type Table = z.infer<typeof finished.Table>;

export type RawHistoryEntry = z.infer<typeof raw.HistoryEntry>;
export type RawRow = z.infer<typeof raw.Row>;
export type RawTotalled = z.infer<typeof raw.Totalled>;
export type RawSection = z.infer<typeof raw.Section>;
export type RawTable = z.infer<typeof raw.Table>;

/** A `……`, `/` or `XX` row that was left out of its table, for the PLACEHOLDER finding. */
export const Placeholder = z.object({ table: z.string(), cell: RawCell });
export type Placeholder = z.infer<typeof Placeholder>;

/**
 * Rows, or text beside no field, that the document prints a second time and that count once: for the DUP-BLOCK finding.
 * `table` is null where they are of no table; the cell has a line of text per row (its cells' texts with blanks between
 * them) and the places of the second printing. Head rows that a producer prints on every page are none of it.
 */
export const Repeated = z.object({
  table: z.string().nullable(),
  cell: RawCell,
});
export type Repeated = z.infer<typeof Repeated>;

/** A printed label of a form that no layout knows: `path` leads to what it names (`fields.项目名称`, `tables.table1.金额`, `tables.table1`); null where that is several fields. It has no place where it stands in a line above or below the table, with its value. */
export const FormLabel = z.object({
  path: z.string().nullable(),
  cell: RawCell,
});
export type FormLabel = z.infer<typeof FormLabel>;

const identity = {
  /** f1, f2 … in the order of the document. */
  id: z.string(),
  /** The layout's id. */
  type: z.string(),
  /** The title as printed, without spaces. */
  title: z.string(),
  /** The pages it stands on, from 1; empty for a text dump. */
  pages: z.array(z.int().positive()),
};

/** A form as the parser gives it: texts and places, nothing interpreted. */
export const RawForm = z.object({
  ...identity,
  fields: z.record(z.string(), RawCell),
  tables: z.record(z.string(), raw.Table),
  unplaced: z.array(RawCell),
  placeholders: z.array(Placeholder),
  repeated: z.array(Repeated),
  labels: z.array(FormLabel).optional(),
});
export type RawForm = z.infer<typeof RawForm>;

/**
 * A form of the output contract.
 * `unplaced` holds text inside the form that stands beside no field of the layout: kept, so that nothing printed is lost.
 * `labels` are those of a form of type `unknown`, whose fields and tables are named by them; other forms have none.
 */
export const Form = z.object({
  ...identity,
  fields: z.record(z.string(), Cell),
  tables: z.record(z.string(), finished.Table),
  unplaced: z.array(Cell),
  placeholders: z.array(Placeholder),
  repeated: z.array(Repeated),
  labels: z.array(FormLabel).optional(),
});
export type Form = z.infer<typeof Form>;
