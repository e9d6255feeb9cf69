import type { Gray } from "../model/raster.ts";
import { clampBox, type PixelBox } from "./pixel-box.ts";

/** How many pixels have each of the 256 levels, in the whole picture or a part of it; `step` 2 looks at every second row and column. */
export function histogram(
  gray: Gray,
  within?: PixelBox,
  step = 1,
): Uint32Array {
  const [x0, y0, x1, y1] = clampBox(
    within ?? [0, 0, gray.width, gray.height],
    gray,
  );
  const { data, width } = gray;
  const counts = new Uint32Array(256);
  for (let y = y0; y < y1; y += step) {
    const end = y * width + x1;
    for (let at = y * width + x0; at < end; at += step)
      counts[data[at] as number] = (counts[data[at] as number] as number) + 1;
  }
  return counts;
}

/** The lowest level that at least `share` (0 to 1) of the pixels do not exceed; 0 of an empty histogram. */
export function percentile(counts: Uint32Array, share: number): number {
  const enough = share * total(counts);
  let seen = 0;
  for (let level = 0; level < counts.length; level++) {
    seen += counts[level] as number;
    if (seen >= enough && seen > 0) return level;
  }
  return 0;
}

function total(counts: Uint32Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/**
 * The level that divides a histogram into two classes with the largest variance between them (Otsu 1979):
 * the darker class is up to and including it.
 */
export function otsu(counts: Uint32Array): number {
  let all = 0;
  let sum = 0;
  for (let level = 0; level < counts.length; level++) {
    all += counts[level] as number;
    sum += level * (counts[level] as number);
  }
  let best = 0;
  let widest = -1;
  let below = 0;
  let sumBelow = 0;
  for (let level = 0; level + 1 < counts.length; level++) {
    below += counts[level] as number;
    sumBelow += level * (counts[level] as number);
    if (below === 0 || below === all) continue;
    const apart = sumBelow / below - (sum - sumBelow) / (all - below);
    const between = below * (all - below) * apart * apart;
    if (between > widest) {
      widest = between;
      best = level;
    }
  }
  return best;
}
