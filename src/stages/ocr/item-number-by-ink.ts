import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import { columns } from "./ink/columns.ts";
import { isHighAsDigit, isNarrowAsDigit } from "./ink/digit-size.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import { boxOf, type Part } from "./ink/parts.ts";

/** A point is no wider and no higher than this (em). */
const POINT = 0.22;

/** The number of an item and its point, of which engines lose the point: 4.VR数字展厅 read as 4VR数字展厅. */
export function itemNumberByInk(
  { runs, em }: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const texts = symbols.map(({ text }) => text);
  const digits = texts.findIndex((text) => !/^\d$/.test(text));
  if (digits < 1 || digits > 2) return NONE;
  if (!/^[\p{Script=Han}A-Za-z“《（]$/u.test(texts[digits] ?? "")) return NONE;
  const pieces = columns(runs[0]?.parts ?? []);
  const number = pieces.slice(0, digits);
  const point = pieces[digits];
  if (point === undefined || !number.every((piece) => isDigit(piece, em)))
    return NONE;
  const foot = Math.max(...number.map((piece) => boxOf(piece)[3]));
  return isPoint(point, foot, em)
    ? new Map([[digits - 1, `${texts[digits - 1]}.`]])
    : NONE;
}

const NONE: InkVerdicts = new Map();

function isDigit(piece: readonly Part[], em: number): boolean {
  const box = boxOf(piece);
  return isNarrowAsDigit(box, em) && isHighAsDigit(box, em);
}

/** A point stands on the line that the digits stand on. */
function isPoint(piece: readonly Part[], foot: number, em: number): boolean {
  const [left, top, right, bottom] = boxOf(piece);
  return (
    right - left <= POINT * em &&
    bottom - top <= POINT * em &&
    Math.abs(bottom - foot) <= 0.1 * em
  );
}
