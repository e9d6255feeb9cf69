import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import { digitColumns } from "./ink/digit-columns.ts";
import {
  isAtFoot,
  isHighAsDigit,
  isNarrowAsDigit,
  isSmallAsDot,
} from "./ink/digit-size.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import { boxOf, type Part } from "./ink/parts.ts";
import { percentAtEnd } from "./marks/percent-sign.ts";

/** The number at the end of a line, and what engines make of the percent sign behind it (98% read as 989, 98%6, 989%). */
const NUMBER_AT_END = /^[\d.,%％]$/;

/**
 * Other texts for a number at the end of a line, where the pieces of its ink can be counted: a percent sign that was
 * read as a digit or beside one, a comma between thousands that was not read. No digit is changed for another.
 */
export function numberByInk(
  { runs, em }: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const from =
    symbols.findLastIndex(({ text }) => !NUMBER_AT_END.test(text)) + 1;
  const read = symbols.slice(from).map(({ text }) => text);
  if (read.length < 2) return NONE;
  const pieces = digitColumns(runs.at(-1)?.parts ?? [], em);
  const sign = percentAtEnd(pieces, em);
  const digits = digitsBefore(
    sign === null ? pieces : pieces.slice(0, sign),
    em,
  );
  if (digits === null) return NONE;
  const count = digits.filter((piece) => piece === "digit").length;
  const text = sign === null ? read : percentBehind(read, digits);
  if (text === null) return NONE;
  const own = text.filter((character) => /\d/.test(character));
  if (own.length !== count) return NONE;
  return verdicts(read, withCommas(text, digits), from);
}

const NONE: InkVerdicts = new Map();

type Piece = "digit" | "point" | "comma";

/** Ink that is wide but no higher than this (em) may be two digits that touch; characters are higher. */
const TOUCHING = 0.8;

/** A comma reaches this far below the digits (em). */
const TAIL = 0.05;

/** The pieces of a number, those nearest to its end that can be pieces of one; null where one of them is unclear. */
function digitsBefore(groups: readonly Part[][], em: number): Piece[] | null {
  const boxes = groups.map((group) => boxOf(group));
  const feet = boxes
    .filter((box) => isHighAsDigit(box, em))
    .map((box) => box[3])
    .sort((a, b) => a - b);
  const foot = feet[feet.length >> 1];
  if (foot === undefined) return null;
  const pieces: Piece[] = [];
  for (const box of boxes.reverse()) {
    const [, top, , bottom] = box;
    if (!isNarrowAsDigit(box, em)) {
      if (bottom - top <= TOUCHING * em) return null;
      break;
    }
    if (isHighAsDigit(box, em)) pieces.unshift("digit");
    else if (!isSmallAsDot(box, em) || !isAtFoot(box, foot, em)) return null;
    else pieces.unshift(bottom > foot + TAIL * em ? "comma" : "point");
  }
  return pieces;
}

/** The number as far as there is ink for it, and the sign; null where what was read has fewer digits than the ink. */
function percentBehind(
  read: readonly string[],
  digits: readonly Piece[],
): string[] | null {
  const count = digits.filter((piece) => piece === "digit").length;
  const text: string[] = [];
  let found = 0;
  for (const character of read) {
    if (/[%％]/.test(character)) break;
    if (/\d/.test(character) && found++ === count) break;
    text.push(character);
  }
  return found < count ? null : [...text, "%"];
}

/** Thousands are parted by commas from the right: 1,200.50. */
function withCommas(
  text: readonly string[],
  digits: readonly Piece[],
): string[] {
  const commas: number[] = [];
  let passed = 0;
  for (const piece of digits) {
    if (piece === "digit") passed++;
    else if (piece === "comma") commas.push(passed);
  }
  const whole = text.join("").split(/[.%％]/)[0] ?? "";
  const length = whole.replaceAll(",", "").length;
  const out: string[] = [];
  let count = 0;
  text.forEach((character, i) => {
    out.push(character);
    if (!/\d/.test(character)) return;
    count++;
    const isThousand = count < length && (length - count) % 3 === 0;
    if (isThousand && commas.includes(count) && text[i + 1] !== ",")
      out.push(",");
  });
  return out;
}

/** What differs, told symbol by symbol; the last one takes what is left. */
function verdicts(
  read: readonly string[],
  wanted: readonly string[],
  from: number,
): InkVerdicts {
  const found = new Map<number, string>();
  read.forEach((character, i) => {
    const isLast = i === read.length - 1;
    const text = isLast ? wanted.slice(i).join("") : (wanted[i] ?? "");
    if (text !== character) found.set(from + i, text);
  });
  return found;
}
