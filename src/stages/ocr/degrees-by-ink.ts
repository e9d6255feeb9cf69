import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import { drawParts, type Part } from "./ink/parts.ts";
import { holesOf } from "./marks/holes.ts";

/** What engines read for ℃: its C, and at times something for its ring. */
const MISREAD = /^[CcG]$/u;
const RING = /^[°”“"'’‘。·]$/u;

/** The ring is so large (em), stands above the middle of its line, and its C begins this near behind it (em). */
const SIZE = [0.14, 0.36] as const;
const BESIDE = 0.25;

/** A C is at least so high (em). */
const LETTER = 0.55;

/** ℃ behind numbers, whose ring engines leave out: 2C over the ink of 2℃. */
export function degreesByInk(
  { runs, em, box }: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const verdicts = new Map<number, string>();
  const letters = symbols.flatMap(({ text }, i) =>
    MISREAD.test(text) && isBehindNumber(symbols, i) ? [i] : [],
  );
  if (letters.length === 0) return verdicts;
  const middle = (box[1] + box[3]) / 2;
  const rings = runs.flatMap(({ parts }) =>
    parts.filter(
      (part) => isRing(part, middle, em) && hasLetter(part, parts, em),
    ),
  );
  // Engines' places are off by half a character: rings and letters are told to each other by their order.
  if (rings.length !== letters.length) return verdicts;
  for (const i of letters) {
    verdicts.set(i, "℃");
    if (RING.test(symbols[i - 1]?.text ?? "")) verdicts.set(i - 1, "");
  }
  return verdicts;
}

function isBehindNumber(symbols: readonly ReadSymbol[], i: number): boolean {
  const before = symbols[i - 1]?.text ?? "";
  return /^\d$/.test(RING.test(before) ? (symbols[i - 2]?.text ?? "") : before);
}

function isRing(part: Part, middle: number, em: number): boolean {
  const { left, top, right, bottom } = part;
  const sides = [right - left, bottom - top];
  if (bottom > middle) return false;
  if (sides.some((side) => side < SIZE[0] * em || side > SIZE[1] * em))
    return false;
  return holesOf(drawParts([part], [left, top, right, bottom])).length === 1;
}

function hasLetter(ring: Part, parts: readonly Part[], em: number): boolean {
  return parts.some(
    ({ left, top, bottom }) =>
      Math.abs(left - ring.right) <= BESIDE * em &&
      left > (ring.left + ring.right) / 2 &&
      bottom - top >= LETTER * em,
  );
}
