import type { PreparedScan } from "../../../model/prepared-scan.ts";
import type { Mask } from "../../../model/raster.ts";

/** A printed rule wanders from its straight line by up to this much (inches): uneven feed of the scanner, rest of a skew. */
const WANDER = 0.012;
/** A rule's soft edge on each side, pixels. */
const SOFT_EDGE = 0.5;
/** A run of ink across a rule up to this many times the rule's thickness (and a pixel) is the rule alone. */
const RULE_ALONE = 1.5;

/** A page's ink without its ruling lines, and all that is dark: ink and the rules' whole course, also where they are too faint for ink. */
export interface ErasedRules {
  bare: Mask;
  dark: Mask;
}

/**
 * Takes the ruling lines out of a page's ink. A rule's own course is followed column by column,
 * so that only its pixels go: a stroke that touches it loses nothing, one that crosses it stays whole.
 */
export function eraseRules(scan: PreparedScan): ErasedRules {
  const { width, height } = scan.ink;
  const data = scan.ink.data.slice();
  const dark = scan.ink.data.slice();
  for (const rule of scan.rules) {
    const along = rule.axis === "horizontal" ? 0 : 1;
    const toPixel = (points: number, axis: 0 | 1) =>
      (points - scan.origin[axis]) / scan.scale;
    const from = Math.floor(toPixel(rule.from, along));
    const to = Math.ceil(toPixel(rule.to, along));
    const at = toPixel(rule.at, along === 0 ? 1 : 0);
    const reach = Math.max(2, Math.round(scan.dpi * WANDER));
    eraseCourse({
      data,
      dark,
      // One step along the rule and one across it, as offsets into the data.
      step: along === 0 ? 1 : width,
      across: along === 0 ? width : 1,
      breadth: along === 0 ? height : width,
      from: Math.max(0, from - reach),
      to: Math.min(along === 0 ? width : height, to + reach),
      at,
      thickness: Math.max(1, rule.width / scan.scale),
      reach,
    });
  }
  return {
    bare: { width, height, data },
    dark: { width, height, data: dark },
  };
}

interface Course {
  data: Uint8Array;
  dark: Uint8Array;
  step: number;
  across: number;
  breadth: number;
  from: number;
  to: number;
  at: number;
  thickness: number;
  reach: number;
}

function eraseCourse(course: Course): void {
  const { data, dark, step, across, breadth, from, to } = course;
  const count = Math.max(0, to - from);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  for (let i = 0; i < count; i++) findRun(course, i, starts, ends);
  const thickness = typicalThickness(course, starts, ends);
  const alone = thickness * RULE_ALONE + 1;
  let middle = courseStart(course, starts, ends, alone);
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    const base = (from + i) * step;
    const above = Math.max(0, Math.floor(middle - thickness / 2 - SOFT_EDGE));
    const below = Math.min(
      breadth,
      Math.ceil(middle + thickness / 2 + SOFT_EDGE),
    );
    for (let b = above; b < below; b++) dark[base + b * across] = 1;
    if (end <= start) continue;
    let first = start;
    let last = end;
    if (end - start <= alone) {
      middle += ((start + end) / 2 - middle) / 4;
    } else {
      first = Math.max(start, Math.round(middle - thickness / 2));
      last = Math.min(end, first + Math.ceil(thickness));
      const beyond = Math.max(2, thickness);
      if (first - start >= beyond && end - last >= beyond) continue;
      // What is left of the run on a side must be more than the rule's ragged edge.
      if (first - start <= 1) first = start;
      if (end - last <= 1) last = end;
    }
    for (let b = first; b < last; b++) data[base + b * across] = 0;
  }
}

/** The run of ink across the rule that stands nearest to its line; empty where there is none within reach. */
function findRun(
  course: Course,
  i: number,
  starts: Int32Array,
  ends: Int32Array,
): void {
  const { data, step, across, breadth, from, at, thickness, reach } = course;
  const base = (from + i) * step;
  const centre = Math.floor(at);
  const far = reach + Math.ceil(thickness / 2);
  for (let off = 0; off <= far; off++) {
    for (let side = -1; side <= 1; side += 2) {
      const b = centre + side * off;
      if (b < 0 || b >= breadth || data[base + b * across] === 0) continue;
      let start = b;
      let end = b + 1;
      const limit = 4 * far;
      while (
        start > 0 &&
        b - start < limit &&
        data[base + (start - 1) * across]
      )
        start--;
      while (end < breadth && end - b < limit && data[base + end * across])
        end++;
      starts[i] = start;
      ends[i] = end;
      return;
    }
  }
}

/** The thickness most of the rule has: that of the thinner half of its runs. */
function typicalThickness(
  course: Course,
  starts: Int32Array,
  ends: Int32Array,
): number {
  const most = 2 * course.thickness + 2;
  const lengths: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    const length = (ends[i] as number) - (starts[i] as number);
    if (length > 0 && length <= most) lengths.push(length);
  }
  lengths.sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? course.thickness;
}

function courseStart(
  course: Course,
  starts: Int32Array,
  ends: Int32Array,
  alone: number,
): number {
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    if (end > start && end - start <= alone) return (start + end) / 2;
  }
  return course.at;
}
