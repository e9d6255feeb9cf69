import type { Gray, Mask } from "../../model/raster.ts";
import { findCircles } from "../../raster/find-circles.ts";
import { histogram, percentile } from "../../raster/histogram.ts";
import { clampBox, type PixelBox } from "../../raster/pixel-box.ts";
import {
  LARGEST_RADIUS,
  RIM_SHARE,
  SMALLEST_RADIUS,
  SQUARE,
} from "./fade-seals.ts";
import { fadeWithin } from "./fade-within.ts";
import { findRim } from "./find-rim.ts";

/** A seal is lighter than print and darker than paper by so much at least, levels. */
const FROM_PRINT = 45;
const LIGHTEST = 205;

/** Print counts as dark as this share of all ink pixels at most: the middles of strokes. */
const FIRM_INK = 0.1;
const INK = 175;

/** Inside a stroke as thick as a seal's, neighbours differ by no more than this; the edges of print do by more. */
const EVEN = 60;

/** A square shows a seal from this share of such pixels on. */
const SEAL_SHARE = 0.25;

/**
 * Fades what is clearly a round seal on an evened gray page, in place, and tells where: a rim of one gray between paper
 * and print, and within it strokes of the same gray. Print that a seal crosses stays: it is darker by as much.
 */
export function fadeGraySeals(gray: Gray, dpi: number): PixelBox[] {
  const darkest = printLevel(gray) + FROM_PRINT;
  const side = Math.max(2, Math.round(SQUARE * dpi));
  const squares = sealSquares(gray, darkest, side);
  const seals: PixelBox[] = [];
  for (const seen of findCircles(
    squares,
    SMALLEST_RADIUS,
    LARGEST_RADIUS,
    RIM_SHARE,
  )) {
    const [x, y] = [seen.x * side, seen.y * side];
    const reach = (seen.radius + 3) * side;
    const box = clampBox([x - reach, y - reach, x + reach, y + reach], gray);
    const [left, top] = box;
    const rim = findRim(
      between(gray, darkest, box),
      { x: x - left, y: y - top, radius: seen.radius * side },
      dpi,
    );
    if (rim === null) continue;
    const placed = { ...rim, x: rim.x + left, y: rim.y + top };
    if (!fadeWithin(gray, placed, darkest, dpi)) continue;
    seals.push(
      clampBox(
        [
          placed.x - rim.outer,
          placed.y - rim.outer,
          placed.x + rim.outer,
          placed.y + rim.outer,
        ],
        gray,
      ),
    );
  }
  return seals;
}

/** How dark the middles of the page's strokes are. */
function printLevel(gray: Gray): number {
  const counts = histogram(gray, undefined, 2);
  return percentile(counts.subarray(0, INK), FIRM_INK);
}

/** The squares in which there are many pixels of a seal's levels whose neighbours have about the same. */
function sealSquares(
  { width, height, data }: Gray,
  darkest: number,
  side: number,
): Mask {
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const counts = new Uint16Array(columns * rows);
  for (let y = 1; y + 1 < height; y++) {
    const row = Math.floor(y / side) * columns;
    const start = y * width;
    const end = start + width - 1;
    for (let at = start + 1; at < end; at++) {
      const value = data[at] as number;
      if (value > LIGHTEST || value < darkest) continue;
      const a = value - (data[at - 1] as number);
      const b = value - (data[at + 1] as number);
      const c = value - (data[at - width] as number);
      const d = value - (data[at + width] as number);
      if (Math.max(0, a, b, c, d) - Math.min(0, a, b, c, d) > EVEN) continue;
      const i = row + (((at - start) / side) | 0);
      counts[i] = (counts[i] as number) + 1;
    }
  }
  const enough = SEAL_SHARE * side * side;
  const marked = Uint8Array.from(counts, (count) => (count > enough ? 1 : 0));
  return { width: columns, height: rows, data: marked };
}

function between(
  { width, data }: Gray,
  darkest: number,
  [x0, y0, x1, y1]: PixelBox,
): Mask {
  const mask = new Uint8Array((x1 - x0) * (y1 - y0));
  let i = 0;
  for (let y = y0; y < y1; y++) {
    for (let at = y * width + x0; at < y * width + x1; at++) {
      const value = data[at] as number;
      mask[i++] = value >= darkest && value <= LIGHTEST ? 1 : 0;
    }
  }
  return { width: x1 - x0, height: y1 - y0, data: mask };
}
