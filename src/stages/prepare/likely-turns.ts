import type { Turn } from "../../geometry/turn.ts";
import type { PreparedScan } from "../../model/prepared-scan.ts";
import { type Components, findComponents } from "../../raster/components.ts";

/** Characters of 6 to 36 points are looked at, by their longer side in inches; smaller are marks, larger are lines. */
const SMALLEST = 0.06;
const LARGEST = 0.5;

/** A neighbour farther away than this share of the character's size says nothing. */
const FARTHEST = 1.5;

/** One direction's neighbour must be nearer by this factor to count. */
const CLEARLY = 0.7;

/**
 * The quarter turns (clockwise, to undo further) in the order in which they should be tried. Whether lines of text
 * run along or down the page shows in the gaps between characters, which are narrower along a line; which way up
 * it is does not, so upright goes before upside down.
 */
export function likelyTurns(
  page: Pick<PreparedScan, "ink" | "dpi">,
): [Turn, Turn, Turn, Turn] {
  const { along, down } = neighbourVotes(findComponents(page.ink), page.dpi);
  return down > along ? [90, 270, 0, 180] : [0, 180, 90, 270];
}

/** How many characters have their nearest neighbour clearly beside them, and how many above or below. */
function neighbourVotes(
  components: Components,
  dpi: number,
): { along: number; down: number } {
  const { left, top, right, bottom } = components;
  const characters: number[] = [];
  for (let c = 0; c < components.count; c++) {
    const width = (right[c] as number) - (left[c] as number);
    const height = (bottom[c] as number) - (top[c] as number);
    const size = Math.max(width, height);
    if (size >= SMALLEST * dpi && size <= LARGEST * dpi) characters.push(c);
  }
  // Components come ordered by their tops, so that only a short stretch of the list can lie near.
  let along = 0;
  let down = 0;
  const beside = new Float64Array(characters.length).fill(Infinity);
  const below = new Float64Array(characters.length).fill(Infinity);
  for (let i = 0; i < characters.length; i++) {
    const a = characters[i] as number;
    const size = Math.max(
      (right[a] as number) - (left[a] as number),
      (bottom[a] as number) - (top[a] as number),
    );
    for (let j = i + 1; j < characters.length; j++) {
      const b = characters[j] as number;
      const gapDown = (top[b] as number) - (bottom[a] as number);
      if (gapDown > FARTHEST * size) break;
      const gapAlong = Math.max(
        (left[b] as number) - (right[a] as number),
        (left[a] as number) - (right[b] as number),
      );
      if (gapAlong > FARTHEST * size || (gapAlong >= 0 && gapDown >= 0))
        continue;
      const nearest = gapDown >= 0 ? below : beside;
      const gap = Math.max(0, gapDown >= 0 ? gapDown : gapAlong);
      if (gap < (nearest[i] as number)) nearest[i] = gap;
      if (gapDown < 0 && gap < (beside[j] as number)) beside[j] = gap;
    }
    if ((beside[i] as number) < CLEARLY * (below[i] as number)) along++;
    else if ((below[i] as number) < CLEARLY * (beside[i] as number)) down++;
  }
  return { along, down };
}
