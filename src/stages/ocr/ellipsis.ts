import type { TextSegment } from "./ink/line-pieces.ts";

/** A dot of an ellipsis is no larger than this (em); the ring of 。 is. */
const DOT = 0.22;

/** So many dots make an ellipsis; a colon has two. */
const DOTS = 3;

/** A stretch of nothing but dots as it would be typed (an … for three dots), null for any other: engines read letters in it. */
export function ellipsisOf({ runs, em }: TextSegment): string | null {
  const parts = runs.flatMap((run) => run.parts);
  if (parts.length < DOTS) return null;
  const areDots = parts.every(
    ({ left, top, right, bottom }) =>
      right - left <= DOT * em && bottom - top <= DOT * em,
  );
  return areDots ? "…".repeat(Math.round(parts.length / DOTS)) : null;
}
