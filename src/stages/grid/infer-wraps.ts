import { emWidths } from "../../text/join-lines.ts";
import type { Item } from "./infer-items.ts";
import type { Strip } from "./infer-strips.ts";

/** What the ends of lines say of a boundary below them: the text goes on below, it stops before its line is full, or nothing. */
export type Wrap = "goes-on" | "stops" | null;

/** The margins of two neighbouring cells together, and what justification leaves (em). */
const BETWEEN_TEXTS = 1.2;

/** Tells from the ends of lines whether a cell may go on from one strip to the next. */
export class LineEnds {
  readonly #lefts: number[];
  readonly #right: number;

  /** @param items all texts around; @param right where the last column ends */
  constructor(items: readonly Item[], right: number) {
    this.#lefts = items.map(({ box }) => box[0]).sort((a, b) => a - b);
    this.#right = right;
  }

  between(above: Strip | undefined, below: Strip | undefined): Wrap {
    if (above === undefined || below === undefined) return null;
    let wrap: Wrap = null;
    for (const upper of above.items) {
      if (upper.label) continue;
      for (const lower of below.items) {
        if (lower.label || !isUnder(lower, upper)) continue;
        if (!this.#isFull(upper, lower)) return "stops";
        wrap = "goes-on";
      }
    }
    return wrap;
  }

  /** Whether the first part of `lower` would not have found room behind `upper`. */
  #isFull(upper: Item, lower: Item): boolean {
    const end = upper.box[2];
    const next =
      this.#lefts.find((x) => x > end + upper.size / 4) ?? this.#right;
    const room = Math.min(next, this.#right) - end;
    return room < (emWidths(lower.text).first + BETWEEN_TEXTS) * upper.size;
  }
}

function isUnder(lower: Item, upper: Item): boolean {
  return lower.box[0] < upper.box[2] && lower.box[2] > upper.box[0];
}
