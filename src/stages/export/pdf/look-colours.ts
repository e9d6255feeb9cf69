import type { Look } from "./finding-marks.ts";

/** Red, green and blue, 0 to 1: of the mark over the cell, and of its edge and bookmark. */
export const LOOK_COLOURS: Record<
  Look,
  { fill: readonly number[]; edge: readonly number[] }
> = {
  critical: { fill: [1, 0.75, 0.73], edge: [0.77, 0.13, 0.12] },
  warning: { fill: [1, 0.87, 0.6], edge: [0.85, 0.52, 0.02] },
  info: { fill: [0.78, 0.88, 1], edge: [0.1, 0.42, 0.75] },
  doubt: { fill: [0.88, 0.8, 0.98], edge: [0.5, 0.24, 0.7] },
};
