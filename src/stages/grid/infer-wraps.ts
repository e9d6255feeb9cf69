import { emWidths } from "../../text/join-lines.ts";
import type { Item } from "./infer-items.ts";
import type { Strip } from "./infer-strips.ts";

/** What the ends of lines say of a boundary below them: the text goes on below, it stops before its line is full, or nothing. */
export type Wrap = "goes-on" | "stops" | null;

/** Text keeps this far from the boundary of its cell (em). */
const MARGIN = 0.4;

/** Justification and rounding (em). */
const SLACK = 0.3;

/** One amount below another is no wrapped text, however little room there was. */
const AMOUNT = /^[\d.,]+(?:%|％|万?元)?$/u;

/** Tells from the ends of lines whether a cell may go on from one strip to the next. */
export class LineEnds {
  /** Where other texts begin (headings do not count: they are centred): two margins before that a text has to stop. */
  readonly #lefts: readonly number[];
  /** Where columns end. */
  readonly #edges: readonly number[];

  /** @param items all texts around; @param edges where columns end, as far as that is known */
  constructor(items: readonly Item[], edges: readonly number[]) {
    this.#lefts = items
      .filter(({ heading }) => !heading)
      .map(({ box }) => box[0]);
    this.#edges = edges;
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
    if (AMOUNT.test(upper.text) && AMOUNT.test(lower.text)) return false;
    const em = upper.size;
    const end = upper.box[2];
    const limit = Math.min(
      ...this.#lefts.filter((x) => x > end).map((x) => x - 2 * MARGIN * em),
      ...this.#edges.filter((x) => x > end).map((x) => x - MARGIN * em),
    );
    return limit - end < (emWidths(lower.text).first + SLACK) * em;
  }
}

function isUnder(lower: Item, upper: Item): boolean {
  return lower.box[0] < upper.box[2] && lower.box[2] > upper.box[0];
}
