import { tidy } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

/** A text as printed with its white space put in order; null where nothing is printed. */
export function text(printed: string): Reading<string> {
  return reading(tidy(printed) || null);
}
