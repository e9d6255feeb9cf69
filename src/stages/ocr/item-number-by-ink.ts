import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import { columns } from "./ink/columns.ts";
import { isHighAsDigit, isNarrowAsDigit } from "./ink/digit-size.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import { boxOf, type Part } from "./ink/parts.ts";

/** A point is no wider and no higher than this (em), and as wide as high within a pixel: the 、 of small print is not. */
const POINT = 0.22;

const EVEN = 0.04;

/** It begins this near behind the number (em). */
const BEHIND = 0.4;

/** What engines make of the point behind an item's number. */
const MISREAD_POINT = /^[，,]$/u;

/** The number of an item and its point, which engines lose (4.VR数字展厅 read as 4VR数字展厅) or take for a comma (1，材料). */
export function itemNumberByInk(
  { runs, em }: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const texts = symbols.map(({ text }) => text);
  const digits = texts.findIndex((text) => !/^\d$/.test(text));
  if (digits < 1 || digits > 2) return NONE;
  const isMisread = MISREAD_POINT.test(texts[digits] ?? "");
  const behind = texts[isMisread ? digits + 1 : digits] ?? "";
  if (!/^[\p{Script=Han}A-Za-z“《（]$/u.test(behind)) return NONE;
  const parts = runs[0]?.parts ?? [];
  const number = columns(parts).slice(0, digits);
  if (!number.every((piece) => isDigit(piece, em))) return NONE;
  const [, , end, foot] = boxOf(number.flat());
  // The arm of a V reaches over the point: what follows the number is looked at part by part.
  const point = parts.find(
    ({ left }) => left >= end && left <= end + BEHIND * em,
  );
  if (point === undefined || !isPoint(point, foot, em)) return NONE;
  return isMisread
    ? new Map([[digits, "."]])
    : new Map([[digits - 1, `${texts[digits - 1]}.`]]);
}

const NONE: InkVerdicts = new Map();

function isDigit(piece: readonly Part[], em: number): boolean {
  const box = boxOf(piece);
  return isNarrowAsDigit(box, em) && isHighAsDigit(box, em);
}

/** A point stands on the line that the digits stand on. */
function isPoint(
  { left, top, right, bottom }: Part,
  foot: number,
  em: number,
): boolean {
  return (
    right - left <= POINT * em &&
    bottom - top <= POINT * em &&
    Math.abs(right - left - (bottom - top)) <= Math.max(1, EVEN * em) &&
    Math.abs(bottom - foot) <= 0.1 * em
  );
}
