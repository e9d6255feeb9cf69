import { union } from "../../geometry/box.ts";
import type { FieldLayout, Layout } from "../../layouts/schema.ts";
import type { Box } from "../../model/box.ts";
import type { RawCell } from "../../model/cell.ts";
import type { FormCell, LooseLine } from "../../model/grid.ts";
import type { FormRegion } from "../../model/region.ts";
import { cellLines } from "../../text/cell-lines.ts";
import { joinLines } from "../../text/join-lines.ts";
import { withReading, worstReading } from "../../text/worst-reading.ts";
import type { LabelFinder } from "./label-finder.ts";
import { labelledPieces } from "./labelled-pieces.ts";
import { toRawCell } from "./to-raw-cell.ts";
import { withUnitOf } from "./unit-in-labels.ts";

/**
 * Fields that an office prints as lines above its tables or between them, in place of cells (项目名称：…, tabs, 联系电话：…).
 * Only fields that no cell gave are filled. What follows a label closely belongs to it, up to the next label.
 * @param finder tells the name of a table below the lines
 * @returns the lines that belong to no field
 */
export function takeFieldsFromLines(
  layout: Layout,
  region: FormRegion,
  lines: readonly LooseLine[],
  fields: Record<string, RawCell>,
  finder: LabelFinder,
): LooseLine[] {
  const isWanted = ({ where, name }: FieldLayout) =>
    where === "cell" && fields[name]?.state === "absent";
  const wanted = layout.fields.filter(isWanted);
  const rest: LooseLine[] = [];
  for (const paragraph of paragraphs(lines, region, wanted, finder)) {
    const [first] = paragraph;
    const text = textOf(paragraph, region);
    const pieces = labelledPieces(text, layout.fields.filter(isWanted));
    if (
      first === undefined ||
      !isAbove(first, region) ||
      pieces[0]?.from !== 0
    ) {
      rest.push(...paragraph);
      continue;
    }
    const cell = toFormCell(paragraph);
    for (const { field, label, text: value } of pieces)
      fields[field.name] = withUnitOf(
        label,
        toRawCell([{ ...cell, text: value }]),
      );
  }
  return rest;
}

/** Lines that begin with a label, each with those that go on with it; others by themselves. */
function paragraphs(
  lines: readonly LooseLine[],
  region: FormRegion,
  wanted: readonly FieldLayout[],
  finder: LabelFinder,
): LooseLine[][] {
  const result: LooseLine[][] = [];
  let open: LooseLine[] | null = null;
  for (const line of lines) {
    const before = open?.at(-1);
    if (isAbove(line, region) && beginsWithLabel(line, wanted)) {
      open = [line];
      result.push(open);
    } else if (
      open !== null &&
      before &&
      followsClosely(line, before) &&
      finder.find(line.text) === null
    )
      open.push(line);
    else {
      open = null;
      result.push([line]);
    }
  }
  return result;
}

function beginsWithLabel(line: LooseLine, wanted: readonly FieldLayout[]) {
  return labelledPieces(line.text, wanted)[0]?.from === 0;
}

/** What stands below the last table are notes: 项目类型：在相应的方框内打“√”. */
function isAbove({ page, box }: LooseLine, { grids }: FormRegion): boolean {
  return grids.some(
    (grid) => grid.page > page || (grid.page === page && grid.box[1] > box[1]),
  );
}

/** Lines of a paragraph are at most this far apart (share of their height). */
const LINE_GAP = 1.2;

function followsClosely(line: LooseLine, before: LooseLine): boolean {
  const gap = line.box[1] - before.box[3];
  const height = before.box[3] - before.box[1];
  return line.page === before.page && gap < LINE_GAP * height;
}

/** More than rounding (points): a line that ends at the measure's end does not leave it. */
const MARGIN = 1;

/** The paragraph's text: its measure is as wide as the tables and lines of the form on its page. */
function textOf(paragraph: readonly LooseLine[], region: FormRegion): string {
  const [first] = paragraph;
  if (first === undefined) return "";
  const measure = [...region.grids, ...region.heading, ...region.trailing]
    .filter(({ page }) => page === first.page)
    .reduce<Box>((all, { box }) => union(all, box), first.box);
  const words = paragraph.flatMap((line) => line.words);
  const [x0, y0, x1, y1] = measure;
  return joinLines(cellLines(words, [x0, y0, x1 + MARGIN, y1]));
}

function toFormCell(paragraph: readonly LooseLine[]): FormCell {
  const words = paragraph.flatMap((line) => line.words);
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  const suspect = words.reduce((sum, word) => sum + word.suspect, 0);
  return {
    row: 0,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
    text: "",
    by: words[0]?.by ?? "text-layer",
    suspect: characters === 0 ? 0 : suspect / characters,
    reasons: [...new Set(words.flatMap(({ reasons }) => reasons))],
    ...withReading(worstReading(words.map(({ reading }) => reading))),
    parts: paragraph.map(({ page, box, text }) => ({
      row: 0,
      rowSpan: 1,
      text,
      place: { page, box },
    })),
  };
}
