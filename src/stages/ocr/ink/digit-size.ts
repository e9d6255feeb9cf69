import type { PixelBox } from "../../../raster/pixel-box.ts";

/** A digit is no wider and no lower than this (em), in whatever type. */
const WIDEST = 0.66;
const LOWEST = 0.5;

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
