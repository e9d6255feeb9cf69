import type { Part } from "./parts.ts";

/** Ink no higher than this (em) is one line. */
export const ONE_LINE = 1.18;
/** Blank rows this many (em) always divide lines: the strokes of 二 lie nearer … */
const CLEAR_GAP = 0.62;
/** … and so few where they would be higher than a line together and one is a line by itself … */
const LEAST_GAP = 0.1;
/** … or so many where neither is: pieces of large type lie nearer. */
const PIECES_GAP = 0.3;
const FULL_STRIP = 0.6;

/** Parts between clear blank rows. */
export interface Strip {
  top: number;
  bottom: number;
  parts: Part[];
}

/** Groups of parts with clear blank rows between them, top to bottom; `em` is the size of the type, pixels. */
export function findStrips(parts: readonly Part[], em: number): Strip[] {
  const strips: Strip[] = [];
  for (const part of [...parts].sort((a, b) => a.top - b.top)) {
    const last = strips.at(-1);
    if (last === undefined || part.top - last.bottom > LEAST_GAP * em)
      strips.push({ top: part.top, bottom: part.bottom, parts: [part] });
    else {
      last.parts.push(part);
      last.bottom = Math.max(last.bottom, part.bottom);
    }
  }
  for (;;) {
    const next = closestPieces(strips, em);
    if (next < 0) return strips;
    const [above, below] = strips.slice(next, next + 2) as [Strip, Strip];
    strips.splice(next, 2, {
      top: above.top,
      bottom: Math.max(above.bottom, below.bottom),
      parts: [...above.parts, ...below.parts],
    });
  }
}

/** The upper of the two neighbouring strips that are closest of those that may be pieces of one line; -1 for none. */
function closestPieces(strips: readonly Strip[], em: number): number {
  let best = -1;
  let least = CLEAR_GAP * em;
  for (let i = 0; i + 1 < strips.length; i++) {
    const above = strips[i] as Strip;
    const below = strips[i + 1] as Strip;
    const gap = below.top - above.bottom;
    const isFull = ({ top, bottom }: Strip) => bottom - top > FULL_STRIP * em;
    const fits = below.bottom - above.top <= ONE_LINE * em;
    const pieces = gap < PIECES_GAP * em && !isFull(above) && !isFull(below);
    if (gap <= least && (fits || pieces)) {
      least = gap;
      best = i;
    }
  }
  return best;
}
