import { type Item, isAligned } from "./infer-items.ts";

/** How the text of a page without ruling lines is set; points. */
export interface Spacing {
  /** Size of the type. */
  em: number;
  /** From line to line inside a cell. */
  pitch: number;
  /** White between two lines of a cell. */
  lineGap: number;
  /** Rows follow each other as closely as lines, so that white alone tells nothing. */
  tight: boolean;
}

/** A text as wide as this (em) that has another below it at the same left edge was wrapped. */
const WRAPPED = 12;

/** Where nothing is wrapped: the usual line pitch of Chinese type (em). */
const USUAL_PITCH = 1.3;

/** Lines of a cell are at most this far apart (em). */
const WIDEST_PITCH = 2.6;

/** Rows further apart than lines by this much (em) can be told from lines. */
const TELLS = 0.15;

/** Measures type size, line pitch and room between rows. */
export function inferSpacing(items: readonly Item[]): Spacing {
  const em = median(items.map(({ size }) => size)) ?? 0;
  const pitch =
    median(labelPitches(items)) ??
    median(wrapPitches(items, em)) ??
    USUAL_PITCH * em;
  const lineGap = Math.max(0, pitch - em);
  const rowGap = Math.min(...labelPairs(items, em).map(whiteBetween));
  return { em, pitch, lineGap, tight: rowGap <= lineGap + TELLS * em };
}

/** Each label with the next one below it in its column. */
export function labelPairs(items: readonly Item[], em: number): [Item, Item][] {
  const labels = items
    .filter(({ label }) => label)
    .sort((a, b) => a.box[1] - b.box[1]);
  return labels.flatMap((label, i): [Item, Item][] => {
    const next = labels
      .slice(i + 1)
      .find(
        (other) =>
          other.box[1] >= label.box[3] - TELLS * em &&
          isAligned(label, other, em),
      );
    return next === undefined ? [] : [[label, next]];
  });
}

function whiteBetween([above, below]: [Item, Item]): number {
  return below.box[1] - above.box[3];
}

function labelPitches(items: readonly Item[]): number[] {
  return items
    .filter(({ label, lines }) => label && lines > 1)
    .map(({ box, lines, size }) => (box[3] - box[1] - size) / (lines - 1));
}

function wrapPitches(items: readonly Item[], em: number): number[] {
  return items.flatMap((item) => {
    if (item.label || item.box[2] - item.box[0] < WRAPPED * em) return [];
    const steps = items
      .filter((other) => Math.abs(other.box[0] - item.box[0]) < TELLS * em)
      .map((other) => other.box[1] - item.box[1])
      .filter((step) => step > em / 2 && step < WIDEST_PITCH * em);
    return steps.length === 0 ? [] : [Math.min(...steps)];
  });
}

function median(values: number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
