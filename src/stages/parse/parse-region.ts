import { labelPattern } from "../../layouts/label-pattern.ts";
import type { Layout } from "../../layouts/schema.ts";
import { absentCell, type RawCell, withReason } from "../../model/cell.ts";
import type { RawForm } from "../../model/form.ts";
import type { FormCell, FormGrid, LooseLine } from "../../model/grid.ts";
import type { FormRegion } from "../../model/region.ts";
import { withReading, worstReading } from "../../text/worst-reading.ts";
import { takeFieldsFromLines } from "./fields-in-lines.ts";
import { findHeaders } from "./find-headers.ts";
import { GridIndex } from "./grid-index.ts";
import { takeHeadingFromCells } from "./heading-in-cells.ts";
import { LabelFinder } from "./label-finder.ts";
import { noteRepeated } from "./note-repeated.ts";
import { parseFields } from "./parse-fields.ts";
import { originOf, parseHeading } from "./parse-heading.ts";
import { parseTables } from "./parse-tables.ts";
import { toRawCell } from "./to-raw-cell.ts";
import { unitInLabels } from "./unit-in-labels.ts";

/**
 * A region of ruled tables as a form: fields by their labels' cells, tables by their header rows, what belongs to neither
 * kept as `unplaced`. The form gets its id from the document.
 */
export function parseRegion(
  region: FormRegion,
  grid: FormGrid,
  layout: Layout,
): RawForm {
  const index = new GridIndex(grid);
  const finder = new LabelFinder(layout);
  const tables = parseTables(index, layout, finder, findHeaders(index, layout));
  const cells = parseFields(index, layout, finder, tables.used);
  const heading = parseHeading(layout, region.title, region.titleLine, [
    ...region.heading,
    ...region.trailing,
  ]);
  const isFree = (cell: FormCell) =>
    !cells.used.has(cell) && !tables.used.has(cell);
  const fields: Record<string, RawCell> = {};
  for (const field of layout.fields) {
    const found =
      field.where === "heading"
        ? heading.fields[field.name]
        : (cells.fields[field.name] ?? tables.fields[field.name]);
    fields[field.name] = found ?? absentCell(grid.cells[0]?.by ?? "text-layer");
  }
  const rest = takeFieldsFromLines(
    layout,
    region,
    heading.rest,
    fields,
    finder,
  ).filter((line) => !names(line.text, finder));
  takeHeadingFromCells(layout, index, fields, cells.used, isFree);
  if (fields.unit?.state === "absent")
    fields.unit = unitInLabels(index) ?? fields.unit;
  for (const field of layout.fields) {
    if (field.where === "within")
      fields[field.name] = within(fields[field.within ?? ""], field.labels);
  }
  const unplaced = index.cells.filter(
    (cell) => cell.text !== "" && isFree(cell) && !names(cell.text, finder),
  );
  return {
    id: "",
    type: layout.id,
    title: region.title,
    pages: region.pages,
    fields,
    tables: tables.tables,
    unplaced: [
      ...unplaced.map((cell) => toRawCell([cell])),
      ...rest.map(looseCell),
    ].map((cell) => withReason(cell, "no-field")),
    placeholders: tables.placeholders,
    repeated: grid.repeated.map((rows) => noteRepeated(rows, tables.bodies)),
  };
}

/** A text that only names a table or section beside it. */
function names(text: string, finder: LabelFinder): boolean {
  const kind = finder.find(text)?.kind;
  return kind === "table" || kind === "section" || kind === "heading";
}

/** The years in the brackets behind a label inside another field's text (延续性项目□（从2021年至2023年）); blank where only 从 年至 年 is printed. */
function within(
  outer: RawCell | undefined,
  labels: readonly string[],
): RawCell {
  if (outer === undefined) return absentCell("text-layer");
  if (outer.state !== "read" || outer.text === null) {
    return { ...outer, review: false, reasons: [] };
  }
  for (const label of labels) {
    const behind = new RegExp(`${labelPattern(label)}(.*)$`, "su").exec(
      outer.text,
    )?.[1];
    if (behind === undefined) continue;
    const brackets = [...behind.matchAll(/[（(]([^（()）]*)/gu)].map((match) =>
      (match[1] ?? "").trim(),
    );
    const text = brackets.find((inside) => /[从自至年]|\d{4}/u.test(inside));
    if (text === undefined) continue;
    const filled = /[\d一二三四五六七八九〇]/u.test(text);
    return {
      ...outer,
      text: filled ? text : "",
      state: filled ? "read" : "blank",
      review: false,
      reasons: [],
    };
  }
  return absentCell(outer.by);
}

/** A line around the tables as a cell. */
export function looseCell(line: LooseLine): RawCell {
  return {
    text: line.text,
    state: "read",
    by: originOf([line]),
    review: false,
    reasons: [],
    at: [{ page: line.page, box: line.box }],
    ...withReading(worstReading(line.words.map(({ reading }) => reading))),
  };
}
