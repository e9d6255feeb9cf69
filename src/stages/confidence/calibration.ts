import type { CellClass, Feature } from "./features.ts";

/**
 * The weights of a logistic regression of "the cell is right" on its features, and the log odds of cells without text.
 * Written by `npm run calibrate` from 4160 cells of the set of scans; not to be edited by hand.
 */
export const CALIBRATION: {
  weights: Record<Feature, number>;
  odds: Record<Exclude<CellClass, "read">, number>;
} = {
  weights: {
    always: 0.46,
    shape: 3.02,
    single: 0.3,
    settled: -1.51,
    disputed: -3.59,
    least: 1.51,
    leastOfSingle: 0.14,
    length: -0.46,
    number: -0.11,
    implausible: -5.23,
    confirmed: 2.08,
    printed: 1.16,
    corrected: 0,
  },
  odds: {
    blank: 6.55,
    absent: 0.69,
    missing: -0.69,
  },
};
