import type { PreparedScan } from "../../model/prepared-scan.ts";
import { histogram } from "../../raster/histogram.ts";
import { paperSpread } from "./paper-spread.ts";

/** Darker than this (0–255) is ink, however faint; the noise of scanned paper stays above it but for single pixels. */
const FAINT_INK = 190;

/** Where paper is noisier, so many times its spread below its usual level: a hundredth of its pixels is darker. */
const BEYOND_NOISE = 2.5;

/** But darker than this is no paper's noise: on a photograph the usual level is not paper's. */
const ALWAYS_INK = 110;

/** The page is looked at in squares of this side, inches: a third of a character of 10 points. */
const SQUARE = 0.04;

/** Ink in a square with less than this share of dark pixels is noise: a thin stroke through it has twice that. */
const LEAST_SHARE = 0.12;

/** Fewer squares than this with ink are dust, or a page number at most: a character of 10 points has about 10. */
const ENOUGH_SQUARES = 40;

/** Whether a scanned page is bare paper. Asked first, since what is sought for on bare paper is found in its noise. */
export function isBlank({ gray, dpi }: PreparedScan): boolean {
  const { usual, spread } = paperSpread(histogram(gray, undefined, 3));
  const noise = usual - BEYOND_NOISE * spread;
  const faint = Math.max(ALWAYS_INK, Math.min(FAINT_INK, noise));
  const side = Math.max(2, Math.round(SQUARE * dpi));
  const enough = LEAST_SHARE * side * side;
  const columns = Math.ceil(gray.width / side);
  const dark = new Uint16Array(columns);
  let squares = 0;
  for (let y = 0; y < gray.height; y++) {
    const row = y * gray.width;
    for (let x = 0; x < gray.width; x++) {
      if ((gray.data[row + x] as number) < faint) {
        const column = (x / side) | 0;
        dark[column] = (dark[column] as number) + 1;
      }
    }
    if ((y + 1) % side !== 0 && y + 1 < gray.height) continue;
    for (let c = 0; c < columns; c++) {
      if ((dark[c] as number) >= enough) squares++;
    }
    if (squares >= ENOUGH_SQUARES) return false;
    dark.fill(0);
  }
  return true;
}
