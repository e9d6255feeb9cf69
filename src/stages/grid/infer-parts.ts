import { fold } from "../../layouts/fold.ts";
import { matchTitle } from "../../layouts/match.ts";
import { printedTexts } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { PageGrid } from "../../model/grid.ts";
import type { PageContent, Word } from "../../model/page.ts";
import { lineText } from "../../text/line-text.ts";
import { type WordLine, wordsToLines } from "../../text/words-to-lines.ts";

/** A part of a page that may be a table without ruling lines: what stands below a title and its heading, or above the first title. */
export interface Part {
  words: Word[];
  top: number;
  bottom: number;
  /** How far the heading reaches to the left and right: as far as the table, as a rule. */
  left: number;
  right: number;
  /** The table of the page before that goes on here; null where the part begins a table. */
  above: PageGrid | null;
  /** It may go on on the next page. */
  open: boolean;
}

/** The parts of a page, top to bottom. */
export function inferParts(
  page: PageContent,
  layouts: readonly Layout[],
  above: PageGrid | null,
): Part[] {
  const lines = trimmed(
    wordsToLines(page.words).map(
      (line): Line => ({ ...line, text: lineText(line.words) }),
    ),
    page,
  );
  const starts = lines.flatMap((line, i) =>
    matchTitle(line.text, layouts) === null ? [] : [i],
  );
  const parts: Part[] = [];
  const first = lines.slice(0, starts[0] ?? lines.length);
  if (above !== null && continues(first, above))
    parts.push(partOf(first, above, starts.length === 0, null));
  else if (begins(first, layouts))
    parts.push(partOf(first, null, starts.length === 0, null));
  starts.forEach((start, k) => {
    const end = starts[k + 1] ?? lines.length;
    const own = lines.slice(start + 1, end);
    const heading = headingLines(own, layouts);
    const body = own.slice(heading);
    if (body.length > 0)
      parts.push(
        partOf(body, null, end === lines.length, own.slice(0, heading)),
      );
  });
  return parts;
}

interface Line extends WordLine {
  text: string;
}

const PAGE_NUMBER = /^[\s\-—–_/·第页共,，]*\d[\s\d\-—–_/·第页共,，]*$/u;
const NOTE = /^\s*(?:注|备注|说明|填表说明|填报说明)\s*\d*\s*[:：]/u;

/** Page numbers and running heads stand in this share of the page at its top and bottom. */
const MARGIN = 0.1;

/** Type of another size differs by more than this share from the page's. */
const OTHER_SIZE = 0.08;

/** Lines without what stands in the margins, and without the notes below the table. */
function trimmed(lines: Line[], page: PageContent): Line[] {
  const height = page.turn % 180 === 0 ? page.height : page.width;
  const sizes = lines.map(sizeOf).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const body = lines.filter((line) => {
    const { box, text } = line;
    const inMargin = box[3] < MARGIN * height || box[1] > (1 - MARGIN) * height;
    const isOther = Math.abs(sizeOf(line) - usual) > OTHER_SIZE * usual;
    return !(
      inMargin &&
      (PAGE_NUMBER.test(text) || (isOther && sizeOf(line) < usual))
    );
  });
  const note = body.findIndex(({ text }) => NOTE.test(text));
  return note > 0 ? body.slice(0, note) : body;
}

function sizeOf(line: Line): number {
  return Math.max(...line.words.map(({ size }) => size));
}

/** So many of a layout's texts, each a word for itself, make a form even without a title. */
const ENOUGH_LABELS = 3;

/** Whether a form begins here without a title: the label of its first field is there, and others. */
function begins(lines: readonly Line[], layouts: readonly Layout[]): boolean {
  const words = new Set(
    lines.flatMap((line) => line.words.map(({ text }) => fold(text))),
  );
  return layouts.some((layout) => {
    const first = layout.fields.find(({ where }) => where === "cell");
    const count = printedTexts(layout).filter((text) => words.has(text)).length;
    return (
      count >= ENOUGH_LABELS &&
      first?.labels.some((label) => words.has(fold(label))) === true
    );
  });
}

/** Fewer lines than this share may run over the first boundary of the table that they go on with. */
const MAY_CROSS = 1 / 3;

/** Whether lines go on with a table: they stand within its edges, and leave its first boundary free. */
function continues(lines: readonly Line[], { box, cells }: PageGrid): boolean {
  const words = lines.flatMap((line) => line.words);
  const first = Math.min(
    ...cells.filter(({ column }) => column === 0).map((cell) => cell.box[2]),
  );
  const crossing = words.filter(
    (word) =>
      word.box[0] < first - word.size && word.box[2] > first + word.size,
  );
  const outside = words.some(
    (word) =>
      word.box[0] < box[0] - word.size || word.box[2] > box[2] + word.size,
  );
  return (
    words.length > 0 && !outside && crossing.length < MAY_CROSS * lines.length
  );
}

function partOf(
  lines: readonly Line[],
  above: PageGrid | null,
  open: boolean,
  heading: readonly Line[] | null,
): Part {
  const sides = heading ?? [];
  return {
    words: lines.flatMap((line) => line.words),
    top:
      Math.min(...lines.map(({ box }) => box[1])) -
      (lines[0]?.words[0]?.size ?? 0),
    bottom:
      Math.max(...lines.map(({ box }) => box[3])) +
      (lines[0]?.words[0]?.size ?? 0),
    left: Math.min(...sides.map(({ box }) => box[0])),
    right: Math.max(...sides.map(({ box }) => box[2])),
    above,
    open,
  };
}

const YEAR_LINE =
  /^[\s（(]*[\d\s〇零○一二三四五六七八九]{4,}\s*年?\s*度?[\s)）]*$/u;

/** How many lines below the title are its heading: up to the last with a year or 填报日期：, 单位： before the first label. */
function headingLines(
  lines: readonly Line[],
  layouts: readonly Layout[],
): number {
  const labels = new Set(layouts.flatMap((layout) => printedTexts(layout)));
  const marks = layouts.flatMap(({ fields }) =>
    fields
      .filter(({ where, kind }) => where === "heading" && kind !== "year")
      .flatMap((field) => field.labels.map(fold)),
  );
  const isHeading = ({ text }: Line) =>
    YEAR_LINE.test(text) ||
    marks.some((mark) =>
      text.replace(/\s/gu, "").normalize("NFKC").includes(`${mark}:`),
    );
  const first = lines.findIndex((line) =>
    line.words.some(({ text }) => labels.has(fold(text))),
  );
  const before = first < 0 ? lines : lines.slice(0, first);
  return before.findLastIndex(isHeading) + 1;
}
