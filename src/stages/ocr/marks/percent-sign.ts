import type { Mask } from "../../../model/raster.ts";
import { columns } from "../ink/columns.ts";
import { boxOf, drawParts, type Part } from "../ink/parts.ts";
import type { Found } from "./find-marks.ts";
import { holesOf } from "./holes.ts";
import { isRingPair } from "./ring-pair.ts";
import { rowRuns } from "./shape.ts";

/** A percent sign is so wide and so high (em). */
const WIDTH = [0.38, 1.15] as const;
const HEIGHT = [0.5, 1.08] as const;

/** The middles of its two rings lie apart by at least these shares of its width and height; those of 8 share a column. */
const RINGS_APART = [0.25, 0.2] as const;

/** Where its pieces stand side by side, the left ring ends above its foot and the right one begins below its head by this share of the height; 96 is two digits of full height. */
const CLEAR = 0.25;

/** A hole of less ink than this share of the larger one is the roughness of print. */
const ROUGHNESS = 0.2;

/** A line that is a percent sign and nothing else, as columns of units have; null for anything else. */
export function percentMark(parts: readonly Part[], em: number): Found | null {
  if (parts.length === 0 || !isPercentSign(parts, em)) return null;
  const box = boxOf(parts);
  return isRingPair(parts) || hasPercentStroke(drawParts(parts, box))
    ? { text: "%", confidence: 0.85, box }
    : null;
}

/** The stroke is looked at in this share of the rows at the head, where it is the rightmost ink, and at the foot, where it is the leftmost. */
const ENDS = 0.3;

/** It is narrower than this share of the width, moves left by at least `SLANT` of it, and is straight within `STRAIGHT` of it. */
const STROKE = 0.4;
const SLANT = 0.15;
const STRAIGHT = 0.1;

/** Whether a straight stroke runs from the right of the head to the left of the foot: characters with two rings (名, 医) have more ink there. */
function hasPercentStroke(mask: Mask): boolean {
  const { width, height } = mask;
  const end = Math.max(2, Math.round(ENDS * height));
  const head: Point[] = [];
  const foot: Point[] = [];
  for (let i = 0; i < end; i++) {
    const above = rowRuns(mask, i);
    const below = rowRuns(mask, height - 1 - i);
    // Two sides of a ring and the stroke.
    if (Math.max(above.length, below.length) > 6) return false;
    head.push(pointOf(above.slice(-2), i));
    foot.push(pointOf(below.slice(0, 2), height - 1 - i));
  }
  const points = [...head, ...foot].filter(
    ({ wide }) => wide <= STROKE * width,
  );
  // The stroke may be lower than the rings, and its ends are rounded.
  if (points.length < 1.4 * end) return false;
  const [x, y] = [mean(points, "x"), mean(points, "y")];
  const along = points.reduce((sum, p) => sum + (p.y - y) * (p.x - x), 0);
  const squares = points.reduce((sum, p) => sum + (p.y - y) ** 2, 0);
  const slope = along / squares;
  const away = points.reduce(
    (sum, p) => sum + Math.abs(p.x - x - slope * (p.y - y)),
    0,
  );
  return (
    -slope * height >= SLANT * width &&
    away / points.length <= STRAIGHT * width + 0.5
  );
}

interface Point {
  x: number;
  y: number;
  wide: number;
}

function pointOf([from = 0, to = 0]: readonly number[], y: number): Point {
  return { x: (from + to) / 2, y, wide: to - from };
}

function mean(points: readonly Point[], axis: "x" | "y"): number {
  return points.reduce((sum, point) => sum + point[axis], 0) / points.length;
}

/** A percent sign is no more pieces of ink than this: its rings and its stroke. */
const MOST_PIECES = 3;

/** From which of a number's pieces on (see digitColumns) the ink is a percent sign; null where it ends in none. */
export function percentAtEnd(
  pieces: readonly Part[][],
  em: number,
): number | null {
  for (let n = 1; n <= Math.min(MOST_PIECES, pieces.length - 1); n++) {
    const start = pieces.length - n;
    if (isPercentSign(pieces.slice(start).flat(), em)) return start;
  }
  return null;
}

/** Whether ink is a percent sign: a ring at the upper left, one at the lower right. */
export function isPercentSign(parts: readonly Part[], em: number): boolean {
  const box = boxOf(parts);
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  if (width < WIDTH[0] * em || width > WIDTH[1] * em) return false;
  if (height < HEIGHT[0] * em || height > HEIGHT[1] * em) return false;
  if (isRingPair(parts)) return true;
  const pieces = columns(parts);
  const first = boxOf(pieces[0] ?? []);
  const last = boxOf(pieces.at(-1) ?? []);
  if (pieces.length > 1) {
    if (first[3] > box[3] - CLEAR * height) return false;
    if (last[1] < box[1] + CLEAR * height) return false;
  }
  const holes = holesOf(drawParts(parts, box));
  const largest = Math.max(...holes.map(({ area }) => area));
  const rings = holes
    .filter(({ area }) => area >= ROUGHNESS * largest)
    .sort((a, b) => a.x - b.x);
  const [left, right, third] = rings;
  if (left === undefined || right === undefined || third !== undefined)
    return false;
  return (
    right.x - left.x >= RINGS_APART[0] * width &&
    right.y - left.y >= RINGS_APART[1] * height
  );
}
