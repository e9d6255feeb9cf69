import type { Box } from "../model/box.ts";

/** The part that two boxes share; its sides are crossed (left > right) where they share none. */
export function intersect(a: Box, b: Box): Box {
  return [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ];
}

export function isEmpty(box: Box): boolean {
  return box[2] <= box[0] || box[3] <= box[1];
}

/** The smallest box around both. */
export function union(a: Box, b: Box): Box {
  return [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ];
}

/** The smallest box around all; null for none. */
export function unionAll(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null;
  for (const box of boxes) all = all === null ? box : union(all, box);
  return all;
}

export function area(box: Box): number {
  return Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
}

/** Whether the point lies inside, edges included. */
export function holds(box: Box, x: number, y: number): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

/** Whether `inner` lies within `outer`, up to `slack` points. */
export function contains(outer: Box, inner: Box, slack = 0): boolean {
  return (
    inner[0] >= outer[0] - slack &&
    inner[1] >= outer[1] - slack &&
    inner[2] <= outer[2] + slack &&
    inner[3] <= outer[3] + slack
  );
}

/** How much of the shorter of two intervals the other covers, 0 to 1. */
export function overlapShare(
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): number {
  const shorter = Math.min(a1 - a0, b1 - b0);
  if (shorter <= 0) return 0;
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0)) / shorter;
}
