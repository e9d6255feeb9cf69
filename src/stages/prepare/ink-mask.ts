import type { Gray, Mask } from "../../model/raster.ts";
import { histogram, otsu } from "../../raster/histogram.ts";
import { paperSpread } from "./paper-spread.ts";

/** The dividing level stays between these: thin strokes are kept, print shining through from the back is not. */
const LOWEST = 110;
const HIGHEST = 175;

/** Ink is darker than paper by this many times the paper's spread: on bare paper the noise alone is divided. */
const BEYOND_NOISE = 4;

/** The ink of an evened page: what is darker than the level that best divides its histogram, and than its paper's noise. */
export function inkMask(gray: Gray): Mask {
  const { width, height, data } = gray;
  const counts = histogram(gray, undefined, 2);
  const { usual, spread } = paperSpread(counts);
  const best = Math.min(otsu(counts), usual - BEYOND_NOISE * spread, HIGHEST);
  const level = Math.max(LOWEST, best);
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++)
    ink[at] = (data[at] as number) <= level ? 1 : 0;
  return { width, height, data: ink };
}
