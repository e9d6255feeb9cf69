import type { Value } from "./value.ts";

/** An amount in whole fen (1/100 yuan), so that sums are exact; null where the value is none: a blank is never 0. */
export function fen(value: Value): number | null {
  return typeof value === "object" && value !== null && "yuan" in value
    ? Math.round(value.yuan * 100)
    : null;
}
