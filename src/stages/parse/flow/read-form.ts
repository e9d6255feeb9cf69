import { printedTexts } from "../../../layouts/printed-texts.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import type { Placeholder, RawForm, Repeated } from "../../../model/form.ts";
import { toCellOrder } from "./cell-order.ts";
import { everyCell, everyWithReason } from "./every-cell.ts";
import { readFields } from "./read-fields.ts";
import { readHeading } from "./read-heading.ts";
import { readTables } from "./read-tables.ts";
import { readWithin } from "./read-within.ts";
import { repeatedText } from "./repeated-text.ts";
import { runsOf, withoutRepeats } from "./runs.ts";
import type { FormWords } from "./split-forms.ts";
import { spotLabels } from "./spot-labels.ts";
import { tableParts } from "./table-parts.ts";
import { unplaced } from "./unplaced.ts";
import type { FlowText, Word } from "./words.ts";

/** Reads one form: its labels first, then what stands between them. */
export function readForm(
  form: FormWords,
  id: string,
  { lines, style }: FlowText,
): RawForm {
  const { layout } = form;
  const { words, marks } = spotLabels(inCellOrder(form, lines), layout);
  const { runs, again } = withoutRepeats(runsOf(words, marks));
  const leftovers: Word[][][] = runs.map(() => []);
  const placeholders: Placeholder[] = [];
  const repeated: Repeated[] = [];
  const heading = readHeading(
    form.titleWords,
    runs[0]?.words ?? [],
    layout,
    lines,
  );
  leftovers[0]?.push(...heading.rest);
  const tables = readTables(tableParts(runs, leftovers), {
    layout,
    lines,
    years: yearsBefore(heading.fields, layout),
    leftovers,
    placeholders,
    repeated,
  });
  const fields = {
    ...heading.fields,
    ...readFields(runs, layout, lines, leftovers),
  };
  for (const field of layout.fields)
    if (field.where === "within")
      fields[field.name] = readWithin(field, fields);
  const cells = { fields, tables };
  const loose = unplaced(leftovers.flat(), everyCell(cells), lines);
  const after = unplaced([form.after], everyCell(cells), lines);
  for (const cell of repeatedText(runs, again, loose.repeated, lines))
    repeated.push({ table: null, cell });
  const isShuffled =
    style.laidOut || seemsShuffled(loose.cells, [...everyCell(cells)]);
  return {
    id,
    type: layout.id,
    title: form.title,
    pages: pagesOf([...form.titleWords, ...form.words], lines),
    ...(isShuffled ? everyWithReason(cells, "order-unsure") : cells),
    unplaced: [...loose.cells, ...after.cells],
    placeholders,
    repeated: (isShuffled
      ? everyWithReason(repeated, "order-unsure")
      : repeated
    ).toSorted(byPlace),
  };
}

/** In the order in which they are printed. */
function byPlace({ cell: a }: Repeated, { cell: b }: Repeated): number {
  const [pageA, lineA] = startOf(a);
  const [pageB, lineB] = startOf(b);
  return pageA - pageB || lineA - lineB;
}

/** The page and top, or line, on which a cell begins; page 0 in a dump. */
function startOf({ at: [place] }: RawCell): [number, number] {
  if (place === undefined) return [0, 0];
  return "page" in place ? [place.page, place.box[1]] : [0, place.lines[0]];
}

/** So many texts beside no label, or rows without a name or a value, are no accident. */
const MANY = 4;
/** Nor is so large a part of a form's text beside no label. */
const LARGE_SHARE = 0.1;

/** Whether what was read shows that the lines are not in the order of the form's cells. */
function seemsShuffled(
  loose: readonly RawCell[],
  cells: readonly RawCell[],
): boolean {
  const length = (of: readonly RawCell[]) =>
    of.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  const incomplete = cells.filter(({ reasons }) =>
    reasons.includes("incomplete-row"),
  );
  return (
    loose.length >= MANY ||
    incomplete.length >= MANY ||
    length(loose) > LARGE_SHARE * (length(loose) + length(cells))
  );
}

/** The words cell by cell; those above the table, where no cells are, as they stand. */
function inCellOrder(form: FormWords, lines: readonly FlowLine[]): Word[] {
  const { words, marks } = spotLabels(form.words, form.layout);
  const first = Math.min(
    ...marks.map((mark) => words[mark.words[0] ?? 0]?.line ?? 0),
  );
  const above = form.words.filter(({ line }) => line < first);
  const table = form.words.filter(({ line }) => line >= first);
  const printed = printedTexts(form.layout);
  return [...above, ...toCellOrder(table, lines, printed)];
}

/** The two years before the form's own. */
function yearsBefore(
  heading: Readonly<Record<string, RawCell>>,
  layout: Layout,
): number[] {
  const field = layout.fields.find(
    ({ kind, where }) => kind === "year" && where === "heading",
  );
  const text = heading[field?.name ?? ""]?.text ?? "";
  const year = Number(/\d{4}/u.exec(text)?.[0] ?? 0);
  return year > 0 ? [year - 2, year - 1] : [];
}

function pagesOf(words: readonly Word[], lines: readonly FlowLine[]): number[] {
  const pages = words.flatMap(({ line }) => lines[line]?.page ?? []);
  return [...new Set(pages)].sort((a, b) => a - b);
}
