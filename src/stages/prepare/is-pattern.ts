import type { PreparedScan } from "../../model/prepared-scan.ts";

/**
 * Runs of ink along the rows, a square inch and row to the inch: a page full of the smallest print has about 6,
 * dithered pictures and noise 35 and more; half a page of those stays below.
 */
const MOST_RUNS = 24;

/**
 * Whether the ink of a page is a pattern of dots (a photograph in black and white, noise) all over: dividing and reading
 * it would take minutes and give nothing. Asked before anything is sought for in the ink.
 */
export function isPattern({ ink, dpi }: PreparedScan): boolean {
  const { data } = ink;
  let runs = 0;
  for (let at = 1; at < data.length; at++)
    runs += (data[at] as number) & ((data[at - 1] as number) ^ 1);
  return runs * dpi > MOST_RUNS * data.length;
}
