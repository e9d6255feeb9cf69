import { fold } from "../../layouts/fold.ts";
import { printedTexts } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { PageContent } from "../../model/page.ts";
import { lineText } from "../../text/line-text.ts";
import { type WordLine, wordsToLines } from "../../text/words-to-lines.ts";

/** A line of a page, across all columns. */
export interface Line extends WordLine {
  text: string;
}

/** What pages carry above or below their text: - 3 -, 第 3 页 共 13 页. */
const PAGE_NUMBER = /^[\s\-—–_/·第页共,，]*\d[\s\d\-—–_/·第页共,，]*$/u;

/** Page numbers and running heads stand in this share of the page at its top and bottom. */
const MARGIN = 0.1;

/** A running head is set in type smaller than the page's by more than this share. */
const SMALLER = 0.08;

/** What begins the notes below a form. */
const NOTE = /^\s*(?:注|备注|说明|填表说明|填报说明)\s*\d*\s*[:：]/u;

/** The lines of a page, top to bottom, without what stands in its margins and without the notes below a table. */
export function bodyLines(page: PageContent): Line[] {
  const lines = wordsToLines(page.words).map(
    (line): Line => ({ ...line, text: lineText(line.words) }),
  );
  const height = page.turn % 180 === 0 ? page.height : page.width;
  const sizes = lines.map(sizeOf).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const body = lines.filter((line) => {
    const { box, text } = line;
    const inMargin = box[3] < MARGIN * height || box[1] > (1 - MARGIN) * height;
    const isSmaller = sizeOf(line) < (1 - SMALLER) * usual;
    return !(inMargin && (isSmaller || PAGE_NUMBER.test(text)));
  });
  const note = body.findIndex(({ text }) => NOTE.test(text));
  return note > 0 ? body.slice(0, note) : body;
}

function sizeOf({ words }: Line): number {
  return Math.max(...words.map(({ size }) => size));
}

const YEAR_LINE =
  /^[\s（(]*[\d\s〇零○一二三四五六七八九]{4,}\s*年?\s*度?[\s)）]*$/u;

/** How many lines below a title are its heading: up to the last with a year or 填报日期：, 单位： before the first label. */
export function countHeadingLines(
  lines: readonly Line[],
  layouts: readonly Layout[],
): number {
  const labels = new Set(layouts.flatMap((layout) => printedTexts(layout)));
  const marks = layouts.flatMap(({ fields }) =>
    fields
      .filter(({ where, kind }) => where === "heading" && kind !== "year")
      .flatMap((field) => field.labels.map((label) => `${fold(label)}:`)),
  );
  const isHeading = ({ text }: Line) => {
    const bare = text.normalize("NFKC").replace(/\s/gu, "");
    return YEAR_LINE.test(text) || marks.some((mark) => bare.includes(mark));
  };
  const first = lines.findIndex((line) =>
    line.words.some(({ text }) => labels.has(fold(text))),
  );
  const before = first < 0 ? lines : lines.slice(0, first);
  return before.findLastIndex(isHeading) + 1;
}
