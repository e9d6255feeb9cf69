import type { CellClass, Feature } from "./features.ts";

/** The weights of a logistic regression of "the cell is right" on its features, and the log odds of cells without text. */
export const CALIBRATION: {
  weights: Record<Feature, number>;
  odds: Record<Exclude<CellClass, "read">, number>;
} = {
  weights: {
    always: 4,
    shape: -0.5,
    single: -1.5,
    settled: -3,
    disputed: -6,
    least: 0.5,
    leastOfSingle: 0.5,
    length: -0.2,
    number: 0,
    implausible: -3,
    confirmed: 3,
    printed: 2,
    corrected: -0.5,
  },
  odds: { blank: 5, absent: 4, missing: -1 },
};
