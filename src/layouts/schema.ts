import { z } from "zod";
import { Kind } from "../model/value.ts";

/** The words by which a place is labelled on paper: the first is the form's own, the others are synonyms seen elsewhere. */
const Labels = z.array(z.string().min(1)).min(1);

/** A value beside (right of) its label, or in the lines above the table (填报日期：…, 单位：…). */
export const FieldLayout = z.object({
  name: z.string(),
  labels: Labels,
  kind: Kind,
  /**
   * Where it stands: in a cell beside its label, in the lines between title and table, inside another field's cell,
   * or in a table that names it (the total of `pairs`, the closing row of `rows`).
   */
  where: z.enum(["cell", "heading", "within", "table"]).default("cell"),
  /** For `within`: the field whose text holds it. */
  within: z.string().optional(),
});
export type FieldLayout = z.infer<typeof FieldLayout>;

export const ColumnLayout = z.object({
  name: z.string(),
  /** Empty for a column without a printed heading: it stands left of the next one. */
  labels: z.array(z.string().min(1)),
  kind: Kind,
  /** The column spans one column per year, each headed by its year: its cells become `history`. */
  years: z.boolean().default(false),
  /** A row that shows nothing here takes the merged cell above it; a printed text gives this for each known text of another column. */
  inferredFrom: z.string().optional(),
  /** Texts that the column often holds; a hint for reading without ruling lines. */
  usual: z.array(z.string()).optional(),
  /** Only some offices print it: a header row is one without it, and results have no such cell then. */
  optional: z.boolean().optional(),
  /** For a bound whose sign and unit stand in columns of their own: those columns. */
  operatorFrom: z.string().optional(),
  unitFrom: z.string().optional(),
});
export type ColumnLayout = z.infer<typeof ColumnLayout>;

const base = {
  /** The outer labels beside the table; they name it and hold no value. */
  labels: z.array(z.string()).default([]),
  columns: z.array(ColumnLayout).min(1),
};

/**
 * A table of a form, known by its header row; where two tables have the same one, by the label beside it.
 * totalled: a 合计 row apart · pairs: amounts beside their names, below or behind a total, without a header row ·
 * sides: tables side by side under one header row, whose first columns they may share ·
 * grouped: one printed table whose row groups are tables of their own · list: a cell per column that holds numbered
 * entries · sections: the same table once per goal.
 */
export const TableLayout = z.discriminatedUnion("shape", [
  z.object({
    shape: z.literal("rows"),
    name: z.string(),
    /** First-column texts that this kind of form prints in advance. */
    knownRows: z.array(z.string()).default([]),
    /** A last row (总分) that is none of the table: its label, and the fields that its columns' cells become. */
    closing: z
      .object({ labels: Labels, fields: z.record(z.string(), z.string()) })
      .optional(),
    ...base,
  }),
  z.object({
    shape: z.literal("pairs"),
    name: z.string(),
    total: Labels,
    /** The field that the total is too. */
    totalField: z.string().optional(),
    /** The names of the amounts that this kind of form prints in advance. */
    rows: z.array(Labels),
    ...base,
  }),
  z.object({
    shape: z.literal("sides"),
    /** Columns printed once, left of the sides. */
    shared: z.array(z.string()).default([]),
    /** From left to right; `labels` are printed over them, if at all. */
    sides: z
      .array(
        z.object({ name: z.string(), labels: z.array(z.string()).default([]) }),
      )
      .min(2),
    ...base,
  }),
  z.object({
    shape: z.literal("totalled"),
    name: z.string(),
    total: Labels,
    /** First-column texts that this kind of form prints in advance. */
    knownRows: z.array(z.string()).default([]),
    ...base,
  }),
  z.object({
    shape: z.literal("grouped"),
    groups: z.array(
      z.object({ name: z.string(), labels: Labels, rows: z.array(Labels) }),
    ),
    ...base,
  }),
  z.object({
    shape: z.literal("list"),
    entry: Labels,
    /** The columns' labels stand over their cells, or left of them. */
    beside: z.boolean().default(false),
    ...base,
  }),
  z.object({
    shape: z.literal("sections"),
    sections: z.array(
      z.object({ name: z.string(), heading: Labels, labels: Labels }),
    ),
    ...base,
  }),
]);
export type TableLayout = z.infer<typeof TableLayout>;

/** A kind of form, as data: the parser is one. */
export const Layout = z.object({
  id: z.string(),
  titles: Labels,
  fields: z.array(FieldLayout),
  /** Printed texts that only group the labels beside or below them (总体目标 over 中期目标 ‖ 年度目标) and hold no value. */
  captions: z.array(z.string().min(1)).default([]),
  tables: z.array(TableLayout),
  /** For columns with `inferredFrom`: which text follows from which, e.g. 数量指标 → 产出指标. */
  inference: z.record(z.string(), z.string()).default({}),
  /** Choices of the fields of kind `choice`: value → printed names. */
  choices: z
    .record(
      z.string(),
      z.array(z.object({ value: z.string(), labels: Labels })),
    )
    .default({}),
});
export type Layout = z.infer<typeof Layout>;
