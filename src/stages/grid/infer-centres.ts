import type { Gap } from "./infer-gaps.ts";
import type { Item } from "./infer-items.ts";

/** Centring is exact up to this much (em), and so is what we know of the edges of a table. */
const CENTRED = 0.3;

/**
 * Gaps of a header that nothing stands below, narrowed: its labels are centred, so that a column reaches as far right of
 * its label as left of it. From either edge of the header inwards, as far as that agrees with the gaps.
 * @param gaps between the header's columns, left to right
 * @param left where the left edge of the first column runs
 * @param right where the right edge of the last column runs
 */
export function centreGaps(
  gaps: readonly Gap[],
  items: readonly Item[],
  left: Gap,
  right: Gap,
  em: number,
): Gap[] {
  const middles = [...gaps, right].map((gap, k) => {
    const from = gaps[k - 1]?.to ?? left.to;
    const own = items.filter(({ box }) => box[0] >= from && box[2] <= gap.from);
    return (
      (Math.min(...own.map(({ box }) => box[0])) +
        Math.max(...own.map(({ box }) => box[2]))) /
      2
    );
  });
  const slack = CENTRED * em;
  const rightward = mirrored(gaps, middles.slice(0, -1), left, slack);
  return mirrored(
    rightward.reverse(),
    middles.slice(1).reverse(),
    right,
    slack,
  ).reverse();
}

/** Each gap cut down to the mirror image of the one before it at the middle between them. */
function mirrored(
  gaps: readonly Gap[],
  middles: readonly number[],
  edge: Gap,
  slack: number,
): Gap[] {
  let before: Gap | null = edge;
  return gaps.map((gap, k) => {
    if (before === null) return gap;
    const twice = 2 * (middles[k] as number);
    const narrow: Gap = {
      from: Math.max(gap.from, twice - before.to - slack),
      to: Math.min(gap.to, twice - before.from + slack),
    };
    before = narrow.from <= narrow.to ? narrow : null;
    return before ?? gap;
  });
}
