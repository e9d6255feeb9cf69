import type { Mask } from "../../../model/raster.ts";
import { rowRuns } from "./shape.ts";

/** The point of an angle lies in this part of its height. */
const POINT = [0.25, 0.75] as const;
/** It reaches out by this share of the width, at least. */
const REACH = 0.35;
/** Its sides are this straight (share of the width, on average). */
const STRAIGHT = 0.09;
/** The angle of ⩾ ends where its lower side is back within this share of the width; the rest is the bar, grown to it. */
const BACK = 0.12;
/** The angle takes at least this share of such a sign's height, and its point stands this far out (share of the width). */
const LEAST_ANGLE = 0.45;
const FAR = 0.75;
/** Below the point of such a sign most rows show both strokes. */
const BOTH = 0.6;

/** Which way an angle points, and how far (share of its width) its sides are off a straight line. */
export interface Angle {
  text: "≥" | "≤";
  deviation: number;
}

/**
 * Whether a mask is one stroke that runs to a point on the right (≥) or the left (≤) and back;
 * with `joined` a second stroke under the lower side may hang together with it.
 */
export function findAngle(mask: Mask, joined: boolean): Angle | null {
  return traced(mask, "≥", joined) ?? traced(mask, "≤", joined);
}

function traced(mask: Mask, text: "≥" | "≤", joined: boolean): Angle | null {
  const { width, height } = mask;
  if (height < 6) return null;
  // How far each row's outer stroke is on its way to the point: 0 at the open side, 1 at the point's.
  const way: number[] = [];
  const strokes: number[] = [];
  for (let y = 0; y < height; y++) {
    const runs = rowRuns(mask, y);
    if (runs.length === 0) return null;
    strokes.push(runs.length / 2);
    const run = text === "≥" || !joined ? 0 : runs.length - 2;
    const end = joined ? run + 1 : runs.length - 1;
    const middle =
      ((runs[run] as number) + (runs[end] as number) - 1) / 2 / width;
    way.push(text === "≥" ? middle : 1 - middle);
  }
  let last = height - 1;
  const tip = way.indexOf(Math.max(...way));
  if (joined) {
    const head = way[0] as number;
    const back = way.findIndex((at, y) => y > tip && at < head + BACK);
    if (back < LEAST_ANGLE * height || back > height - 3) return null;
    if ((way[tip] as number) < FAR) return null;
    last = back;
    const under = strokes.slice(tip + 1, last);
    const both = under.filter((count) => count === 2).length;
    if (both < BOTH * under.length) return null;
  }
  const broken = strokes.filter((count) => count > 2).length;
  if (!joined) {
    const split = strokes.filter((count) => count > 1).length;
    if (split > Math.max(1, 0.2 * height)) return null;
  } else if (broken > 0) return null;
  return judge(way.slice(0, last + 1), tip, text);
}

function judge(
  way: readonly number[],
  tip: number,
  text: "≥" | "≤",
): Angle | null {
  const height = way.length;
  if (tip < POINT[0] * height || tip > POINT[1] * height) return null;
  const ends = Math.max(1, height >> 3);
  const head = mean(way.slice(0, ends));
  const foot = mean(way.slice(-ends));
  const at = way[tip] as number;
  if (at - Math.max(head, foot) <= REACH) return null;
  const deviation = mean(
    way.map((here, y) => {
      const ideal =
        y <= tip
          ? head + ((at - head) * y) / tip
          : at + ((foot - at) * (y - tip)) / (height - 1 - tip);
      return Math.abs(here - ideal);
    }),
  );
  return deviation < STRAIGHT ? { text, deviation } : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
