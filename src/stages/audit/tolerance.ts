import { z } from "zod";

/** The option of the rules that compare amounts; exact unless a profile says otherwise, as fen are whole numbers. */
export const TOLERANCE = {
  tolerance: z
    .number()
    .nonnegative()
    .default(0)
    .describe(
      "视为相等的最大差额（元） / Largest difference that counts as equal, in yuan",
    ),
};

/**
 * Whether two amounts in fen count as the same.
 * @param tolerance in yuan, as a profile sets it
 */
export function isSameAmount(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= Math.round(tolerance * 100);
}
