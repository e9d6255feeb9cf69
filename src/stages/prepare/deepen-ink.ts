import type { Gray } from "../../model/raster.ts";
import { histogram, percentile } from "../../raster/histogram.ts";
import { PAPER } from "./even-paper.ts";

/** The darkest pixels of a page, by share: well within its strokes, beyond single specks. */
const DARKEST = 0.004;

/** What the darkest ink becomes where it is fainter. */
const DEEP = 20;

/** A page whose darkest pixels are lighter than this bears no print. */
const NO_PRINT = 215;

/** Stretches faint print (light gray, worn carbon) so that its ink is dark, in place; paper stays. */
export function deepenInk(gray: Gray): void {
  const darkest = percentile(histogram(gray, undefined, 2), DARKEST);
  if (darkest <= DEEP || darkest > NO_PRINT) return;
  const factor = (PAPER - DEEP) / (PAPER - darkest);
  const levels = new Uint8ClampedArray(256);
  for (let level = 0; level < 256; level++)
    levels[level] = level >= PAPER ? level : PAPER - (PAPER - level) * factor;
  const { data } = gray;
  for (let at = 0; at < data.length; at++)
    data[at] = levels[data[at] as number] as number;
}
