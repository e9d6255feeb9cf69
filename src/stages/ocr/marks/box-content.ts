import type { Mask } from "../../../model/raster.ts";
import type { Found } from "./find-marks.ts";
import { inkCount, rowRuns, slantShare } from "./shape.ts";

/** Of the inside of a box filled in print or by hand at least these shares are filled area. */
const PRINTED = 0.8;
const FILLED = 0.45;
/** Less ink inside than this share is dirt. */
const EMPTY = 0.035;
/** Of a tick or a cross at least this share runs slantwise; of a character's strokes far less. */
const SLANTED = 0.55;

/** What is in a box: nothing, a filling, a tick or a cross; null for strokes of a character. `filled` is the share of filled area, see solidity; a `small` box is unsure and holds nothing. */
export function boxContent(
  content: Mask,
  filled: number,
  small: boolean,
): Omit<Found, "box"> | null {
  const share = inkCount(content) / (content.width * content.height);
  if (share < EMPTY) return { text: "□", confidence: small ? 0.7 : 0.97 };
  if (small) return null;
  if (filled > PRINTED) return { text: "■", confidence: 0.95 };
  if (filled > FILLED) return { text: "■", confidence: 0.7 };
  if (isMan(content)) return null;
  const slant = slantShare(content);
  if (slant < SLANTED) return null;
  const confidence = Math.min(0.95, 0.6 + (slant - SLANTED));
  return { text: isCross(content) ? "☒" : "☑", confidence };
}

/** A cross has ink near all four corners; a tick lacks at least one. */
function isCross({ width, height, data }: Mask): boolean {
  const quarters = [0, 0, 0, 0];
  let all = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!data[y * width + x]) continue;
      all++;
      const q = (y * 2 < height ? 0 : 2) + (x * 2 < width ? 0 : 1);
      quarters[q] = (quarters[q] as number) + 1;
    }
  }
  return quarters.every((ink) => ink > 0.15 * all);
}

/** The 人 of 囚: one stroke on top that parts into two, where a tick's two strokes meet at the bottom. */
function isMan(content: Mask): boolean {
  const counts: number[] = [];
  for (let y = 0; y < content.height; y++) {
    const strokes = rowRuns(content, y).length / 2;
    if (strokes > 0) counts.push(strokes);
  }
  const quarter = Math.max(1, counts.length >> 2);
  const isOne = (count: number) => count === 1;
  return (
    counts.slice(0, quarter).every(isOne) && !counts.slice(-quarter).some(isOne)
  );
}
