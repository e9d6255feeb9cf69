import type { PixelBox } from "../../../raster/pixel-box.ts";
import { boxOf, drawParts, type Part } from "../ink/parts.ts";
import { rowRuns } from "./shape.ts";

export type PunctuationMark = "，" | "；" | "：" | "。" | "、";

/** Punctuation is narrower than this (em), and each piece of it lower. */
const WIDEST = 0.42;
const HIGHEST = 0.45;
/** Less ink than this share of the largest part is dirt. */
const DIRT = 0.15;
/** A dot is about as high as wide; the tail of ， and ； makes it this much higher than a dot, the same of its ink. */
const ROUND = [0.6, 1.45] as const;
const TAIL = 1.5;
const TAIL_INK = 1.2;

/** Which punctuation of running Chinese text the parts of some columns are; null where their shape does not tell. */
export function punctuationMark(
  group: readonly Part[],
  line: PixelBox,
  em: number,
): PunctuationMark | null {
  const most = Math.max(...group.map(({ area }) => area));
  const parts = group
    .filter(({ area }) => area > DIRT * most)
    .sort((a, b) => a.top - b.top);
  const [left, , right] = boxOf(parts);
  if (right - left > WIDEST * em) return null;
  if (parts.some(({ top, bottom }) => bottom - top > HIGHEST * em)) return null;
  const [upper, lower, third] = parts;
  if (upper === undefined || third !== undefined) return null;
  return lower === undefined
    ? single(upper, line, em)
    : stacked(upper, lower, em);
}

/** A tail is so high at least, dots of few pixels are no larger than `DOT` (em both). */
const TAIL_HEIGHT = 0.17;
const DOT = 0.15;

/** Two parts stand this far apart (em): from the foot of the one to the head of the other. */
const BETWEEN = [0.08, 0.55] as const;

function stacked(upper: Part, lower: Part, em: number): PunctuationMark | null {
  const gap = lower.top - upper.bottom;
  if (gap < BETWEEN[0] * em || gap > BETWEEN[1] * em) return null;
  const shared =
    Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
  if (shared < 0.5 * (upper.right - upper.left)) return null;
  if (!isRound(upper)) return null;
  const height = upper.bottom - upper.top;
  const higher = (lower.bottom - lower.top) / height;
  const inkier = lower.area / upper.area;
  const isTail = lower.bottom - lower.top >= TAIL_HEIGHT * em;
  if (isTail && higher >= TAIL && inkier >= TAIL_INK) return "；";
  // A pixel more or less says nothing of two such dots.
  if ([upper, lower].every((part) => isRound(part) && isDot(part, em)))
    return "：";
  return isRound(lower) && higher < 1.25 && inkier < 1.35 && inkier > 0.7
    ? "："
    : null;
}

function isDot({ left, top, right, bottom }: Part, em: number): boolean {
  return Math.max(right - left, bottom - top) <= DOT * em;
}

function isRound({ left, top, right, bottom }: Part): boolean {
  const [width, height] = [right - left, bottom - top];
  const ratio = height / width;
  // A pixel more or less is no shape.
  return (
    Math.abs(height - width) <= 1 || (ratio > ROUND[0] && ratio < ROUND[1])
  );
}

/** One part in the lower part of the line, or at half its height, as some types have it. */
function single(
  part: Part,
  [, top, , bottom]: PixelBox,
  em: number,
): PunctuationMark | null {
  const level = ((part.top + part.bottom) / 2 - top) / (bottom - top);
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  if (level < HALF || Math.max(width, height) < SMALLEST * em) return null;
  if (hasHole(part)) return isRound(part) ? "。" : null;
  const lean = leanOf(part) / width;
  if (lean > LEAN && width > BROAD * height) return "、";
  return level > FOOT && lean < LEAN && height > NARROW * width ? "，" : null;
}

/** Punctuation stands from this share of the line's height on, a comma lower; quotation marks stand higher. */
const HALF = 0.3;
const FOOT = 0.6;
/** What is smaller (em) is a point. */
const SMALLEST = 0.16;
/** 、 is about as broad as high and runs down to the right: its lower third lies this share of its width right of the upper one. */
const BROAD = 0.8;
const LEAN = 0.3;
/** A comma is higher than broad. */
const NARROW = 1.4;

function leanOf(part: Part): number {
  const height = part.bottom - part.top;
  const third = Math.max(1, Math.floor(height / 3));
  return (
    middleOf(part, part.bottom - third, part.bottom) -
    middleOf(part, part.top, part.top + third)
  );
}

function middleOf({ runs }: Part, from: number, to: number): number {
  let sum = 0;
  let ink = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const y = runs[i] as number;
    if (y < from || y >= to) continue;
    const [a, b] = [runs[i + 1] as number, runs[i + 2] as number];
    sum += ((a + b - 1) / 2) * (b - a);
    ink += b - a;
  }
  return sum / Math.max(1, ink);
}

/** Whether ink surrounds paper: some rows in the middle show two strokes, the first and last show one. */
function hasHole(part: Part): boolean {
  const mask = drawParts([part], boxOf([part]));
  const strokes = Array.from(
    { length: mask.height },
    (_, y) => rowRuns(mask, y).length / 2,
  );
  const open = strokes.filter((count) => count === 2).length;
  return strokes[0] === 1 && strokes.at(-1) === 1 && open >= 2;
}
