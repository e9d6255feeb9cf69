import type { Gray } from "../../model/raster.ts";
import { closeDashes } from "./close-dashes.ts";
import { PAPER } from "./even-paper.ts";
import { BIN, type Line } from "./find-lines.ts";

/** A place of a line is inked where it is at least this dark, relative to the line's own usual darkness. */
const INKED = 0.4;

/**
 * It is firmly inked from here on, by the darkness of one pixel or by that of all pixels across the line against the
 * line's usual: a thin line that lies between two rows of pixels is faint in both. The blurred gap between a stroke and
 * a rule is neither.
 */
const FIRM = 0.65;

/** No line is fainter than this, levels. */
const FAINTEST = 20;

/** How far beyond its ends a line is looked at, inches: to the crossing line that it should reach. */
const BEYOND = 0.3;

/** The thickest rule, inches; thicker is an area. */
const THICKEST = 0.08;

/** Paper is looked for this far from a line's edge, inches. */
const CLEAR = 0.01;

/** Ink along a line and beside it, as sums from `start` on, so that the share in any piece is a subtraction. */
export interface LineProfile {
  line: Line;
  start: number;
  end: number;
  /** Thickness, pixels. */
  width: number;
  /** How much darker than paper it usually is, levels. */
  darkness: number;
  inked: Int32Array;
  firm: Int32Array;
  above: Int32Array;
  below: Int32Array;
  /** Ink on both sides at once: strokes that cross the line. */
  through: Int32Array;
}

/** Looks along a line of the picture; null where it turns out to be the edge of a dark area. */
export function lineProfile(
  gray: Gray,
  dpi: number,
  line: Line,
): LineProfile | null {
  const { width, height, data } = gray;
  const beyond = Math.round(BEYOND * dpi);
  const start = Math.max(0, line.from - beyond);
  const end = Math.min(width, line.to + beyond);
  const darkness = usualDarkness(gray, line);
  const thickness = usualThickness(gray, line, darkness, THICKEST * dpi);
  if (thickness === null) return null;
  const threshold = PAPER - INKED * darkness;
  const away = Math.ceil(thickness / 2 + Math.max(1, CLEAR * dpi));
  const firmly = PAPER - FIRM * darkness;
  const amounts = inkAcross(gray, line, start, end, Math.ceil(thickness / 2));
  const amply = FIRM * usualAmount(amounts, line, start);
  const inked = new Uint8Array(end - start);
  const firm = new Uint8Array(end - start);
  const above = new Uint8Array(end - start);
  const below = new Uint8Array(end - start);
  const through = new Uint8Array(end - start);
  for (let x = start, i = 0; x < end; x++, i++) {
    const row = Math.round(line.rows[(x / BIN) | 0] as number);
    const first = Math.max(0, row - 1);
    const last = Math.min(height - 1, row + 1);
    for (let y = first; y <= last; y++) {
      const level = data[y * width + x] as number;
      if (level < threshold) inked[i] = 1;
      if (level < firmly) firm[i] = 1;
    }
    if (inked[i] === 1 && (amounts[i] as number) >= amply) firm[i] = 1;
    if (row >= away && (data[(row - away) * width + x] as number) < threshold)
      above[i] = 1;
    if (
      row + away < height &&
      (data[(row + away) * width + x] as number) < threshold
    )
      below[i] = 1;
    if (above[i] === 1 && below[i] === 1) through[i] = 1;
  }
  closeDashes(inked, above, below, dpi);
  closeDashes(firm, above, below, dpi);
  return {
    line,
    start,
    end,
    width: thickness,
    darkness,
    inked: sumsOf(inked),
    firm: sumsOf(firm),
    above: sumsOf(above),
    below: sumsOf(below),
    through: sumsOf(through),
  };
}

/** Darkness of all pixels up to `reach` rows off the line's middle together, for each column. */
function inkAcross(
  { width, height, data }: Gray,
  line: Line,
  start: number,
  end: number,
  reach: number,
): Uint16Array {
  const amounts = new Uint16Array(end - start);
  for (let x = start; x < end; x++) {
    const row = Math.round(line.rows[(x / BIN) | 0] as number);
    const last = Math.min(height - 1, row + reach);
    let sum = 0;
    for (let y = Math.max(0, row - reach); y <= last; y++) {
      const level = data[y * width + x] as number;
      if (level < PAPER) sum += PAPER - level;
    }
    amounts[x - start] = sum;
  }
  return amounts;
}

/** The median where the line was found. */
function usualAmount(amounts: Uint16Array, line: Line, start: number): number {
  const own = amounts
    .subarray(line.from - start, line.to - start)
    .filter((_, i) => line.found[((line.from + i) / BIN) | 0] === 1)
    .sort();
  return own[own.length >> 1] ?? 0;
}

function sumsOf(flags: Uint8Array): Int32Array {
  const sums = new Int32Array(flags.length + 1);
  for (let i = 0; i < flags.length; i++)
    sums[i + 1] = (sums[i] as number) + (flags[i] as number);
  return sums;
}

/** Median darkness of the line's middle where it was found. */
function usualDarkness({ width, height, data }: Gray, line: Line): number {
  const levels = new Uint32Array(256);
  let count = 0;
  for (let x = line.from; x < line.to; x++) {
    if (line.found[(x / BIN) | 0] === 0) continue;
    const row = Math.round(line.rows[(x / BIN) | 0] as number);
    const at = row * width + x;
    const level = Math.min(
      data[at] as number,
      row > 0 ? (data[at - width] as number) : PAPER,
      row + 1 < height ? (data[at + width] as number) : PAPER,
    );
    if (level > PAPER - FAINTEST) continue;
    levels[level] = (levels[level] as number) + 1;
    count++;
  }
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += levels[level] as number;
    if (seen * 2 > count) return Math.max(FAINTEST, PAPER - level);
  }
  return FAINTEST;
}

/** Median number of rows around the line's middle at half its darkness or more; null above `thickest`. */
function usualThickness(
  { width, height, data }: Gray,
  line: Line,
  darkness: number,
  thickest: number,
): number | null {
  const threshold = PAPER - darkness / 2;
  const counts = new Uint32Array(Math.ceil(thickest) + 2);
  let count = 0;
  const step = Math.max(1, Math.floor((line.to - line.from) / 200));
  for (let x = line.from; x < line.to; x += step) {
    if (line.found[(x / BIN) | 0] === 0) continue;
    const row = Math.round(line.rows[(x / BIN) | 0] as number);
    if ((data[row * width + x] as number) >= threshold) continue;
    let top = row;
    let bottom = row + 1;
    while (
      top > 0 &&
      row - top <= thickest &&
      (data[(top - 1) * width + x] as number) < threshold
    )
      top--;
    while (
      bottom < height &&
      bottom - row <= thickest &&
      (data[bottom * width + x] as number) < threshold
    )
      bottom++;
    const thick = Math.min(counts.length - 1, bottom - top);
    counts[thick] = (counts[thick] as number) + 1;
    count++;
  }
  let seen = 0;
  for (let thick = 0; thick < counts.length; thick++) {
    seen += counts[thick] as number;
    if (seen * 2 > count) return thick > thickest ? null : thick;
  }
  return null;
}
