import type { PixelBox } from "../../../raster/pixel-box.ts";
import { findMarks, type Mark } from "../marks/find-marks.ts";
import type { PageInk } from "./page-ink.ts";
import { boxOf, type Part } from "./parts.ts";
import { type Gap, gapsInSpacedNumbers } from "./spaced-digits.ts";
import type { InkLine } from "./split-lines.ts";

/** A stretch of text that the engine reads at once. */
export interface TextSegment {
  kind: "text";
  box: PixelBox;
  em: number;
  /** What stands together, left to right; between two runs is a wide gap. */
  runs: TextRun[];
}

/** Ink with no wide gap in it. */
export interface TextRun {
  box: PixelBox;
  parts: Part[];
  /** Gaps within its numbers that are set wide, left to right. */
  spaced: Gap[];
}

/** A mark told by its shape, see findMarks. */
export interface MarkPiece extends Mark {
  kind: "mark";
}

export type LinePiece = TextSegment | MarkPiece;

/** A gap wider than this (em) is no part of a running text. */
export const WIDE_GAP = 0.9;

/** Texts further apart (em) are none of each other's: a date at the left of a line and the unit at its right. */
const APART = 4;

/**
 * A line as what the engine reads and what is told by shape, left to right.
 * @param isMark whether to take a mark for one; what is none stays in the text
 * @param alone whether the line is all that its cell holds
 */
export function linePieces(
  page: PageInk,
  line: InkLine,
  isMark: (mark: Mark) => boolean = () => true,
  alone = false,
): LinePiece[] {
  const found = findMarks(page, line, alone);
  const marks = found.marks.filter(isMark);
  const rest =
    marks.length === found.marks.length
      ? found.rest
      : [
          ...found.rest,
          ...found.marks
            .filter((mark) => !marks.includes(mark))
            .flatMap(({ parts }) => parts),
        ].sort((a, b) => a.left - b.left);
  const pieces: LinePiece[] = marks.map((mark) => ({ kind: "mark", ...mark }));
  let text: Part[] = [];
  const flush = () => {
    if (text.length > 0) pieces.push(toSegment(text, line.em));
    text = [];
  };
  let next = 0;
  let right = Number.POSITIVE_INFINITY;
  for (const part of rest) {
    if (part.left - right > APART * line.em) flush();
    right = text.length === 0 ? part.right : Math.max(right, part.right);
    const middle = (part.left + part.right) / 2;
    while (next < marks.length && middleOf(marks[next] as Mark) < middle) {
      flush();
      next++;
    }
    text.push(part);
  }
  flush();
  return pieces.sort((a, b) => a.box[0] - b.box[0]);
}

/** A whole line as one stretch of text, its marks in it. */
export function lineSegment({ parts, em }: InkLine): TextSegment {
  return toSegment(parts, em);
}

function middleOf(mark: Mark): number {
  return (mark.box[0] + mark.box[2]) / 2;
}

function toSegment(parts: readonly Part[], em: number): TextSegment {
  const spaced = gapsInSpacedNumbers(parts, em);
  const runs: Part[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    const isWide = part.left - right > WIDE_GAP * em;
    if (isWide && !spaced.some(({ from }) => from === right)) runs.push([]);
    runs.at(-1)?.push(part);
    right = Math.max(right, part.right);
  }
  return {
    kind: "text",
    box: boxOf(parts),
    em,
    runs: runs.map((own) => toRun(own, spaced)),
  };
}

function toRun(parts: Part[], spaced: readonly Gap[]): TextRun {
  const box = boxOf(parts);
  const own = spaced.filter(({ from, to }) => from > box[0] && to < box[2]);
  return { box, parts, spaced: own };
}

/** How wide a run is without the gaps within its numbers, pixels. */
export function inkWidth({ box, spaced }: TextRun): number {
  return spaced.reduce(
    (sum, { from, to }) => sum - (to - from),
    box[2] - box[0],
  );
}
