import { percentile } from "../../raster/histogram.ts";

/** Half of a page's pixels are at least as bright as its paper's usual level: print covers far less of it. */
const USUAL = 0.5;

/** Of a normal distribution this share is less than `DEVIATIONS` standard deviations above the middle; farther up, levels are cut off at white. */
const ABOVE = 0.7;
const DEVIATIONS = 0.524;

/** Levels of bare paper: the usual one, and how far its noise strays from it (standard deviation). */
export interface PaperSpread {
  usual: number;
  spread: number;
}

/** The paper of a page by its histogram; only the brighter side of its noise is measured, since print lies on the darker. */
export function paperSpread(counts: Uint32Array): PaperSpread {
  const usual = percentile(counts, USUAL);
  const above = percentile(counts, ABOVE) - usual;
  return { usual, spread: above / DEVIATIONS };
}
