import type { Guess, InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import { digitColumns } from "./ink/digit-columns.ts";
import {
  isHighAsDigit,
  isNarrowAsDigit,
  isSmallAsDot,
} from "./ink/digit-size.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import { boxOf, drawParts, type Part } from "./ink/parts.ts";
import { rowRuns } from "./marks/shape.ts";

/**
 * ㎡ at the end of a line behind a number, which no trained data knows (m7, mf, 吧): an m with a small digit over its
 * right shoulder. It stays doubtful, for ㎥ looks all but the same.
 */
export function squareMetresByInk(
  { runs, em }: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const pieces = digitColumns(runs.at(-1)?.parts ?? [], em);
  const unit = pieces.at(-1);
  if (unit === undefined || !isRaisedMetre(unit, em)) return NONE;
  const count = digitsBefore(pieces.slice(0, -1), em);
  const texts = symbols.map(({ text }) => text);
  const start = count === 0 ? -1 : endOfNumber(texts, count);
  if (start === -1 || start >= texts.length) return NONE;
  const guess: Guess = { text: "㎡", sure: false };
  return new Map<number, string | Guess>(
    texts.slice(start).map((_, i) => [start + i, i === 0 ? guess : ""]),
  );
}

const NONE: InkVerdicts = new Map();

/** Where the unit begins, behind a number of `count` characters; −1 where no such number was read. */
function endOfNumber(texts: readonly string[], count: number): number {
  const isNumeric = (i: number) => /^[\d.,]$/.test(texts[i] ?? "");
  // What was read of the unit may itself end in a digit (m7), hence from the left.
  for (let from = 0; from < texts.length; from++) {
    if (!isNumeric(from)) continue;
    let to = from;
    while (isNumeric(to)) to++;
    if (to - from === count) return to;
    from = to;
  }
  return -1;
}

/** How many pieces before the unit can be characters of a number. */
function digitsBefore(pieces: readonly Part[][], em: number): number {
  const other = pieces.findLastIndex((piece) => {
    const box = boxOf(piece);
    return isHighAsDigit(box, em)
      ? !isNarrowAsDigit(box, em)
      : !isSmallAsDot(box, em);
  });
  return pieces.length - 1 - other;
}

/** The unit is so wide and so high (em). */
const WIDTH = [0.75, 1.15] as const;
const HEIGHT = [0.6, 1.05] as const;

/** In the rows above this share of its height there is ink in the last `RAISED` of its width only. */
const HEAD = 0.25;
const RAISED = 0.5;

/** In the rows below this share of its height stand the three legs of the m, but for its feet. */
const LEGS = 0.55;
const FEET = 0.12;
const MOSTLY = 0.7;

function isRaisedMetre(parts: readonly Part[], em: number): boolean {
  const box = boxOf(parts);
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (width < WIDTH[0] * em || width > WIDTH[1] * em) return false;
  if (height < HEIGHT[0] * em || height > HEIGHT[1] * em) return false;
  const mask = drawParts(parts, box);
  const head = Math.max(2, Math.floor(HEAD * height));
  for (let y = 0; y < head; y++) {
    const [first] = rowRuns(mask, y);
    if (first !== undefined && first < (1 - RAISED) * width) return false;
  }
  const [from, to] = [
    Math.ceil(LEGS * height),
    Math.floor((1 - FEET) * height),
  ];
  let legs = 0;
  for (let y = from; y < to; y++) if (rowRuns(mask, y).length === 6) legs++;
  return legs >= MOSTLY * (to - from);
}
