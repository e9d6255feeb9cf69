import type { Mask } from "../../../model/raster.ts";
import { boxOf, drawParts, type Part } from "../ink/parts.ts";
import type { Found } from "./find-marks.ts";
import type { LineShades } from "./line-shades.ts";
import { solidShare } from "./shape.ts";

/** A disc fills π/4 of its box, a square with soft edges more than this share. */
const SQUARE_FILL = 0.84;
/** What fills less of its box is neither. */
const LEAST_FILL = 0.62;
/** Of what is surely filled at least this share is black throughout. */
const SURE = 0.8;
/** A mark is no larger than this (em). */
const LARGEST = 1.15;

/** ■ or ●, as printed; null for anything else. */
export function solidMark(
  part: Part,
  black: LineShades["black"],
  em: number,
): Found | null {
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  const aspect = width / height;
  if (Math.max(width, height) > LARGEST * em) return null;
  if (aspect < 0.8 || aspect > 1.25) return null;
  const box = boxOf([part]);
  const fill = part.area / (width * height);
  if (fill < LEAST_FILL) return null;
  const solid = solidity(drawParts(black(), box), em);
  if (solid < LEAST_FILL * fill) return null;
  return fill > SQUARE_FILL
    ? { text: "■", confidence: solid > SURE * fill ? 0.97 : 0.8, box }
    : { text: "●", confidence: 0.8, box };
}

/** A glyph's strokes are thinner than this (em, and pixels); what is thicker is a filled area. */
const STROKE = 0.2;
const STROKE_PIXELS = 5;

/** Share of a mask that is filled area and not stroke. */
export function solidity(mask: Mask, em: number): number {
  return solidShare(mask, Math.max(STROKE_PIXELS, STROKE * em));
}
