import type { CellClass, Feature } from "./features.ts";

/**
 * The weights of a logistic regression of "the cell is right" on its features, and the log odds of cells without text.
 * Written by `npm run calibrate` from 19381 cells of the set of scans; not to be edited by hand.
 */
export const CALIBRATION: {
  weights: Record<Feature, number>;
  odds: Record<Exclude<CellClass, "read">, number>;
} = {
  weights: {
    always: 1.6,
    shape: 3.47,
    single: -0.22,
    settled: -1.97,
    disputed: -3.7,
    least: 1.17,
    leastOfSingle: 0.48,
    length: -0.14,
    number: 0.3,
    implausible: -4.55,
    confirmed: 1.21,
    printed: 1.59,
    corrected: 0.58,
  },
  odds: {
    blank: 5.81,
    absent: 4.13,
    unheaded: 0.18,
    missing: 0.61,
  },
};
