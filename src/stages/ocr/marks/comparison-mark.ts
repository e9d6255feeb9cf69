import type { Mask } from "../../../model/raster.ts";
import { boxOf, drawParts, type Part } from "../ink/parts.ts";
import type { Found } from "./find-marks.ts";
import { rowRuns } from "./shape.ts";

/** ≥ or ≤: an angle over one or two bars; null for anything else. `part` is the angle, `line` the parts around it. */
export function comparisonMark(
  part: Part,
  line: readonly Part[],
  em: number,
): Found | null {
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  if (width < 0.35 * em || width > 1.1 * em) return null;
  if (height < 0.22 * em || height > 0.95 * em) return null;
  const near = line.filter(
    (other) =>
      other !== part && other.right > part.left && other.left < part.right,
  );
  const bars = near.filter((other) => isBar(other, part, em));
  if (bars.length > 2) return null;
  const others = near.filter(
    (other) => !bars.includes(other) && other.area > 0.04 * part.area,
  );
  if (others.some((other) => middleWithin(other, part))) return null;
  const joined = bars.length === 0;
  if (joined && width < BROAD * height) return null;
  const angle = angleOf(drawParts([part], boxOf([part])), joined);
  if (angle === null) return null;
  return {
    text: angle.text,
    confidence: Math.max(0.5, (joined ? 0.85 : 0.98) - 2 * angle.deviation),
    box: boxOf([part, ...bars]),
  };
}

/** A thin stroke under the angle, about as wide; ⩾ has it slanted. */
function isBar(bar: Part, angle: Part, em: number): boolean {
  const width = bar.right - bar.left;
  const whole =
    Math.max(bar.right, angle.right) - Math.min(bar.left, angle.left);
  if (width < 0.45 * whole || whole > 1.1 * em) return false;
  if (bar.bottom < angle.bottom - 0.02 * em) return false;
  if (bar.top < angle.top + 0.3 * (angle.bottom - angle.top)) return false;
  if (bar.top - angle.bottom > 0.3 * em) return false;
  const height = bar.bottom - bar.top;
  if (height > 0.5 * em) return false;
  // Its ink would fill a stroke of its own length no thicker than a bold bar.
  return bar.area <= 0.16 * em * Math.hypot(width, height);
}

function middleWithin(other: Part, part: Part): boolean {
  const middle = (other.left + other.right) / 2;
  return middle > part.left && middle < part.right;
}

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

/** A sign that hangs together is this broad against its height; digits are narrower. */
const BROAD = 0.75;

interface Angle {
  text: "≥" | "≤";
  deviation: number;
}

/**
 * Whether a mask is one stroke that runs to a point on the right (≥) or the left (≤) and back;
 * with `joined` a second stroke under the lower side may hang together with it.
 */
function angleOf(mask: Mask, joined: boolean): Angle | null {
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
