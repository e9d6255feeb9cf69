import { emWidths } from "../../text/join-lines.ts";
import type { Item } from "./infer-items.ts";
import type { Strip } from "./infer-strips.ts";

/** What the ends of lines say of a boundary below them: the text goes on below, it stops before its line is full, or nothing. */
export type Wrap = "goes-on" | "stops" | null;

/** The margins of two neighbouring cells together, and what justification leaves (em). */
const BETWEEN_TEXTS = 1.2;

/** Tells from the ends of lines whether a cell may go on from one strip to the next. */
export class LineEnds {
  /** Where a text may have to stop: where others begin, where columns end. */
  readonly #stops: number[];

  /** @param items all texts around; @param edges where columns end, as far as that is known */
  constructor(items: readonly Item[], edges: readonly number[]) {
    this.#stops = [...items.map(({ box }) => box[0]), ...edges];
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
    const room =
      Math.min(...this.#stops.filter((x) => x > end - upper.size / 4)) - end;
    return room < (emWidths(lower.text).first + BETWEEN_TEXTS) * upper.size;
  }
}

function isUnder(lower: Item, upper: Item): boolean {
  return lower.box[0] < upper.box[2] && lower.box[2] > upper.box[0];
}
