import type { CellClass, Feature } from "./features.ts";

/**
 * The weights of a logistic regression of "the cell is right" on its features, and the log odds of cells without text.
 * Written by `npm run calibrate` from 4295 cells of the set of scans; not to be edited by hand.
 */
export const CALIBRATION: {
  weights: Record<Feature, number>;
  odds: Record<Exclude<CellClass, "read">, number>;
} = {
  weights: {
    always: 0.3,
    shape: 3.16,
    single: 0.37,
    settled: -1.51,
    disputed: -3.37,
    least: 1.48,
    leastOfSingle: 0.17,
    length: -0.36,
    number: 0.03,
    implausible: -5.18,
    confirmed: 2.1,
    printed: 1.24,
    corrected: 0,
  },
  odds: {
    blank: 4.14,
    absent: 2.94,
    missing: 0,
  },
};
