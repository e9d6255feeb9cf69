import type { Gap } from "./infer-gaps.ts";

/** Text is seldom further from the boundary left of it than this (em). */
const USUAL_MARGIN = 0.5;

/**
 * Settles where in each gap the boundary runs: the fewest places that every gap holds one of, so that the same boundary is
 * at the same place in all rows.
 * @param known places of the page before, taken where they serve
 */
export function settleGaps(
  gaps: Iterable<Gap>,
  known: readonly number[],
  em: number,
): Map<Gap, number> {
  const open = [...gaps].sort((a, b) => a.to - b.to);
  const places = new Map<Gap, number>();
  for (const gap of open) {
    if (places.has(gap)) continue;
    const shared = open.filter(
      (other) => !places.has(other) && other.from <= gap.to,
    );
    const from = Math.max(...shared.map((other) => other.from));
    const at =
      known.find((x) => x >= from && x <= gap.to) ??
      Math.max((from + gap.to) / 2, gap.to - USUAL_MARGIN * em);
    for (const other of shared) places.set(other, at);
  }
  return places;
}
