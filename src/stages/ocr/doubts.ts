import type { ReadSymbol } from "./engine.ts";
import { columns } from "./ink/columns.ts";
import { digitColumns } from "./ink/digit-columns.ts";
import { inkWidth, type TextSegment } from "./ink/line-pieces.ts";
import { boxOf, type Part } from "./ink/parts.ts";

/**
 * Why a text that was read cannot be all of what stands there, whatever the engine says of its characters.
 * `unread-ink`: the ink is wider than the text (2℃ read as 2) · `glyph-count`: a number has more or fewer characters than
 * its ink has pieces (98% read as 989%) · `unread-dot`: a point or comma behind a digit was not read (4.VR read as 4VR) ·
 * `mixed-brackets`: a year stands between a round and an angular one, as filers do write and engines do read ·
 * `narrow-character`: a character alone over ink no broader than a digit (7 read as 了) ·
 * `rule-in-text`: a ruling line stands in it, or a stroke read as a bracket · `stray-dot`: it ends as no Chinese text does · `only-dots`: dust, most likely.
 * @param symbols what was read, with places in columns of the page
 */
export function doubtsOf(
  symbols: readonly ReadSymbol[],
  segment: TextSegment,
): string[] {
  const text = symbols.map((symbol) => symbol.text).join("");
  const doubts: string[] = [];
  if (widthOf(segment) > longestOf(text) || hasUnreadGlyph(symbols, segment))
    doubts.push("unread-ink");
  if (NUMBER.test(text) && !hasAsManyPieces(text, segment))
    doubts.push("glyph-count");
  else if (losesDot(symbols, segment)) doubts.push("unread-dot");
  if (isTooNarrow(text, segment)) doubts.push("narrow-character");
  if (MIXED_BRACKETS.test(text)) doubts.push("mixed-brackets");
  if (/[|¦│]|^[\][]/u.test(text)) doubts.push("rule-in-text");
  if (/\p{Script=Han}[.·,'`_-]$/u.test(text)) doubts.push("stray-dot");
  if (/^[。.,，、·'`_]+$/u.test(text)) doubts.push("only-dots");
  return doubts;
}

const MIXED_BRACKETS = /[（(]\d{4}[〕\]】]|[〔[【]\d{4}[）)]/u;

/** Ink as broad as this (em) is a character's, and this far from all that was read (em) it was not read. */
const GLYPH = 0.5;
const FAR = 0.3;

/** A letter behind a number is narrower than this (em), but for M, W and the like. */
const NARROW = 0.85;

/** Whether a piece of ink as broad as a character stands where nothing was read, or a letter alone was: 8℃ read as 8C. */
function hasUnreadGlyph(
  symbols: readonly ReadSymbol[],
  { runs, em }: TextSegment,
): boolean {
  return runs.some(({ parts }) =>
    columns(parts).some((group) => {
      const [left, , right] = boxOf(group);
      if (right - left < GLYPH * em) return false;
      const isRead = symbols.some(
        ({ x0, x1 }) => x0 < right + FAR * em && x1 > left - FAR * em,
      );
      if (!isRead) return true;
      return right - left > NARROW * em && holdsLetter(symbols, left, right);
    }),
  );
}

/** Whether a letter behind a number stands between two columns. */
function holdsLetter(
  symbols: readonly ReadSymbol[],
  left: number,
  right: number,
): boolean {
  return symbols.some(({ text, x0, x1 }, i) => {
    const middle = (x0 + x1) / 2;
    return (
      middle > left &&
      middle < right &&
      /^[A-LN-VX-Za-ln-vx-z]$/.test(text) &&
      /^\d$/.test(symbols[i - 1]?.text ?? "")
    );
  });
}

function widthOf({ runs, em }: TextSegment): number {
  return runs.reduce((sum, run) => sum + inkWidth(run) / em, 0);
}

/** What a text may be wider than reckoned (em), and what each of its narrow characters and blanks adds. */
const SLACK = 1;
const SLACK_OF_NARROW = 0.2;
const SLACK_OF_BLANK = 0.35;

/** How wide a text may be set, em: blanks stand where numbers and words meet. */
function longestOf(text: string): number {
  const narrow = text.match(/[\x21-\x7e]/g)?.length ?? 0;
  const wide = [...text].length - narrow;
  const blanks = text.match(BETWEEN_SCRIPTS)?.length ?? 0;
  return (
    wide + narrow * (0.5 + SLACK_OF_NARROW) + blanks * SLACK_OF_BLANK + SLACK
  );
}

const BETWEEN_SCRIPTS =
  /(?<=\p{Script=Han})(?=[\x21-\x7e])|(?<=[\x21-\x7e])(?=\p{Script=Han})/gu;

const NUMBER = /^[\d.,]+%?$/;

/** A percent sign is one piece of ink, or its rings stand apart from its stroke. */
const PIECES_OF_PERCENT = 3;

/** Digits touch neither each other nor points: each is a piece of ink by itself, seen from above. */
function hasAsManyPieces(text: string, { runs, em }: TextSegment): boolean {
  const parts = runs.flatMap((run) => run.parts);
  const pieces = digitColumns(parts, em).length;
  const least = text.length;
  const most = text.endsWith("%") ? least + PIECES_OF_PERCENT - 1 : least;
  return pieces >= least && pieces <= most;
}

/** A character is broader or higher than this (em). */
const NARROW_INK = 0.5;
const LOW_INK = 0.8;

function isTooNarrow(text: string, { box, em }: TextSegment): boolean {
  return (
    /^\p{Script=Han}$/u.test(text) &&
    box[2] - box[0] <= NARROW_INK * em &&
    box[3] - box[1] <= LOW_INK * em
  );
}

/** A point is at most this large, a comma this high (em). */
const DOT_WIDTH = 0.22;
const COMMA_HEIGHT = 0.3;

/** Both stand in the lower part of their line. */
const LOW = 0.6;

/** Whether a point or comma of ink stands right behind a digit, and nothing of the kind was read there. */
function losesDot(
  symbols: readonly ReadSymbol[],
  { runs, em, box }: TextSegment,
): boolean {
  const middle = (box[1] + box[3]) / 2;
  const low = box[1] + LOW * Math.max(em, box[3] - box[1]);
  return runs.some(({ parts }) =>
    parts.some((part) => {
      const isDot =
        part.right - part.left <= DOT_WIDTH * em &&
        part.bottom - part.top <= COMMA_HEIGHT * em &&
        part.top > middle &&
        part.bottom > low;
      if (!isDot || parts.some((other) => stacked(other, part))) return false;
      const x = (part.left + part.right) / 2;
      const before = symbols.findLastIndex(
        (symbol) => (symbol.x0 + symbol.x1) / 2 < x,
      );
      const near = symbols.slice(Math.max(0, before - 1), before + 3);
      return (
        /\d/.test(symbols[before]?.text ?? "") &&
        !near.some(({ text }) => /[.,，。、；;：:·‘’“”"'…]/u.test(text))
      );
    }),
  );
}

/** Whether ink stands above or below a dot, as in ； and in characters; the arm of a V that reaches over its edge does not. */
function stacked(other: Part, dot: Part): boolean {
  const middle = (dot.left + dot.right) / 2;
  return other !== dot && other.left < middle && other.right > middle;
}
