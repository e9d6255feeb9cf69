import { columns } from "../ink/columns.ts";
import { boxOf, drawParts, type Part } from "../ink/parts.ts";
import { holesOf } from "./holes.ts";

/** A percent sign is so wide and so high (em). */
const WIDTH = [0.38, 1.15] as const;
const HEIGHT = [0.5, 1.08] as const;

/** The middles of its two rings lie apart by at least these shares of its width and height; those of 8 share a column. */
const RINGS_APART = [0.25, 0.2] as const;

/** Where its pieces stand side by side, the left ring ends above its foot and the right one begins below its head by this share of the height; 96 is two digits of full height. */
const CLEAR = 0.25;

/** A hole of less ink than this share of the larger one is the roughness of print. */
const ROUGHNESS = 0.2;

/** Whether ink is a percent sign: a ring at the upper left, one at the lower right. */
export function isPercentSign(parts: readonly Part[], em: number): boolean {
  const box = boxOf(parts);
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  if (width < WIDTH[0] * em || width > WIDTH[1] * em) return false;
  if (height < HEIGHT[0] * em || height > HEIGHT[1] * em) return false;
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
