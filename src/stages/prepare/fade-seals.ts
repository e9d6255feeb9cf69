import type { Gray, Mask, Raster } from "../../model/raster.ts";
import { findComponents } from "../../raster/components.ts";
import { findCircles } from "../../raster/find-circles.ts";
import { clampBox, type PixelBox } from "../../raster/pixel-box.ts";
import { toGray } from "../../raster/to-gray.ts";
import { fadeInk } from "./fade-ink.ts";
import { findRim } from "./find-rim.ts";
import { isRed, type PaperColour, paperColour } from "./paper-colour.ts";

/** Seals are looked for in squares of this side, inches; one is red from this share of red pixels on. */
export const SQUARE = 0.04;
const RED_SHARE = 0.2;

/** Official seals measure 38 to 58 mm, personal ones down to 15: radii of round ones lie within these, squares. */
export const SMALLEST_RADIUS = 7;
export const LARGEST_RADIUS = 31;

/** So much of a circle is marked where there may be a rim. */
export const RIM_SHARE = 0.45;

/** Oval and square seals: shorter and longer side within these (squares), one at most so many times the other. */
const SMALLEST = 14;
const LARGEST = 62;
const LONGEST = 2;

/** So much of such a seal's box is red at least; a frame of ruling lines is emptier. */
const FILLED = 0.25;

/** A page in gray without its seals, and where they were, in pixels. */
export interface Faded {
  gray: Gray;
  seals: PixelBox[];
}

/**
 * The raster in gray with red seals faded to paper, be their ink pale, dark or purple. Text under a seal stays. Red
 * print outside seals (titles, ruling lines) stays dark.
 */
export function fadeSeals(raster: Raster, dpi: number): Faded {
  const gray = toGray(raster);
  if (raster.channels === 1) return { gray, seals: [] };
  const paper = paperColour(raster);
  const side = Math.max(1, Math.round(SQUARE * dpi));
  const red = redSquares(raster, paper, side);
  if (!red.data.includes(1)) return { gray, seals: [] };
  const round = roundSeals(red, raster, paper, side, dpi);
  const others = otherSeals(red)
    .map(
      ([left, top, right, bottom]): PixelBox => [
        left * side,
        top * side,
        right * side,
        bottom * side,
      ],
    )
    .filter((box) => !round.some((seal) => overlap(seal, box)));
  const seals = [...round, ...others].map((seal) => clampBox(seal, raster));
  for (const seal of seals) fadeInk(gray, raster, paper, seal);
  return { gray, seals };
}

/** The squares that are red, as a mask, long straight lines left out. */
function redSquares(raster: Raster, paper: PaperColour, side: number): Mask {
  const { width, height, data } = raster;
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    let at = y * width * 3;
    for (let x = 0; x < width; x++, at += 3) {
      if (!isRed(paper, data, at)) continue;
      const i = row + ((x / side) | 0);
      counts[i] = (counts[i] as number) + 1;
    }
  }
  const enough = RED_SHARE * side * side;
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

/** Seals with a round rim, in pixels. */
function roundSeals(
  red: Mask,
  raster: Raster,
  paper: PaperColour,
  side: number,
  dpi: number,
): PixelBox[] {
  const seals: PixelBox[] = [];
  for (const circle of findCircles(
    red,
    SMALLEST_RADIUS,
    LARGEST_RADIUS,
    RIM_SHARE,
  )) {
    const [x, y] = [circle.x * side, circle.y * side];
    const reach = (circle.radius + 3) * side;
    const box = clampBox([x - reach, y - reach, x + reach, y + reach], raster);
    const mask = redPixels(raster, paper, box);
    const rim = findRim(
      mask,
      { x: x - box[0], y: y - box[1], radius: circle.radius * side },
      dpi,
    );
    if (rim === null) continue;
    // The soft edge of the rim goes with it.
    const outer = rim.outer + 2;
    seals.push([
      Math.floor(box[0] + rim.x - outer),
      Math.floor(box[1] + rim.y - outer),
      Math.ceil(box[0] + rim.x + outer),
      Math.ceil(box[1] + rim.y + outer),
    ]);
  }
  return seals;
}

function redPixels(
  { width, data }: Raster,
  paper: PaperColour,
  [x0, y0, x1, y1]: PixelBox,
): Mask {
  const mask = new Uint8Array((x1 - x0) * (y1 - y0));
  let i = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++)
      mask[i++] = isRed(paper, data, 3 * (y * width + x)) ? 1 : 0;
  }
  return { width: x1 - x0, height: y1 - y0, data: mask };
}

/** Oval and square seals, by how they are filled, in squares. */
function otherSeals(red: Mask): PixelBox[] {
  const found = findComponents(joined(red));
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

/** Each square and its neighbours: print across a seal divides it. */
function joined({ width, height, data }: Mask): Mask {
  const grown = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue;
      const left = Math.max(0, x - 1);
      const right = Math.min(width, x + 2);
      const bottom = Math.min(height, y + 2);
      for (let row = Math.max(0, y - 1); row < bottom; row++)
        grown.fill(1, row * width + left, row * width + right);
    }
  }
  return { width, height, data: grown };
}

function redIn({ width, data }: Mask, [x0, y0, x1, y1]: PixelBox): number {
  let count = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) count += data[y * width + x] as number;
  }
  return count;
}

function overlap(a: PixelBox, b: PixelBox): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
