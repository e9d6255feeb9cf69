import type { Mask } from "../../../model/raster.ts";
import { boxOf, drawParts, type Part } from "../ink/parts.ts";

/** What is smaller than this share of the ink is a rest of the stroke, whose hairline is not printed at coarse resolutions. */
const REST = 0.12;

/** A ring is so high (share of the sign's height), and so wide (share of its own height). */
const HEIGHT = [0.28, 0.62] as const;
const ASPECT = [0.5, 1.5] as const;

/** The middles of the two rings lie apart by at least this share of the sign's width and height. */
const APART = 0.25;

/**
 * Whether ink is the two rings of a percent sign and nothing else of size: one at the upper left, one at the lower right.
 * Neither need be closed or of one piece, as rings of a few pixels seldom are; no character is made of two such pieces.
 */
export function isRingPair(parts: readonly Part[]): boolean {
  const ink = parts.reduce((sum, { area }) => sum + area, 0);
  const large = parts.filter(({ area }) => area > REST * ink);
  const [x0, y0, x1, y1] = boxOf(large);
  const isUpper = ({ top, bottom }: Part) => top + bottom < y0 + y1;
  const upper = large.filter(isUpper);
  const lower = large.filter((part) => !isUpper(part));
  if (upper.length === 0 || lower.length === 0) return false;
  const [left, right] = [boxOf(upper), boxOf(lower)];
  const across = (right[0] + right[2] - left[0] - left[2]) / 2;
  const down = (right[1] + right[3] - left[1] - left[3]) / 2;
  return (
    across >= APART * (x1 - x0) &&
    down >= APART * (y1 - y0) &&
    [upper, lower].every((ring) => isRing(ring, y1 - y0))
  );
}

function isRing(parts: readonly Part[], whole: number): boolean {
  const box = boxOf(parts);
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  return (
    height >= HEIGHT[0] * whole &&
    height <= HEIGHT[1] * whole &&
    width >= ASPECT[0] * height &&
    width <= ASPECT[1] * height &&
    isHollow(drawParts(parts, box))
  );
}

/** Seen from the middle of a ring there is ink in at least so many of eight directions. */
const SURROUNDED = 7;

/** The middle is looked for among the pixels at most this far from that of the box (share of its size). */
const OFF_MIDDLE = 0.2;

/** Whether a spot of paper about the middle of a mask has ink around it. */
function isHollow(mask: Mask): boolean {
  const { width, height, data } = mask;
  const [dx, dy] = [OFF_MIDDLE * width, OFF_MIDDLE * height];
  for (let y = Math.ceil(height / 2 - dy - 0.5); y < height / 2 + dy; y++)
    for (let x = Math.ceil(width / 2 - dx - 0.5); x < width / 2 + dx; x++)
      if (!data[y * width + x] && surrounded(mask, x, y) >= SURROUNDED)
        return true;
  return false;
}

function surrounded(
  { width, height, data }: Mask,
  x: number,
  y: number,
): number {
  let count = 0;
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      if (dx === 0 && dy === 0) continue;
      let [u, v] = [x + dx, y + dy];
      while (u >= 0 && u < width && v >= 0 && v < height) {
        if (data[v * width + u]) {
          count++;
          break;
        }
        u += dx;
        v += dy;
      }
    }
  return count;
}
