import { plain } from "../../text/tidy.ts";

/** Characters to a shingle: three Han characters are a word and a half, so that word order counts. */
const SIZE = 3;

/** Of this many shingles on end the least is kept: any run that two texts share of SIZE + WINDOW - 1 characters shows (winnowing: Schleimer, Wilkerson and Aiken 2003). */
const WINDOW = 4;

/** A text as texts are compared: letters and digits on one line. */
export function bareText(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The hashes of the shingles of a bare text, in its order, 32 bits each. */
export function shinglesOf(bare: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, bare.length - SIZE + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + SIZE; j++)
      hash = Math.imul(hash ^ bare.charCodeAt(j), 0x01000193);
    // The last multiplication leaves the low bits of similar shingles alike.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hashes[i] = hash ^ (hash >>> 13);
  }
  return hashes;
}

/** A sample of the shingles such that texts with a passage in common have some of it in common. */
export function fingerprintsOf(shingles: Uint32Array): ReadonlySet<number> {
  const kept = new Set<number>();
  const last = Math.max(1, shingles.length - WINDOW + 1);
  for (let i = 0; i < last && i < shingles.length; i++) {
    let least = shingles[i] as number;
    const end = Math.min(i + WINDOW, shingles.length);
    for (let j = i + 1; j < end; j++)
      least = Math.min(least, shingles[j] as number);
    kept.add(least);
  }
  return kept;
}

/** The different shingles in ascending order, as `sharedPart` takes them. */
export function sortedShingles(shingles: Uint32Array): Uint32Array {
  return shingles
    .slice()
    .sort()
    .filter((hash, i, sorted) => hash !== sorted[i - 1]);
}

/** The share (0 to 1) of the shorter text's shingles that the longer one has too; both sorted. */
export function sharedPart(a: Uint32Array, b: Uint32Array): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared / shorter;
}
