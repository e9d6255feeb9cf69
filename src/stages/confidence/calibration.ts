import type { CellClass, Feature } from "./features.ts";

/**
 * The weights of a logistic regression of "the cell is right" on its features, and the log odds of cells without text.
 * Written by `npm run calibrate` from 4564 cells of the set of scans; not to be edited by hand.
 */
export const CALIBRATION: {
  weights: Record<Feature, number>;
  odds: Record<Exclude<CellClass, "read">, number>;
} = {
  weights: {
    always: 1.16,
    shape: 3.1,
    single: -0.08,
    settled: -1.65,
    disputed: -3.72,
    least: 1.2,
    leastOfSingle: 0.34,
    length: -0.41,
    number: -0.2,
    implausible: -5.06,
    confirmed: 0,
    printed: 1.52,
    corrected: 0.52,
  },
  odds: {
    blank: 4.13,
    absent: 2.3,
    missing: 0,
  },
};
