import { fenOf } from "./amount.ts";
import type { PlacedCell } from "./placed-cell.ts";
import type { Total } from "./totals.ts";

export interface Magnitude {
  cell: PlacedCell;
  /** Fen. */
  fen: number;
}

/** 万元 are this many yuan. */
const WAN = 10_000;
/** Amounts that are near each other but for their unit are this many times apart at most. */
const FACTOR = 2;

/** Of amounts that should be equal or near, the one that is about 10,000 times away from most of the others. */
export function outlier(
  amounts: readonly Magnitude[],
): { chief: Magnitude; other: Magnitude } | null {
  const counted = amounts.map((chief) => ({
    chief,
    others: amounts.filter((other) => isScaled(chief.fen, other.fen)),
  }));
  const most = Math.max(0, ...counted.map(({ others }) => others.length));
  // Of two, the larger: yuan written under 万元 are more frequent than the reverse.
  const [worst] = counted
    .filter(({ others }) => others.length === most && most > 0)
    .sort((a, b) => Math.abs(b.chief.fen) - Math.abs(a.chief.fen));
  const other = worst?.others[0];
  return worst && other ? { chief: worst.chief, other } : null;
}

/** Whether one amount is about 10,000 times the other. */
export function isScaled(a: number, b: number): boolean {
  if (a === 0 || b === 0 || Math.sign(a) !== Math.sign(b)) return false;
  const times = Math.max(a / b, b / a);
  return times >= WAN / FACTOR && times <= WAN * FACTOR;
}

/** A sum that was rounded to 万元 is off by less than this share of it. */
const ROUNDED = 0.01;

/**
 * The part of a total that makes its sum right once it is read in 万元 instead of yuan, or in yuan instead of 万元.
 * @param whole what the parts should add up to, in fen
 */
export function misscaledPart(
  { parts, sum, total }: Total,
  whole: number | null,
): { chief: Magnitude; other: Magnitude } | null {
  if (whole === null || sum === null || whole === 0) return null;
  if (Math.abs(sum - whole) <= Math.abs(whole) * ROUNDED) return null;
  for (const cell of parts) {
    const fen = fenOf(cell);
    if (fen === null || fen === 0) continue;
    for (const right of [fen / WAN, fen * WAN]) {
      const gap = Math.abs(sum - fen + right - whole);
      // A small part rounded away could be any amount: what is left must be about what it should be.
      if (gap <= Math.abs(right) * ROUNDED)
        return {
          chief: { cell, fen },
          other: { cell: total, fen: Math.round(right) },
        };
    }
  }
  return null;
}
