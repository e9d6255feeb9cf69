import type { FlowLine } from "../../../model/flow.ts";
import { emWidths } from "../../../text/join-lines.ts";

/** What stands between a word and the one before it. */
export interface Gap {
  /** start: nothing before it; blank: the same line; line: a line's end. */
  kind: "start" | "blank" | "line";
  /** Blanks between two words of a line. */
  blanks: number;
  /** At a line's end: whether the line before ended its paragraph; null where the text does not tell. */
  ended: boolean | null;
  /** At a line's end: the next line is printed no lower than the line before, so that it stands in another cell. */
  beside: boolean;
  /** The next line is known to stand in the same cell. */
  inCell: boolean;
  /** A page starts here. */
  page: boolean;
  /** The line begins with a blank. */
  indented: boolean;
  /** Cells without text between the two, where the text tells. */
  empties: number;
}

/** A part of a line without blanks. */
export interface Word {
  text: string;
  /** In Han characters. */
  width: number;
  /** Index of its line among the lines with text. */
  line: number;
  /** UTF-16 units of that line's text, `to` not included. */
  from: number;
  to: number;
  gap: Gap;
}

/** What the way in which a text was produced tells about paragraphs and cells. */
export interface FlowStyle {
  /** A blank stands at the end of every paragraph and of no wrapped line. */
  marks: boolean;
  /** An empty line stands wherever the next line is printed lower. */
  spaced: boolean;
  /** Lines of a dump are laid out as on the page: what stands side by side shares a line, whatever cell it belongs to. */
  laidOut: boolean;
}

/** The lines with text and what is between them. */
export interface FlowText {
  lines: FlowLine[];
  words: Word[];
  style: FlowStyle;
}

/** Divides lines into words and describes the gap before each. */
export function linesToWords(all: readonly FlowLine[]): FlowText {
  const style = styleOf(all);
  const lines: FlowLine[] = [];
  const words: Word[] = [];
  let empties = 0;
  for (const line of all) {
    if (line.text.trim() === "") {
      if (style.marks) empties += line.text.replace(/\f/gu, "").length;
      continue;
    }
    const before = lines.at(-1);
    lines.push(line);
    let end = 0;
    for (const match of line.text.matchAll(/\S+/gu)) {
      const from = match.index;
      const gap: Gap =
        end > 0
          ? { ...NO_GAP, kind: "blank", blanks: from - end }
          : lineGap(before, line, style, empties);
      end = from + match[0].length;
      words.push({
        text: match[0],
        width: emWidths(match[0]).whole,
        line: lines.length - 1,
        from,
        to: end,
        gap,
      });
    }
    empties = style.marks ? Math.max(0, line.text.length - end - 1) : 0;
  }
  return { lines, words, style };
}

/** The words, or parts of words, of one line between two UTF-16 offsets of its text. */
export function clipWords(
  words: readonly Word[],
  from: number,
  to: number,
): Word[] {
  return words
    .filter((word) => word.from < to && word.to > from)
    .map((word) => {
      const start = Math.max(from, word.from);
      const text = word.text.slice(start - word.from, to - word.from);
      return {
        text,
        width: emWidths(text).whole,
        line: word.line,
        from: start,
        to: start + text.length,
        gap: start === word.from ? word.gap : ATTACHED,
      };
    });
}

const NO_GAP: Gap = {
  kind: "start",
  blanks: 0,
  ended: null,
  beside: false,
  inCell: false,
  page: false,
  indented: false,
  empties: 0,
};

/** Between a label and the value printed on to it. */
const ATTACHED: Gap = { ...NO_GAP, kind: "blank" };

function lineGap(
  before: FlowLine | undefined,
  line: FlowLine,
  style: FlowStyle,
  empties: number,
): Gap {
  if (before === undefined) return NO_GAP;
  const adjacent = style.spaced && !isSpaced(before, line);
  const page =
    before.page !== line.page ||
    /^\s*\f/u.test(line.text) ||
    (adjacent && /^\s/u.test(line.text));
  return {
    kind: "line",
    blanks: 0,
    ended: style.marks ? /\s$/u.test(before.text) : null,
    beside: adjacent && !page,
    inCell: false,
    page,
    indented: /^\s/u.test(line.text),
    empties,
  };
}

/** Fewer lines than this tell no style. */
const FEWEST_LINES = 10;
/** A habit of the producer shows on this share of the lines; where nearly all lines show it, it tells nothing. */
const HABIT = { least: 0.15, most: 0.95, spaced: 0.5, laidOut: 0.2 };
/** Columns side by side on a line. */
const SIDE_BY_SIDE = /\S {3,}\S/u;

function styleOf(all: readonly FlowLine[]): FlowStyle {
  const printed = all.filter((line) => line.text.trim() !== "");
  if (printed.length < FEWEST_LINES)
    return { marks: false, spaced: false, laidOut: false };
  const beside = printed.filter(
    ({ text, place }) => "lines" in place && SIDE_BY_SIDE.test(text),
  ).length;
  const trailing = printed.filter((line) => /\s$/u.test(line.text)).length;
  const spaced = printed.filter((line, i) => {
    const before = printed[i - 1];
    return before !== undefined && isSpaced(before, line);
  }).length;
  const marked = trailing / printed.length;
  return {
    marks: marked >= HABIT.least && marked <= HABIT.most,
    spaced: spaced / printed.length >= HABIT.spaced,
    laidOut: beside / printed.length >= HABIT.laidOut,
  };
}

/** Whether an empty line of a dump stands between two lines. */
function isSpaced(before: FlowLine, line: FlowLine): boolean {
  return (
    "lines" in before.place &&
    "lines" in line.place &&
    line.place.lines[0] - before.place.lines[1] > 1
  );
}
