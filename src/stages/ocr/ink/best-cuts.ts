import type { Part } from "./parts.ts";

/** A line is no higher than this (em), or its excess costs `EXCESS` an em. */
const HIGHEST = 1.06;
const EXCESS = 8;
/** A line lower than this (em) is rare (digits, a lone 一) and costs up to `LOW`; one as low as `SLIVER` more. */
const LOWEST = 0.72;
const LOW = 0.35;
const SLIVER = 0.3;
const SLIVER_COST = 0.2;
/** Lines follow one another no closer than this (em); each em less costs `CROWDED`. */
const CLOSEST = 0.8;
const CROWDED = 2;
/** What every line costs, so that nothing is divided without gain. */
const LINE_COST = 0.05;
/** The highest line considered (em). */
const SEARCH = 2.2;

/** Rows after which to cut what stands between two rows, counted from `top`, ascending, the last being its end: the division into lines of least cost. */
export function bestCuts(
  parts: readonly Part[],
  top: number,
  bottom: number,
  em: number,
): number[] {
  const profile = rowProfile(parts, top, bottom);
  const count = profile.length;
  const mean = profile.reduce((sum, ink) => sum + ink, 0) / count;
  const firstInk = new Int32Array(count + 1).fill(count);
  for (let i = count - 1; i >= 0; i--) {
    firstInk[i] = profile[i] ? i : (firstInk[i + 1] as number);
  }
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const back = new Int32Array(count + 1);
  best[0] = 0;
  let lastInk = -1;
  for (let j = 1; j <= count; j++) {
    if (profile[j - 1]) lastInk = j - 1;
    const cut =
      j === count
        ? 0
        : ((profile[j] as number) + (profile[j - 1] as number)) / 2 / mean;
    for (let i = Math.max(0, Math.floor(j - SEARCH * em)); i < j; i++) {
      let cost = (best[i] as number) + cut + LINE_COST;
      const height = Math.max(0, lastInk - (firstInk[i] as number) + 1) / em;
      if (height > HIGHEST) cost += EXCESS * (height - HIGHEST);
      if (height < LOWEST) cost += (LOW * (LOWEST - height)) / LOWEST;
      if (height < SLIVER) cost += SLIVER_COST;
      const pitch = (j - i) / em;
      if (pitch < CLOSEST && j < count && i > 0)
        cost += CROWDED * (CLOSEST - pitch);
      if (cost < (best[j] as number)) {
        best[j] = cost;
        back[j] = i;
      }
    }
  }
  const cuts: number[] = [];
  for (let j = count; j > 0; j = back[j] as number) cuts.push(j);
  return cuts.reverse();
}

/** How many pixels of ink each row holds, from `top`. */
function rowProfile(
  parts: readonly Part[],
  top: number,
  bottom: number,
): Float64Array {
  const profile = new Float64Array(bottom - top);
  for (const { runs } of parts) {
    for (let i = 0; i < runs.length; i += 3) {
      const row = (runs[i] as number) - top;
      const length = (runs[i + 2] as number) - (runs[i + 1] as number);
      profile[row] = (profile[row] as number) + length;
    }
  }
  return profile;
}
