import type { Gray, Raster } from "../../model/raster.ts";
import { findComponents } from "../../raster/components.ts";
import type { PixelBox } from "../../raster/pixel-box.ts";
import { toGray } from "../../raster/to-gray.ts";

/** Red counts as ink where it exceeds green and blue by this much. */
const RED = 50;

/** Inside a seal everything tinted this much is faded: its soft edges too. */
const TINTED = 12;

/** Seals are looked for in blocks of 1/50 in; a block is red from this share of red pixels on. */
const BLOCKS_PER_INCH = 50;
const RED_SHARE = 0.2;

/** The characters and the ring of a seal lie within this of each other, blocks (1.5 mm). */
const NEAR = 3;

/** Official seals measure 38 to 58 mm, personal ones down to 15: shorter and longer side within these, blocks. */
const SMALLEST = 28;
const LARGEST = 124;

/** The longer side of a seal (oval, oblong) is at most this many times the shorter. */
const LONGEST = 2;

/** So much of a seal's box is red at least; a frame of ruling lines is emptier. */
const FILLED = 0.12;

/** A page in gray without its seals, and where they were, in pixels. */
export interface Faded {
  gray: Gray;
  seals: PixelBox[];
}

/**
 * The raster in gray with red seals faded to paper. Text under a seal stays: it is dark in red light as well, where
 * the seal is not. Red print outside seals (titles, ruling lines) stays dark.
 */
export function fadeSeals(raster: Raster, dpi: number): Faded {
  const gray = toGray(raster);
  if (raster.channels === 1) return { gray, seals: [] };
  const block = Math.max(1, Math.round(dpi / BLOCKS_PER_INCH));
  const seals = findSeals(redBlocks(raster, block)).map(
    ([left, top, right, bottom]): PixelBox => [
      left * block,
      top * block,
      Math.min(raster.width, right * block),
      Math.min(raster.height, bottom * block),
    ],
  );
  for (const seal of seals) fade(gray, raster, seal);
  return { gray, seals };
}

/** The blocks that are red, as a mask, long straight lines left out. */
function redBlocks(raster: Raster, block: number): Gray {
  const { width, height, data } = raster;
  const columns = Math.ceil(width / block);
  const rows = Math.ceil(height / block);
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / block) * columns;
    let at = y * width * 3;
    for (let x = 0; x < width; x++, at += 3) {
      const red = data[at] as number;
      if (
        red - (data[at + 1] as number) > RED &&
        red - (data[at + 2] as number) > RED
      ) {
        const i = row + ((x / block) | 0);
        counts[i] = (counts[i] as number) + 1;
      }
    }
  }
  const enough = RED_SHARE * block * block;
  const mask = Uint8Array.from(counts, (count) => (count > enough ? 1 : 0));
  const lines = new Uint8Array(mask.length);
  for (let row = 0; row < rows; row++)
    markLong(mask, lines, row * columns, 1, columns);
  for (let column = 0; column < columns; column++)
    markLong(mask, lines, column, columns, rows);
  for (let i = 0; i < mask.length; i++) if (lines[i] === 1) mask[i] = 0;
  return { width: columns, height: rows, data: mask };
}

/** Marks runs longer than any seal: ruling lines. */
function markLong(
  mask: Uint8Array,
  lines: Uint8Array,
  start: number,
  step: number,
  count: number,
): void {
  let from = 0;
  for (let i = 0; i <= count; i++) {
    if (i < count && mask[start + i * step] === 1) continue;
    if (i - from > LARGEST)
      for (let j = from; j < i; j++) lines[start + j * step] = 1;
    from = i + 1;
  }
}

function findSeals(red: Gray): PixelBox[] {
  const grown = grow(red, NEAR >> 1);
  const found = findComponents(grown);
  const seals: PixelBox[] = [];
  for (let c = 0; c < found.count; c++) {
    const box: PixelBox = [
      found.left[c] as number,
      found.top[c] as number,
      found.right[c] as number,
      found.bottom[c] as number,
    ];
    const width = box[2] - box[0];
    const height = box[3] - box[1];
    const short = Math.min(width, height);
    const long = Math.max(width, height);
    if (short < SMALLEST || long > LARGEST || long > LONGEST * short) continue;
    if (redIn(red, box) >= FILLED * width * height) seals.push(box);
  }
  return seals;
}

/** Each block and its neighbours up to `reach` away. */
function grow({ width, height, data }: Gray, reach: number): Gray {
  const grown = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue;
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      const bottom = Math.min(height, y + reach + 1);
      for (let row = Math.max(0, y - reach); row < bottom; row++)
        grown.fill(1, row * width + left, row * width + right);
    }
  }
  return { width, height, data: grown };
}

function redIn({ width, data }: Gray, [x0, y0, x1, y1]: PixelBox): number {
  let count = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) count += data[y * width + x] as number;
  }
  return count;
}

/** By how much of its redness a tinted pixel is lightened beyond its red light: seal ink is not quite as light as paper there. */
const LIGHTENED = 0.4;

function fade(gray: Gray, raster: Raster, [x0, y0, x1, y1]: PixelBox): void {
  for (let y = y0; y < y1; y++) {
    for (let x = x0, at = y * gray.width + x0; x < x1; x++, at++) {
      const red = raster.data[3 * at] as number;
      const other = Math.max(
        raster.data[3 * at + 1] as number,
        raster.data[3 * at + 2] as number,
      );
      if (red - other < TINTED) continue;
      gray.data[at] = Math.min(255, red + LIGHTENED * (red - other));
    }
  }
}
