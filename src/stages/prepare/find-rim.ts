import type { Mask } from "../../model/raster.ts";
import type { Circle } from "../../raster/find-circles.ts";

/** A seal's rim: between two circles about one middle. */
export interface Rim {
  x: number;
  y: number;
  inner: number;
  outer: number;
}

/** Rays along which the rim is looked for. */
const RAYS = 144;

/** It lies within this of where the circle was seen, inches, and is so thick (seals: 0.8 to 1.5 mm). */
const NEAR = 0.06;
const THINNEST = 0.016;
const THICKEST = 0.1;

/** So many of the rays meet a rim: where print crosses it or its ink is thin they do not. */
const MET = 0.55;

/** A ray that meets it farther than this (inches) from the circle met something else. */
const OFF = 0.015;

/** The rim of the circle seen in a mask of what may be a seal, exactly; null where there is none. */
export function findRim(mask: Mask, seen: Circle, dpi: number): Rim | null {
  let circle = seen;
  let near = NEAR * dpi;
  for (let round = 0; round < ROUNDS; round++) {
    const met = meetings(mask, circle, near, dpi);
    if (met.length < MET * RAYS) return null;
    circle = fitCircle(circle, met);
    near = 2 * OFF * dpi;
  }
  const { x, y, radius } = circle;
  const met = meetings(mask, circle, near, dpi).filter(
    ({ from, to }) => Math.abs((from + to) / 2 - radius) <= OFF * dpi,
  );
  if (met.length < MET * RAYS) return null;
  const [inner, outer] = [
    middleOf(met.map(({ from }) => from)),
    middleOf(met.map(({ to }) => to)),
  ];
  return { x, y, inner, outer };
}

const ROUNDS = 3;

/** Where a ray meets the rim: its direction, and the distances at which the rim begins and ends. */
interface Meeting {
  cos: number;
  sin: number;
  from: number;
  to: number;
}

function meetings(
  mask: Mask,
  circle: Circle,
  near: number,
  dpi: number,
): Meeting[] {
  const met: Meeting[] = [];
  for (let ray = 0; ray < RAYS; ray++) {
    const cos = Math.cos((2 * Math.PI * ray) / RAYS);
    const sin = Math.sin((2 * Math.PI * ray) / RAYS);
    const run = longestRun(mask, circle, cos, sin, near);
    const thick = run.to - run.from;
    if (thick >= Math.max(2, THINNEST * dpi) && thick <= THICKEST * dpi)
      met.push({ cos, sin, ...run });
  }
  return met;
}

/** The longest inked stretch of a ray near the circle, as distances from its middle. */
function longestRun(
  { width, height, data }: Mask,
  { x, y, radius }: Circle,
  cos: number,
  sin: number,
  near: number,
): { from: number; to: number } {
  let from = 0;
  let to = 0;
  let start = -1;
  const first = Math.max(1, Math.floor(radius - near));
  const last = Math.ceil(radius + near);
  for (let r = first; r <= last; r++) {
    const px = Math.floor(x + r * cos);
    const py = Math.floor(y + r * sin);
    const inside = px >= 0 && py >= 0 && px < width && py < height;
    if (!inside || data[py * width + px] === 0) {
      start = -1;
      continue;
    }
    if (start < 0) start = r;
    if (r + 1 - start > to - from) {
      from = start - 0.5;
      to = r + 0.5;
    }
  }
  return { from, to };
}

/** The circle through the middles of the rim by least squares (Kåsa 1976): x² + y² = a·x + b·y + c about the last middle. */
function fitCircle(last: Circle, met: readonly Meeting[]): Circle {
  const n = met.length;
  const points = met.map(({ cos, sin, from, to }) => {
    const r = (from + to) / 2;
    return { x: r * cos, y: r * sin, q: r * r };
  });
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / n;
  const [mx, my, mq] = [mean((p) => p.x), mean((p) => p.y), mean((p) => p.q)];
  const xx = mean((p) => p.x * p.x) - mx * mx;
  const yy = mean((p) => p.y * p.y) - my * my;
  const xy = mean((p) => p.x * p.y) - mx * my;
  const xq = mean((p) => p.x * p.q) - mx * mq;
  const yq = mean((p) => p.y * p.q) - my * mq;
  const det = xx * yy - xy * xy;
  const a = (xq * yy - yq * xy) / det;
  const b = (yq * xx - xq * xy) / det;
  const c = mq - a * mx - b * my;
  return {
    x: last.x + a / 2,
    y: last.y + b / 2,
    radius: Math.sqrt(c + (a * a + b * b) / 4),
  };
}

function middleOf(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}
