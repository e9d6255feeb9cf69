import { UnionFind } from "../../geometry/union-find.ts";
import {
  fingerprintsOf,
  sharedPart,
  shinglesOf,
  sortedShingles,
} from "./shingles.ts";

/** From when on two texts are near-copies. */
export interface CopyLimits {
  /** Characters of the shorter text, punctuation aside. */
  shortest: number;
  /** Share (0 to 1) of the shorter text's shingles that the other has. */
  share: number;
}

/** The shorter of two copies is at least this part of the longer: a passage in a long text is no copy of the text. */
const LEAST_LENGTH = 0.4;

/** A passage that this many different texts have is boilerplate and leads to no further ones. */
const MOST_HOLDERS = 16;

/** So many of the likeliest texts are compared in full with each. */
const MOST_COMPARED = 12;

/** A text this much like an earlier one is found by whatever finds that one, and needs no entry of its own. */
const INTERCHANGEABLE = 0.95;

/**
 * The near-copies among texts: for each text the number of its group, counted by first members; a text alone is alone in
 * its group. Equal texts are compared once, and different ones by way of shared passages only, so that it takes about
 * as long as reading them.
 * @param texts bare, as `bareText` gives them
 */
export function nearCopies(
  texts: readonly string[],
  { shortest, share }: CopyLimits,
): number[] {
  const distinct = [...new Set(texts)].filter(
    (text) => text.length >= shortest,
  );
  const groups = new UnionFind(distinct.length);
  const sorted: Uint32Array[] = [];
  const holders = new Map<number, number[]>();
  distinct.forEach((text, i) => {
    const shingles = shinglesOf(text);
    const fingerprints = fingerprintsOf(shingles);
    const own = sortedShingles(shingles);
    sorted.push(own);
    let represented = false;
    for (const j of likeliest(fingerprints, holders)) {
      const lengths = [text.length, distinct[j]?.length ?? 0];
      if (Math.min(...lengths) < LEAST_LENGTH * Math.max(...lengths)) continue;
      const shared = sharedPart(own, sorted[j] as Uint32Array);
      if (shared >= share) groups.union(i, j);
      represented ||= shared >= INTERCHANGEABLE;
    }
    if (!represented) hold(i, fingerprints, holders);
  });
  return numbered(texts, distinct, groups);
}

/** The earlier texts that have most of the fingerprints, the likeliest first. */
function likeliest(
  fingerprints: ReadonlySet<number>,
  holders: ReadonlyMap<number, readonly number[]>,
): number[] {
  const counts = new Map<number, number>();
  for (const fingerprint of fingerprints)
    for (const holder of holders.get(fingerprint) ?? [])
      counts.set(holder, (counts.get(holder) ?? 0) + 1);
  return [...counts]
    .sort(([i, a], [j, b]) => b - a || i - j)
    .slice(0, MOST_COMPARED)
    .map(([i]) => i);
}

function hold(
  i: number,
  fingerprints: ReadonlySet<number>,
  holders: Map<number, number[]>,
): void {
  for (const fingerprint of fingerprints) {
    const list = holders.get(fingerprint);
    if (list === undefined) holders.set(fingerprint, [i]);
    else if (list.length < MOST_HOLDERS) list.push(i);
  }
}

function numbered(
  texts: readonly string[],
  distinct: readonly string[],
  groups: UnionFind,
): number[] {
  const placeOf = new Map(distinct.map((text, i) => [text, i]));
  const numbers = new Map<number | string, number>();
  return texts.map((text, i) => {
    const place = placeOf.get(text);
    // Too short to be compared: no other text's copy, not even an equal one's.
    const key = place === undefined ? `alone ${i}` : groups.find(place);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
