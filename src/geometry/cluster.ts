/**
 * Groups numbers that lie within `tolerance` of the group's first, and gives each group's mean, ascending.
 * The first anchors the group, so that evenly spaced numbers do not chain into one.
 */
export function cluster(
  values: readonly number[],
  tolerance: number,
): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const means: number[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let sum = 0;
    while (
      end < sorted.length &&
      (sorted[end] as number) - (sorted[start] as number) <= tolerance
    ) {
      sum += sorted[end] as number;
      end++;
    }
    means.push(sum / (end - start));
    start = end;
  }
  return means;
}

/** The index of the value nearest to `x` in an ascending list; -1 for an empty one. */
export function nearest(values: readonly number[], x: number): number {
  let best = -1;
  for (let i = 0; i < values.length; i++) {
    if (
      best < 0 ||
      Math.abs((values[i] as number) - x) <
        Math.abs((values[best] as number) - x)
    )
      best = i;
  }
  return best;
}
