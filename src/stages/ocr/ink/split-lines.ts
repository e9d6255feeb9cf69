import type { PixelBox } from "../../../raster/pixel-box.ts";
import { emOf } from "./em-size.ts";
import { boxOf, type Part, partOfRuns } from "./parts.ts";

/** A line of ink: its type's size in pixels, and its parts from left to right. */
export interface InkLine {
  box: PixelBox;
  em: number;
  parts: Part[];
}

/** Ink no higher than this (em) is one line. */
const ONE_LINE = 1.18;
/** Blank rows this many (em) always divide lines: the strokes of 二 lie nearer … */
const CLEAR_GAP = 0.62;
/** … and so few where they would be higher than a line together and one is a line by itself … */
const LEAST_GAP = 0.1;
/** … or so many where neither is: pieces of large type lie nearer. */
const PIECES_GAP = 0.3;
const FULL_STRIP = 0.6;

/**
 * Divides `parts` into lines, top to bottom, where the rows hold least ink and the lines come out
 * as high as an em. Glyphs are never cut; two that touch across lines are parted.
 * `usual` is the size of the type around, pixels.
 */
export function splitLines(parts: readonly Part[], usual: number): InkLine[] {
  const em = emOf(parts, usual);
  const lines: InkLine[] = [];
  for (const { top, bottom, parts: strip } of stripsOf(parts, em)) {
    const own = emOf(strip, em);
    if (bottom - top <= ONE_LINE * own) lines.push(toLine(strip, own));
    else {
      const cuts = bestCuts(rowProfile(strip, top, bottom), own);
      for (const line of shareOut(strip, top, cuts, own)) {
        const last = lines.at(-1);
        if (last !== undefined && onOneLevel(last.parts, line))
          lines.splice(-1, 1, toLine([...last.parts, ...line], own));
        else lines.push(toLine(line, own));
      }
    }
  }
  return lines;
}

function toLine(parts: Part[], em: number): InkLine {
  parts.sort((a, b) => a.left - b.left);
  return { box: boxOf(parts), em, parts };
}

/** Lines that lie beside one another over this share of the lower one's height are one: a tick that stands out was cut off. */
const ONE_LEVEL = 0.6;

function onOneLevel(above: readonly Part[], below: readonly Part[]): boolean {
  const [, top, , bottom] = boxOf(above);
  const [, from, , to] = boxOf(below);
  const shared = Math.min(bottom, to) - Math.max(top, from);
  return shared > ONE_LEVEL * Math.min(bottom - top, to - from);
}

interface Strip {
  top: number;
  bottom: number;
  parts: Part[];
}

/** Groups of parts with clear blank rows between them. */
function stripsOf(parts: readonly Part[], em: number): Strip[] {
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

/** How many pixels of ink each row holds, from `top`. */
function rowProfile(
  parts: readonly Part[],
  top: number,
  bottom: number,
): Float64Array {
  const profile = new Float64Array(bottom - top);
  for (const { runs } of parts) {
    for (let i = 0; i < runs.length; i += 3) {
      const row = (runs[i] as number) - top;
      const length = (runs[i + 2] as number) - (runs[i + 1] as number);
      profile[row] = (profile[row] as number) + length;
    }
  }
  return profile;
}

/** A line is no higher than this (em), or its excess costs `EXCESS` an em. */
const HIGHEST = 1.06;
const EXCESS = 8;
/** A line lower than this (em) is rare (digits, a lone 一) and costs up to `LOW`; one as low as `SLIVER` more. */
const LOWEST = 0.72;
const LOW = 0.35;
const SLIVER = 0.3;
const SLIVER_COST = 0.2;
/** Lines follow one another no closer than this (em); each em less costs `CROWDED`. */
const CLOSEST = 0.8;
const CROWDED = 2;
/** What every line costs, so that nothing is divided without gain. */
const LINE_COST = 0.05;
/** The highest line considered (em). */
const SEARCH = 2.2;

/** Rows after which to cut, ascending, the last being the profile's length: the division of least cost. */
function bestCuts(profile: Float64Array, em: number): number[] {
  const count = profile.length;
  const mean = profile.reduce((sum, ink) => sum + ink, 0) / count;
  const firstInk = new Int32Array(count + 1).fill(count);
  for (let i = count - 1; i >= 0; i--) {
    firstInk[i] = profile[i] ? i : (firstInk[i + 1] as number);
  }
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const back = new Int32Array(count + 1);
  best[0] = 0;
  let lastInk = -1;
  for (let j = 1; j <= count; j++) {
    if (profile[j - 1]) lastInk = j - 1;
    const cut =
      j === count
        ? 0
        : ((profile[j] as number) + (profile[j - 1] as number)) / 2 / mean;
    for (let i = Math.max(0, Math.floor(j - SEARCH * em)); i < j; i++) {
      let cost = (best[i] as number) + cut + LINE_COST;
      const height = Math.max(0, lastInk - (firstInk[i] as number) + 1) / em;
      if (height > HIGHEST) cost += EXCESS * (height - HIGHEST);
      if (height < LOWEST) cost += (LOW * (LOWEST - height)) / LOWEST;
      if (height < SLIVER) cost += SLIVER_COST;
      const pitch = (j - i) / em;
      if (pitch < CLOSEST && j < count && i > 0)
        cost += CROWDED * (CLOSEST - pitch);
      if (cost < (best[j] as number)) {
        best[j] = cost;
        back[j] = i;
      }
    }
  }
  const cuts: number[] = [];
  for (let j = count; j > 0; j = back[j] as number) cuts.push(j);
  return cuts.reverse();
}

/** A part this high (em) with so much (em) in two lines joins glyphs of both; a hand-drawn tick is less high. */
const TWO_GLYPHS = 1.5;
const JOINED = 0.45;

/** Gives each part to the line it stands in most; one that joins two lines is divided at the cut. */
function shareOut(
  parts: readonly Part[],
  top: number,
  cuts: readonly number[],
  em: number,
): Part[][] {
  const lines: Part[][] = cuts.map(() => []);
  const ends = cuts.map((cut) => top + cut);
  for (const part of parts) {
    let most = 0;
    let mostRows = 0;
    let reached = 0;
    ends.forEach((end, index) => {
      const start = index === 0 ? top : (ends[index - 1] as number);
      const rows = Math.min(end, part.bottom) - Math.max(start, part.top);
      if (rows > JOINED * em) reached++;
      if (rows > mostRows) {
        mostRows = rows;
        most = index;
      }
    });
    if (reached < 2 || part.bottom - part.top < TWO_GLYPHS * em)
      lines[most]?.push(part);
    else {
      divide(part, ends).forEach((piece, index) => {
        if (piece !== null) lines[index]?.push(piece);
      });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Divides a part at the rows `ends`; null where a line gets nothing. */
function divide(part: Part, ends: readonly number[]): (Part | null)[] {
  const runs: number[][] = ends.map(() => []);
  for (let i = 0; i < part.runs.length; i += 3) {
    const y = part.runs[i] as number;
    const index = ends.findIndex((end) => y < end);
    runs[index]?.push(
      y,
      part.runs[i + 1] as number,
      part.runs[i + 2] as number,
    );
  }
  return runs.map((own) => (own.length === 0 ? null : partOfRuns(own)));
}
