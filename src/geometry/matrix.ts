import type { Box } from "../model/box.ts";

/** An affine map `[a, b, c, d, e, f]`: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A matrix from its six numbers, however they are kept; what is missing is as in the identity. */
export function toMatrix(m: ArrayLike<number>): Matrix {
  return [m[0] ?? 1, m[1] ?? 0, m[2] ?? 0, m[3] ?? 1, m[4] ?? 0, m[5] ?? 0];
}

/** The map that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** The image of a point. */
export function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** The smallest upright box around the image of the rectangle with corners (x0, y0) and (x1, y1). */
export function applyToBox(
  m: Matrix,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): Box {
  const ax = m[0] * x0;
  const bx = m[0] * x1;
  const cx = m[2] * y0;
  const dx = m[2] * y1;
  const ay = m[1] * x0;
  const by = m[1] * x1;
  const cy = m[3] * y0;
  const dy = m[3] * y1;
  return [
    Math.min(ax, bx) + Math.min(cx, dx) + m[4],
    Math.min(ay, by) + Math.min(cy, dy) + m[5],
    Math.max(ax, bx) + Math.max(cx, dx) + m[4],
    Math.max(ay, by) + Math.max(cy, dy) + m[5],
  ];
}

/** How much the map stretches, as the geometric mean of both directions. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
}

/** The map back; null where the map flattens everything onto a line. */
export function invert(m: Matrix): Matrix | null {
  const d = m[0] * m[3] - m[1] * m[2];
  if (d === 0) return null;
  return [
    m[3] / d,
    -m[1] / d,
    -m[2] / d,
    m[0] / d,
    (m[2] * m[5] - m[3] * m[4]) / d,
    (m[1] * m[4] - m[0] * m[5]) / d,
  ];
}
