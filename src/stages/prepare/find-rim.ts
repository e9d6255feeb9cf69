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
  let { x, y, radius } = seen;
  let near = NEAR * dpi;
  for (let round = 0; round < 3; round++) {
    const met = meetings(mask, { x, y, radius }, near, dpi);
    if (met.length < MET * RAYS) return null;
    const fit = fitCircle(met);
    if (fit === null) return null;
    ({ x, y, radius } = fit);
    near = 2 * OFF * dpi;
  }
  const met = meetings(mask, { x, y, radius }, near, dpi).filter(
    ({ from, to }) => Math.abs((from + to) / 2 - radius) <= OFF * dpi,
  );
  if (met.length < MET * RAYS) return null;
  const middle = met.length >> 1;
  const inner = met.map(({ from }) => from).sort((a, b) => a - b)[middle];
  const outer = met.map(({ to }) => to).sort((a, b) => a - b)[middle];
  return inner === undefined || outer === undefined
    ? null
    : { x, y, inner, outer };
}

/** Where a ray meets the rim: its direction, and the distances at which the rim begins and ends. */
interface Meeting {
  cos: number;
  sin: number;
  from: number;
  to: number;
}

function meetings(
  { width, height, data }: Mask,
  { x, y, radius }: Circle,
  near: number,
  dpi: number,
): Meeting[] {
  const met: Meeting[] = [];
  const first = Math.max(1, Math.floor(radius - near));
  const last = Math.ceil(radius + near);
  for (let ray = 0; ray < RAYS; ray++) {
    const cos = Math.cos((2 * Math.PI * ray) / RAYS);
    const sin = Math.sin((2 * Math.PI * ray) / RAYS);
    let best: Meeting | null = null;
    let start = -1;
    for (let r = first; r <= last + 1; r++) {
      const px = Math.floor(x + r * cos);
      const py = Math.floor(y + r * sin);
      const inked =
        r <= last &&
        px >= 0 &&
        py >= 0 &&
        px < width &&
        py < height &&
        data[py * width + px] === 1;
      if (inked && start < 0) start = r;
      if (inked || start < 0) continue;
      const thick = r - start;
      if (
        thick >= Math.max(2, THINNEST * dpi) &&
        thick <= THICKEST * dpi &&
        (best === null || thick > best.to - best.from)
      )
        best = { cos, sin, from: start - 0.5, to: r - 0.5 };
      start = -1;
    }
    if (best !== null)
      met.push({ ...best });
  }
  return met.map((m) => ({ ...m }));

}

/** The circle through the rim's middles by least squares (Kåsa 1976), relative to the last one. */
function fitCircle(met: readonly Meeting[]): Circle | null {
  return met.length < 3 ? null : null;
}
