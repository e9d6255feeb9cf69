import type { PixelBox } from "../../../raster/pixel-box.ts";

/** A digit is no wider and no lower than this (em), in whatever type. */
const WIDEST = 0.66;
const LOWEST = 0.5;

/** A point or comma is no wider and no higher than this (em). */
const DOT_WIDTH = 0.24;
const DOT_HEIGHT = 0.38;

/** Whether ink is as small as a point or comma of a number. */
export function isSmallAsDot(
  [left, top, right, bottom]: PixelBox,
  em: number,
): boolean {
  return right - left <= DOT_WIDTH * em && bottom - top <= DOT_HEIGHT * em;
}

/** A point or comma ends no higher than this above the foot of its number's digits (em): ' does. */
const LIFTED = 0.38;

/** Whether ink stands at the foot of its number as points and commas do. */
export function isAtFoot(
  [, , , bottom]: PixelBox,
  foot: number,
  em: number,
): boolean {
  return bottom >= foot - LIFTED * em;
}

/** Whether ink is no wider than a digit. */
export function isNarrowAsDigit(
  [left, , right]: PixelBox,
  em: number,
): boolean {
  return right - left <= WIDEST * em;
}

/** Whether ink is as high as a digit at least; points and commas are not. */
export function isHighAsDigit(
  [, top, , bottom]: PixelBox,
  em: number,
): boolean {
  return bottom - top >= LOWEST * em;
}
