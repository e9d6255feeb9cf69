import type { Mask } from "../model/raster.ts";

/** A circle in pixels; pixel (x, y) covers x to x + 1, y to y + 1. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** With more inked pixels than this a mask is a pattern in which circles of all sizes could be seen. */
const MOST_PIXELS = 8000;

/**
 * Circles of a radius between two bounds of which at least `share` is inked, the best inked first, none with its middle
 * inside another: each inked pixel votes for the middles it may belong to (Duda and Hart 1972). Meant for coarse masks:
 * a circle's line about a pixel thick, radii up to some 50 pixels.
 */
export function findCircles(
  mask: Mask,
  smallest: number,
  largest: number,
  share: number,
): Circle[] {
  const { width, height, data } = mask;
  const places: number[] = [];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1))
    places.push(at);
  if (places.length > MOST_PIXELS) return [];
  const found: (Circle & { covered: number })[] = [];
  const votes = new Uint16Array(width * height);
  for (let radius = Math.ceil(smallest); radius <= largest; radius++) {
    const offsets = rim(radius);
    if (places.length < (share * offsets.length) / 2) break;
    votes.fill(0);
    for (const at of places) {
      const x = at % width;
      const y = (at - x) / width;
      for (const [dx, dy] of offsets) {
        const cx = x + dx;
        const cy = y + dy;
        if (cx < 0 || cy < 0 || cx >= width || cy >= height) continue;
        const to = cy * width + cx;
        votes[to] = (votes[to] as number) + 1;
      }
    }
    const enough = share * offsets.length;
    for (let at = 0; at < votes.length; at++) {
      if ((votes[at] as number) < enough) continue;
      const x = at % width;
      found.push({
        x: x + 0.5,
        y: (at - x) / width + 0.5,
        radius,
        covered: (votes[at] as number) / offsets.length,
      });
    }
  }
  found.sort((a, b) => b.covered - a.covered);
  const kept: Circle[] = [];
  for (const { x, y, radius } of found) {
    if (kept.every((k) => Math.hypot(k.x - x, k.y - y) > k.radius))
      kept.push({ x, y, radius });
  }
  return kept;
}

/** The pixels of a circle around the origin, each once. */
function rim(radius: number): [number, number][] {
  const pixels = new Map<string, [number, number]>();
  const steps = Math.ceil(2 * Math.PI * radius * 1.5);
  for (let i = 0; i < steps; i++) {
    const angle = (2 * Math.PI * i) / steps;
    const x = Math.round(radius * Math.cos(angle));
    const y = Math.round(radius * Math.sin(angle));
    pixels.set(`${x},${y}`, [x, y]);
  }
  return [...pixels.values()];
}
