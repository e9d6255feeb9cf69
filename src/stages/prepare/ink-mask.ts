import type { Gray, Mask } from "../../model/raster.ts";
import { histogram, otsu } from "../../raster/histogram.ts";

/** The dividing level stays between these: thin strokes are kept, print shining through from the back is not. */
const LOWEST = 110;
const HIGHEST = 175;

/** The ink of an evened page: what is darker than the level that best divides its histogram. */
export function inkMask(gray: Gray): Mask {
  const { width, height, data } = gray;
  const best = otsu(histogram(gray, undefined, 2));
  const level = Math.max(LOWEST, Math.min(best, HIGHEST));
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++)
    ink[at] = (data[at] as number) <= level ? 1 : 0;
  return { width, height, data: ink };
}
