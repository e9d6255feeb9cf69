/** More apart than this share of the longer one, a name was hardly meant. */
const FARTHEST = 0.5;

/** Those of `names` that a misspelt name is closest to: the best first, at most `most`; none where all are far. */
export function nearest(
  name: string,
  names: readonly string[],
  most = 3,
): string[] {
  return names
    .map((candidate) => ({ candidate, apart: distance(name, candidate) }))
    .filter(
      ({ candidate, apart }) =>
        apart <= Math.max(name.length, candidate.length) * FARTHEST,
    )
    .sort((a, b) => a.apart - b.apart)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's: how many characters are put in, left out or changed. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
