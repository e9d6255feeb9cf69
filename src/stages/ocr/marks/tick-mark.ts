import { boxOf, drawParts, type Part } from "../ink/parts.ts";
import type { Found } from "./find-marks.ts";
import { rowRuns } from "./shape.ts";

/** A tick without a box is so large (em). */
const SMALLEST = 0.4;
const LARGEST = 1.8;
/** Rows that no tick has (more than two strokes) come with hooks and dirt, in this share at most. */
const ODD = 0.15;
/** Rows under the arms' common point with two strokes are dirt, in this share at most. */
const LEGS = 0.05;
/** A stroke is wider than this share of the tick in few rows. */
const WIDE = 0.45;
/** From one row to the next the long arm moves by less than this share of the width. */
const JUMP = 0.25;
/** The long arm is straight within this share of the width, on average, and leans right by at least `LEAN` of its height. */
const STRAIGHT = 0.07;
const LEAN = 0.15;
/** The short arm is so high, as a share of the tick, and seen in at least `SEEN` of the rows. */
const SHORT_ARM = [0.15, 0.8] as const;
const SEEN = 0.06;
/** The arms meet near the foot: they are seen apart from this share of the height on; the strokes of 产 meet higher. */
const JOINT = 0.5;

/** A tick that stands alone: a short stroke down to a point and a longer one up to the right; null for anything else. */
export function tickMark(
  part: Part,
  line: readonly Part[],
  em: number,
): Found | null {
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  if (Math.min(width, height) < SMALLEST * em) return null;
  if (Math.max(width, height) > LARGEST * em) return null;
  if (line.some((other) => other !== part && isJoined(other, part, em)))
    return null;
  const mask = drawParts([part], boxOf([part]));
  // Where the long arm begins on each row, bottom to top: its left edge, as some types draw a bar on from its head.
  const arm: number[] = [];
  let odd = 0;
  let wide = 0;
  let both = 0;
  let legs = 0;
  let armTop = height;
  const gaps: number[] = [];
  for (let y = height - 1; y >= 0; y--) {
    const runs = rowRuns(mask, y);
    if (runs.length === 0) return null;
    const run = nextRun(runs, (arm.at(-1) ?? width) + JUMP * width);
    const from = runs[run] as number;
    if ((runs[run + 1] as number) - from > WIDE * width) wide++;
    if (runs.length > 4) odd++;
    const gap = run === 0 ? 0 : from - (runs[run - 1] as number);
    if (gap > 0 && (both === 0 || y >= armTop - 2)) {
      if (both === 0 && height - y > JOINT * height + 1) return null;
      both++;
      armTop = y;
      gaps.push(gap);
    } else if (both === 0 && runs.length > 2) legs++;
    arm.push(from);
  }
  // From their common point up the two arms go apart; the legs of 人 come together.
  if (legs > LEGS * height || (gaps[0] ?? 0) >= (gaps.at(-1) ?? 0)) return null;
  const short = (height - armTop) / height;
  if (odd > ODD * height || wide > ODD * height) return null;
  if (short < SHORT_ARM[0] || short > SHORT_ARM[1] || both < SEEN * height)
    return null;
  const { slope, deviation } = straightLine(arm);
  if (slope < LEAN || deviation > STRAIGHT * width + 0.5) return null;
  return { text: "√", confidence: 0.85, box: boxOf([part]) };
}

/** The rightmost run (its index) that begins no further right than the arm can have gone in one row. */
function nextRun(runs: readonly number[], most: number): number {
  let run = runs.length - 2;
  while (run > 0 && (runs[run] as number) > most) run -= 2;
  return run;
}

/** The straight line through a value a row: its change a row and the mean distance from it. */
function straightLine(values: readonly number[]): {
  slope: number;
  deviation: number;
} {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let along = 0;
  let squares = 0;
  values.forEach((value, y) => {
    along += (y - middle) * (value - mean);
    squares += (y - middle) ** 2;
  });
  const slope = along / squares;
  const deviation =
    values.reduce(
      (sum, value, y) => sum + Math.abs(value - mean - slope * (y - middle)),
      0,
    ) / values.length;
  return { slope, deviation };
}

/** A left-hand piece of a glyph (讠) is this narrow (em) and has its other half this near to the right. */
const NARROW = 0.42;
const APART = 0.14;
/** Dirt is this much smaller than the tick. */
const DIRT = 0.06;

function isJoined(other: Part, tick: Part, em: number): boolean {
  if (other.area < DIRT * tick.area) return false;
  const gap = Math.max(other.left - tick.right, tick.left - other.right);
  if (gap < 0) return true;
  const narrow = tick.right - tick.left < NARROW * em;
  return narrow && other.left >= tick.right && gap < APART * em;
}
