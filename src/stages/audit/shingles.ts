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
  for (let i = 0; i < Math.max(1, shingles.length - WINDOW + 1); i++) {
    const window = shingles.subarray(i, i + WINDOW);
    if (window.length > 0) kept.add(Math.min(...window));
  }
  return kept;
}

/** The share (0 to 1) of the shorter text's shingles that the longer one has too. */
export function sharedPart(a: Uint32Array, b: Uint32Array): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const known = new Set(long);
  const wanted = new Set(short);
  let shared = 0;
  for (const hash of wanted) if (known.has(hash)) shared++;
  return shared / wanted.size;
}
