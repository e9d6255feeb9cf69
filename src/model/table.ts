import { z } from "zod";
import { Box } from "./box.ts";

/** A cell of a ruled table: row and column from 0, spans from 1. */
export const GridCell = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  text: z.string(),
  box: Box,
});
export type GridCell = z.infer<typeof GridCell>;

/** A ruled table on one page. */
export const GridTable = z.object({
  page: z.int().positive(),
  box: Box,
  rows: z.int().positive(),
  columns: z.int().positive(),
  cells: z.array(GridCell),
});
export type GridTable = z.infer<typeof GridTable>;

/** What `tables FILE` gives. */
export const TablesReport = z.object({
  source: z.string(),
  tables: z.array(GridTable),
});
export type TablesReport = z.infer<typeof TablesReport>;
