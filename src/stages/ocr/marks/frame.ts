import type { Mask } from "../../../model/raster.ts";

/** Four straight sides that close a rectangle, pixels of the mask. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Of its sides. */
  thickness: number;
  /** By how much both of its upright sides go on below its foot, as those of 口 and 国 do. */
  feet: number;
}

/** A side is at least this long (em) … */
const SHORTEST = 0.34;
/** … and inked over this share of its length: hairlines break, 匚 has no right side at all. */
const COVERED = 0.72;
/** Neighbouring rows' runs are one side if they share this much of the longer. */
const LAID_ON = 0.6;
/** One side is at most this many times the other. */
const SQUARE = 1.28;
/** Sides of one length end within this of each other (em). */
const ALIGNED = 0.1;
/** An upright side leans or bends by no more than this (em). */
const LEANING = 0.03;
/** A side has no break longer than this share of it; 区 is open. */
const OPEN = 0.22;
/** Breaks in a flat side of up to this (em) are bridged. */
const BREAK = 0.06;

interface Side {
  first: number;
  last: number;
  left: number;
  right: number;
}

/** The frame of a box in a mask, the largest there is; null for none. */
export function findFrame(mask: Mask, em: number): Frame | null {
  const sides = flatSides(mask, em);
  let best: Frame | null = null;
  for (let a = 0; a < sides.length; a++) {
    for (let b = sides.length - 1; b > a; b--) {
      const frame = frameOf(mask, sides[a] as Side, sides[b] as Side, em);
      if (frame !== null && (best === null || frame.height > best.height))
        best = frame;
    }
  }
  return best;
}

/** Long runs of ink, those of neighbouring rows that lie on one another taken together; top to bottom. */
function flatSides(mask: Mask, em: number): Side[] {
  const sides: Side[] = [];
  const bridge = Math.max(1, Math.round(BREAK * em));
  let open: Side[] = [];
  for (let y = 0; y < mask.height; y++) {
    const now: Side[] = [];
    for (const [left, right] of longRuns(mask, y, bridge, SHORTEST * em)) {
      const side = open.find(
        (other) =>
          Math.min(other.right, right) - Math.max(other.left, left) >
          LAID_ON * Math.max(other.right - other.left, right - left),
      );
      if (side === undefined) {
        const fresh = { first: y, last: y, left, right };
        sides.push(fresh);
        now.push(fresh);
      } else {
        side.last = y;
        side.left = Math.min(side.left, left);
        side.right = Math.max(side.right, right);
        now.push(side);
      }
    }
    open = now;
  }
  return sides;
}

function longRuns(
  { width, data }: Mask,
  y: number,
  bridge: number,
  least: number,
): [number, number][] {
  const runs: [number, number][] = [];
  let start = -1;
  let end = -1;
  for (let x = 0; x <= width; x++) {
    const ink = x < width && data[y * width + x] !== 0;
    if (start >= 0 && (x === width || (ink && x - end > bridge))) {
      if (end - start >= least) runs.push([start, end]);
      start = -1;
    }
    if (!ink) continue;
    if (start < 0) start = x;
    end = x + 1;
  }
  return runs;
}

function frameOf(mask: Mask, head: Side, foot: Side, em: number): Frame | null {
  const height = foot.last + 1 - head.first;
  const slack = ALIGNED * em;
  // A tick that leaves the box along a side makes that side longer; the other one shows where it ends.
  const left = longer(head.left, foot.left, slack, Math.max);
  const right = longer(head.right, foot.right, slack, Math.min);
  const width = right - left;
  if (height < SHORTEST * em || width < SHORTEST * em) return null;
  if (width / height < 1 / SQUARE || width / height > SQUARE) return null;
  const thickness = Math.min(
    head.last + 1 - head.first,
    foot.last + 1 - foot.first,
  );
  const band = thickness + Math.max(1, Math.round(LEANING * em));
  const down = (from: number, to: number) =>
    isSide(mask, from, to, head.first, foot.last + 1);
  if (!down(left, left + band) || !down(right - band, right)) return null;
  return {
    left,
    top: head.first,
    width,
    height,
    thickness,
    feet: Math.min(
      footLength(mask, left, left + band, foot.last + 1),
      footLength(mask, right - band, right, foot.last + 1),
    ),
  };
}

/** Where two sides end: the outer end, or where they differ the one that `pick` chooses as the shorter side's. */
function longer(
  a: number,
  b: number,
  slack: number,
  pick: (a: number, b: number) => number,
): number {
  if (Math.abs(a - b) > slack) return pick(a, b);
  return pick === Math.max ? Math.min(a, b) : Math.max(a, b);
}

/** How far ink goes on between two columns without a break. */
function footLength(
  { width, height, data }: Mask,
  left: number,
  right: number,
  from: number,
): number {
  let y = from;
  while (
    y < height &&
    data.subarray(y * width + left, y * width + right).includes(1)
  )
    y++;
  return y - from;
}

/** Whether a side stands between two columns: most of its rows hold ink, and no long stretch of them is open. */
function isSide(
  mask: Mask,
  from: number,
  to: number,
  top: number,
  bottom: number,
): boolean {
  let covered = 0;
  let open = 0;
  let longest = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * mask.width;
    const inked = mask.data
      .subarray(row + Math.max(0, from), row + Math.min(mask.width, to))
      .includes(1);
    if (inked) covered++;
    open = inked ? 0 : open + 1;
    longest = Math.max(longest, open);
  }
  const height = bottom - top;
  return covered >= COVERED * height && longest <= OPEN * height;
}
