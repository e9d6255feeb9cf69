import type { Gray } from "../../model/raster.ts";
import { histogram, percentile } from "../../raster/histogram.ts";
import { PAPER } from "./even-paper.ts";
import { paperSpread } from "./paper-spread.ts";

/** The darkest pixels of a page, by share: well within its strokes, beyond single specks. */
const DARKEST = 0.004;

/** What the darkest ink becomes where it is fainter. */
const DEEP = 20;

/** A page whose darkest pixels are lighter than this bears no print. */
const NO_PRINT = 215;

/** So many times the paper's spread below its usual level there is print; of noise alone the darkest lie at 2.7. */
const BEYOND_NOISE = 4;

/** Deepened, paper this many times its spread below its usual level must not become darker than `NO_INK`. */
const STAYS_PAPER = 4;
const NO_INK = 110;

/** Stretches faint print (light gray, worn carbon) so that its ink is dark, in place; paper and its noise stay. */
export function deepenInk(gray: Gray): void {
  const counts = histogram(gray, undefined, 2);
  const { usual, spread } = paperSpread(counts);
  const darkest = percentile(counts, DARKEST);
  if (
    darkest <= DEEP ||
    darkest > Math.min(NO_PRINT, usual - BEYOND_NOISE * spread)
  )
    return;
  const factor = Math.min(
    (PAPER - DEEP) / (PAPER - darkest),
    (PAPER - NO_INK) / (PAPER - usual + STAYS_PAPER * spread),
  );
  if (factor <= 1) return;
  const levels = new Uint8ClampedArray(256);
  for (let level = 0; level < 256; level++)
    levels[level] = level >= PAPER ? level : PAPER - (PAPER - level) * factor;
  const { data } = gray;
  for (let at = 0; at < data.length; at++)
    data[at] = levels[data[at] as number] as number;
}
