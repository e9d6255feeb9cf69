import type { PixelBox } from "../../../raster/pixel-box.ts";
import type { PageInk } from "../ink/page-ink.ts";
import { boxOf, cutPart, drawParts, type Part } from "../ink/parts.ts";
import type { InkLine } from "../ink/split-lines.ts";
import { boxMark } from "./box-mark.ts";
import { comparisonMark } from "./comparison-mark.ts";
import { holesOf } from "./holes.ts";
import { lineShades } from "./line-shades.ts";
import { percentMark } from "./percent-sign.ts";
import { strokeMark } from "./stroke-mark.ts";
import { tickMark } from "./tick-mark.ts";

/** What a mark told by its shape stands for, as it would be typed. */
export type MarkText =
  | "□"
  | "■"
  | "☑"
  | "☒"
  | "√"
  | "≥"
  | "≤"
  | "○"
  | "●"
  | "/"
  | "%"
  | "-"
  | "--"
  | "—"
  | "——";

/** A mark found on a line by its shape. */
export interface Mark {
  text: MarkText;
  /** 0 to 1; below MARK_DOUBTFUL a person should look. */
  confidence: number;
  box: PixelBox;
  parts: Part[];
}

/** Marks less sure than this are not to be relied on alone. */
export const MARK_DOUBTFUL = 0.75;

/** The marks of a line and the parts that are text, both from left to right. */
export interface MarkedLine {
  marks: Mark[];
  rest: Part[];
}

/** What a detector finds: `box` is what the mark takes of the line. */
export interface Found {
  text: MarkText;
  confidence: number;
  box: PixelBox;
}

/** How sure a mark is that its line speaks against. */
const MARK_UNSURE = 0.6;

/** What is less sure than this is left to the engine as text. */
const LEAST = 0.5;

/**
 * Finds boxes, ticks, comparison signs, and a stroke or a percent sign that is all of the line.
 * @param alone whether the line is all that its cell holds
 */
export function findMarks(
  page: PageInk,
  line: InkLine,
  alone = false,
): MarkedLine {
  const marks: Mark[] = [];
  let rest = line.parts;
  const take = (found: Found | null) => {
    if (found === null || found.confidence < LEAST) return;
    if (marks.some((mark) => overlap(mark.box, found.box))) return;
    const shared = shareOut(rest, found.box);
    rest = shared.rest;
    marks.push({ ...found, parts: shared.own });
  };
  const shades = lineShades(page, line);
  const { soft } = shades;
  for (const part of line.parts) take(comparisonMark(part, shades, line.em));
  for (const part of soft) take(boxMark(part, shades, line.em));
  for (const part of soft) take(tickMark(part, soft, line.em));
  if (marks.length === 0) take(strokeMark(line.parts, line.em, alone));
  if (marks.length === 0) take(percentMark(line.parts, line.em));
  const byLeft = (a: Part, b: Part) => a.left - b.left;
  return {
    marks: marks
      .map((mark) => (isDoubtful(mark, rest) ? doubted(mark) : mark))
      .sort((a, b) => a.box[0] - b.box[0]),
    rest: [...rest].sort(byLeft),
  };
}

/** The hole of a 6 or 9 is larger than this share of its box; a sign of comparison has none. */
const RING = 0.04;

/** Whether a sign of comparison has a ring in it, as misread digits do. */
export function hasRing({ parts, box }: Pick<Mark, "parts" | "box">): boolean {
  const [left, top, right, bottom] = box;
  const least = RING * (right - left) * (bottom - top);
  return holesOf(drawParts(parts, box)).some(({ area }) => area >= least);
}

/** Behind a sign of comparison stands what is compared with, or it stands in a column of such signs; what is behind a text, or has a ring, is more likely a misread digit. */
function isDoubtful(mark: Mark, rest: readonly Part[]): boolean {
  if (!/[≥≤]/.test(mark.text)) return false;
  const [, , right] = mark.box;
  const endsText =
    rest.length > 0 && rest.every((part) => part.left < right - 1);
  return endsText || hasRing(mark);
}

function doubted(mark: Mark): Mark {
  return { ...mark, confidence: Math.min(mark.confidence, MARK_UNSURE) };
}

/** What of the parts is the mark's: what stands in its box, and of larger parts (a glyph touches it) what is inside. */
function shareOut(
  parts: readonly Part[],
  box: PixelBox,
): { own: Part[]; rest: Part[] } {
  const own: Part[] = [];
  const rest: Part[] = [];
  for (const part of parts) {
    const { inside, outside } = overlap(boxOf([part]), box)
      ? cutPart(part, box)
      : { inside: null, outside: part };
    if (inside !== null && inside.area > MOSTLY * part.area) own.push(part);
    else if (inside !== null && outside !== null) {
      own.push(inside);
      rest.push(outside);
    } else rest.push(part);
  }
  return { own, rest };
}

/** A part with this share of its ink in a mark is the mark's. */
const MOSTLY = 0.8;

function overlap(a: PixelBox, b: PixelBox): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
