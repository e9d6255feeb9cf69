import type { Part } from "./parts.ts";

/** Glyphs of a page are taken to stand between these heights (inches): 5 to 22 pt. */
const SMALLEST = 0.06;
const LARGEST = 0.3;
/** A Chinese glyph's largest part measures this share of its em, on the upper quartile. */
const INK_OF_EM = 0.88;
/** So many parts tell a page's size; 12 pt is taken where there are fewer. */
const ENOUGH_FOR_PAGE = 30;

/** Size of most type on a page, pixels. */
export function pageEm(parts: readonly Part[], dpi: number): number {
  const sizes: number[] = [];
  for (const { left, top, right, bottom } of parts) {
    const height = bottom - top;
    const width = right - left;
    if (height <= dpi * SMALLEST || height >= dpi * LARGEST) continue;
    if (width >= dpi * LARGEST) continue;
    sizes.push(Math.max(height, width));
  }
  return sizes.length < ENOUGH_FOR_PAGE
    ? dpi / 6
    : quantile(sizes, 0.75) / INK_OF_EM;
}

/** Parts smaller than this share of the usual em are dots and single strokes. */
const STROKES = 0.35;
/** A part longer than this (em) may be several glyphs. */
const TOUCHING = 1.3;
/** A size is told from one part where it is larger than usual, from so many where it is smaller: glyphs fall to pieces. */
const ENOUGH_SMALLER = 12;
/** An em this near to the usual one is the usual one: measured sizes scatter so much. */
const SAME = 0.2;
/** The largest part of many is nearly the em; smaller type has none above this share of the usual em. */
const LARGEST_SMALLER = 0.72;
const LARGEST_OF_EM = 0.95;

/** Size of the type of parts that stand together, pixels; `usual` where they do not clearly tell another. */
export function emOf(parts: readonly Part[], usual: number): number {
  const sizes: number[] = [];
  for (const { left, top, right, bottom } of parts) {
    const long = Math.max(right - left, bottom - top);
    const short = Math.min(right - left, bottom - top);
    // What is long and narrow are glyphs that touch, in a line or across lines.
    const size = long > TOUCHING * usual && long > 1.8 * short ? short : long;
    if (size > STROKES * usual && size < 4 * usual) sizes.push(size);
  }
  if (sizes.length === 0) return usual;
  const em = quantile(sizes, 0.8) / INK_OF_EM;
  if (em > (1 + SAME) * usual) return em;
  // quantile() has sorted them.
  const largest = sizes.at(-1) as number;
  return largest < LARGEST_SMALLER * usual && sizes.length >= ENOUGH_SMALLER
    ? largest / LARGEST_OF_EM
    : usual;
}

function quantile(sizes: number[], share: number): number {
  sizes.sort((a, b) => a - b);
  return sizes[Math.floor(share * (sizes.length - 1))] as number;
}
