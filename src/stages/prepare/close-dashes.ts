/** Dashes and dots are no longer and no farther apart than these (inches). */
const LONGEST_DASH = 0.12;
const WIDEST_GAP = 0.08;

/** So many make a dashed line. */
const LEAST_DASHES = 8;

/** A line is dashed where this share of its pieces follow one another at the usual distance, up to `SAME` of it (and a pixel). */
const REGULAR = 0.5;
const SAME = 0.12;

/** Share of ink on either side of a dash: a stroke of a character that is cut across goes on there. */
const BESIDE_DASH = 0.34;

/** A gap may be this much wider than the usual one of its line. */
const EVEN = 1.6;

/**
 * Fills the gaps of a dashed or dotted line, in place; strokes of characters come at uneven distances and go on
 * beside the line. `inked`, `above` and `below` tell for each place along the line whether there is ink.
 */
export function closeDashes(
  inked: Uint8Array,
  above: Uint8Array,
  below: Uint8Array,
  dpi: number,
): void {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let from = inked.indexOf(1); from >= 0; ) {
    const end = inked.indexOf(0, from);
    starts.push(from);
    ends.push(end < 0 ? inked.length : end);
    from = end < 0 ? -1 : inked.indexOf(1, end);
  }
  const periods: number[] = [];
  const gaps: number[] = [];
  let all = 0;
  for (let i = 1; i < starts.length; i++) {
    const gap = (starts[i] as number) - (ends[i - 1] as number);
    const dash = (ends[i - 1] as number) - (starts[i - 1] as number);
    if (gap > WIDEST_GAP * dpi || dash > LONGEST_DASH * dpi) continue;
    all++;
    const from = starts[i - 1] as number;
    const to = ends[i - 1] as number;
    if (
      shareOf(above, from, to) > BESIDE_DASH ||
      shareOf(below, from, to) > BESIDE_DASH
    )
      continue;
    periods.push(dash + gap);
    gaps.push(gap);
  }
  if (periods.length < LEAST_DASHES) return;
  const usual = middleOf(periods);
  const regular = periods.filter(
    (period) => Math.abs(period - usual) <= SAME * usual + 1,
  );
  if (regular.length < REGULAR * all) return;
  const widest = Math.min(EVEN * middleOf(gaps) + 2, WIDEST_GAP * dpi);
  for (let i = 1; i < starts.length; i++) {
    const from = ends[i - 1] as number;
    const to = starts[i] as number;
    if (to - from <= widest) inked.fill(1, from, to);
  }
}

function shareOf(flags: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += flags[i] as number;
  return count / (to - from);
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}
