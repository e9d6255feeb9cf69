import type { PixelBox } from "../../../raster/pixel-box.ts";
import { boxOf, type Part } from "../ink/parts.ts";
import type { Found } from "./find-marks.ts";

/** A stroke is no thicker than this (em). */
const THICKEST = 0.16;

/**
 * A line that is one straight stroke and nothing else: / or a dash; null for anything else.
 * @param alone whether the line is all that its cell holds. A dash as long as a character is told from 一 only there:
 * a cell with nothing but a dash says that there is nothing to say.
 */
export function strokeMark(
  parts: readonly Part[],
  em: number,
  alone: boolean,
): Found | null {
  if (parts.length === 0) return null;
  const box = boxOf(parts);
  const dash = dashMark(parts, box, em, alone);
  if (dash !== null) return dash;
  const [part, other] = parts;
  if (part === undefined || other !== undefined) return null;
  return isSlash(part, em) ? { text: "/", confidence: 0.9, box } : null;
}

/** All dashes stand in one band of rows so high (em); 二 and = do not. */
const BAND = 0.2;

/** A dash is longer than this (em), alone in its cell than `SHORTEST_ALONE`; a hyphen is shorter than `HYPHEN`, two dashes on end are longer than `ONE_DASH`. */
const SHORTEST = 0.2;
const SHORTEST_ALONE = 0.15;
const HYPHEN = 0.65;
const ONE_DASH = 1.5;

/** Two hyphens are as long as each other within this share; what is left of a thin dash that broke is not. */
const AS_LONG = 0.25;

/** A dash that broke has pieces as long as this (em), and of its length so much is inked. */
const PIECE = 0.15;
const INKED = 0.7;

function dashMark(
  parts: readonly Part[],
  box: PixelBox,
  em: number,
  alone: boolean,
): Found | null {
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  const shortest = alone ? SHORTEST_ALONE : SHORTEST;
  if (height > BAND * em || width <= shortest * em) return null;
  if (area / width > THICKEST * em) return null;
  const [first, second, third] = parts;
  if (second === undefined && width < HYPHEN * em)
    return { text: "-", confidence: 0.9, box };
  if (!alone || first === undefined || hasSwollenEnd(parts, box)) return null;
  if (second !== undefined && third === undefined) {
    const widths = parts.map(({ left, right }) => right - left);
    const isHyphen = widths.every((w) => w > SHORTEST * em && w < HYPHEN * em);
    const [short = 0, long = 0] = widths.sort((a, b) => a - b);
    if (isHyphen && long - short <= Math.max(2, AS_LONG * long))
      return { text: "--", confidence: 0.85, box };
  }
  const inked = parts.reduce((sum, { left, right }) => sum + right - left, 0);
  if (parts.some(({ left, right }) => right - left < PIECE * em)) return null;
  if (inked < INKED * width) return null;
  const text = width < HYPHEN * em ? "-" : width > ONE_DASH * em ? "——" : "—";
  return { text, confidence: 0.85, box };
}

/** 一 of a Song type ends in a triangle at its right, that of a brush type is thick at both ends: thicker than its middle by this factor. */
const SWOLLEN = 1.6;

/** Ends are so much of a stroke's length. */
const END = 0.2;

function hasSwollenEnd(parts: readonly Part[], [left, , right]: PixelBox) {
  const thickness = new Array<number>(right - left).fill(0);
  for (const { runs } of parts)
    for (let i = 0; i < runs.length; i += 3)
      for (let x = runs[i + 1] as number; x < (runs[i + 2] as number); x++)
        thickness[x - left] = (thickness[x - left] ?? 0) + 1;
  const end = Math.max(1, Math.round(END * thickness.length));
  const middle = thickness.slice(end, -end).filter((rows) => rows > 0);
  const usual = middle.reduce((a, b) => a + b, 0) / Math.max(1, middle.length);
  // The step between two rows of a stroke that is not quite level makes single columns thick.
  const thick = (columns: number[]) =>
    columns.filter((rows) => rows > SWOLLEN * usual && rows > usual + 0.5)
      .length >= Math.max(2, end * 0.35);
  return thick(thickness.slice(-end)) || thick(thickness.slice(0, end));
}

/** A slash is so high and so wide (em). */
const LOWEST = 0.45;
const NARROWEST = 0.2;

/** From head to foot it moves left by this share of its width; 1, 丁 and 十 stand upright. */
const SLANT = 0.6;

/** A row of it is no wider than this share of its width, or so many pixels. */
const ROW = 0.45;
const ROW_PIXELS = 3;

/** Whether ink is one straight stroke from the upper right to the lower left. */
export function isSlash(
  { left, top, right, bottom, area, runs }: Part,
  em: number,
) {
  const width = right - left;
  const height = bottom - top;
  if (height < LOWEST * em || width < NARROWEST * em) return false;
  if (area / Math.hypot(width, height) > THICKEST * em) return false;
  let before = Number.POSITIVE_INFINITY;
  let head: number | null = null;
  let row = -1;
  for (let i = 0; i < runs.length; i += 3) {
    const y = runs[i] as number;
    const from = runs[i + 1] as number;
    const to = runs[i + 2] as number;
    const middle = (from + to) / 2;
    if (y === row || middle > before + 1) return false;
    if (to - from > Math.max(ROW_PIXELS, ROW * width)) return false;
    row = y;
    before = middle;
    head ??= middle;
  }
  return head !== null && head - before >= SLANT * (width - 1);
}
