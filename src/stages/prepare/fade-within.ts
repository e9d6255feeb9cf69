import type { Gray, Mask } from "../../model/raster.ts";
import { findComponents } from "../../raster/components.ts";
import { PAPER } from "./even-paper.ts";
import type { Rim } from "./find-rim.ts";

/** The seal's gray is taken from so many parts of its rim: its ink is unevenly thick. */
const PARTS = 48;

/** Fewer parts with a gray of their own are no rim. */
const LEAST_PARTS = 20;

/** Of a seal's characters no more than this share is as dark as print: of print, a third or more; smaller things than these (inches) may be dots. */
const DARKER = 0.05;
const SMALLEST = 0.1;

/** The star is thicker than any stroke of print (inches). */
const THICK = 0.04;

/** The seal's gray is that which this share of its pixels does not exceed: most of its noise is then faded with it. */
const DARK_SIDE = 0.3;

/** A stroke's soft edge, pixels. */
const SOFT = 1.5;

/**
 * Divides the rim and the seal's strokes inside it by their gray, in place. `darkest` is the darkest that a seal may
 * be. False, and nothing done, where the rim has no gray of its own.
 */
export function fadeWithin(
  gray: Gray,
  rim: Rim,
  darkest: number,
  dpi: number,
): boolean {
  const levels = rimLevels(gray, rim, darkest);
  if (levels === null) return false;
  fadeRim(gray, rim, levels);
  fadeStrokes(gray, rim, darkest, SMALLEST * dpi);
  fadeThick(gray, rim, darkest, Math.round(THICK * dpi));
  return true;
}

/** The rim's gray in each of its parts, clockwise from the right; where it has none, that of the parts beside. */
function rimLevels(
  { width, height, data }: Gray,
  rim: Rim,
  darkest: number,
): Float32Array | null {
  const found: number[][] = Array.from({ length: PARTS }, () => []);
  const reach = rim.outer;
  const top = Math.max(0, Math.floor(rim.y - reach));
  const bottom = Math.min(height, Math.ceil(rim.y + reach));
  const left = Math.max(0, Math.floor(rim.x - reach));
  const right = Math.min(width, Math.ceil(rim.x + reach));
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const r = Math.hypot(x + 0.5 - rim.x, y + 0.5 - rim.y);
      if (r < rim.inner + SOFT || r > rim.outer - SOFT) continue;
      const value = data[y * width + x] as number;
      if (value >= darkest && value < PAPER)
        (found[partOf(rim, x, y)] as number[]).push(value);
    }
  }
  const own = found.filter((values) => values.length > 2);
  if (own.length < LEAST_PARTS) return null;
  const usual = quantile(
    own.map((values) => quantile(values, DARK_SIDE)),
    0.5,
  );
  const levels = Float32Array.from(found, (values) =>
    values.length > 2 ? quantile(values, DARK_SIDE) : usual,
  );
  return levels.map(
    (level, i) =>
      (level +
        (levels[(i + 1) % PARTS] as number) +
        (levels[(i + PARTS - 1) % PARTS] as number)) /
      3,
  );
}

function partOf(rim: Rim, x: number, y: number): number {
  const angle = Math.atan2(y + 0.5 - rim.y, x + 0.5 - rim.x) + Math.PI;
  return Math.floor((angle / (2 * Math.PI)) * PARTS) % PARTS;
}

function fadeRim(
  { width, height, data }: Gray,
  rim: Rim,
  levels: Float32Array,
): void {
  const reach = rim.outer + SOFT;
  const bottom = Math.min(height, Math.ceil(rim.y + reach));
  const right = Math.min(width, Math.ceil(rim.x + reach));
  for (let y = Math.max(0, Math.floor(rim.y - reach)); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(rim.x - reach)); x < right; x++) {
      const r = Math.hypot(x + 0.5 - rim.x, y + 0.5 - rim.y);
      const inside = Math.min(r - rim.inner, rim.outer - r);
      if (inside <= -SOFT) continue;
      const part = Math.min(1, (inside + SOFT) / (2 * SOFT));
      const level = levels[partOf(rim, x, y)] as number;
      const at = y * width + x;
      data[at] = lightened(data[at] as number, PAPER + (level - PAPER) * part);
    }
  }
}

function lightened(value: number, ink: number): number {
  return value >= PAPER ? value : Math.min(PAPER, (value * PAPER) / ink);
}

/** A copy of what is inside the rim: 1 where it is darker than halfway from the seal's darkest to paper. */
function inkWithin({ width, data }: Gray, rim: Rim, darkest: number) {
  const left = Math.max(0, Math.floor(rim.x - rim.inner));
  const top = Math.max(0, Math.floor(rim.y - rim.inner));
  const size = Math.floor(2 * rim.inner);
  const right = Math.min(width, left + size);
  const bottom = Math.min(Math.floor(data.length / width), top + size);
  const mask: Mask = {
    width: right - left,
    height: bottom - top,
    data: new Uint8Array((right - left) * (bottom - top)),
  };
  const lightest = (darkest + 2 * PAPER) / 3;
  let i = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++, i++) {
      if (Math.hypot(x + 0.5 - rim.x, y + 0.5 - rim.y) > rim.inner - SOFT)
        continue;
      mask.data[i] = (data[y * width + x] as number) < lightest ? 1 : 0;
    }
  }
  return { mask, origin: top * width + left };
}

/** Whole strokes in which nothing is as dark as print. */
function fadeStrokes(
  gray: Gray,
  rim: Rim,
  darkest: number,
  smallest: number,
): void {
  const { data, width } = gray;
  const { mask, origin } = inkWithin(gray, rim, darkest);
  const found = findComponents(mask);
  const { runs, area, count } = found;
  const dark = new Int32Array(count);
  for (let i = 0; i < runs.count; i++) {
    const row = origin + (runs.row[i] as number) * width;
    const c = runs.component[i] as number;
    for (let x = runs.from[i] as number; x < (runs.to[i] as number); x++)
      if ((data[row + x] as number) < darkest)
        dark[c] = (dark[c] as number) + 1;
  }
  for (let i = 0; i < runs.count; i++) {
    const c = runs.component[i] as number;
    const size = Math.max(
      (found.right[c] as number) - (found.left[c] as number),
      (found.bottom[c] as number) - (found.top[c] as number),
    );
    if (size < smallest || (dark[c] as number) > DARKER * (area[c] as number))
      continue;
    const row = origin + (runs.row[i] as number) * width;
    data.fill(
      PAPER,
      row + (runs.from[i] as number) - 1,
      row + (runs.to[i] as number) + 1,
    );
  }
}

/** The star with print across it: what is thick and mostly of a seal's gray. */
function fadeThick(gray: Gray, rim: Rim, darkest: number, thick: number): void {
  const { data, width } = gray;
  const { mask, origin } = inkWithin(gray, rim, darkest);
  const core = eroded(mask, thick);
  const { runs, count } = findComponents(core);
  const values: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < runs.count; i++) {
    const row = origin + (runs.row[i] as number) * width;
    for (let x = runs.from[i] as number; x < (runs.to[i] as number); x++)
      (values[runs.component[i] as number] as number[]).push(
        data[row + x] as number,
      );
  }
  const levels = values.map((of) => quantile(of, DARK_SIDE));
  const near = new Uint8Array(mask.data.length);
  const reach = (thick >> 1) + 2;
  for (let i = 0; i < runs.count; i++) {
    const level = levels[runs.component[i] as number] as number;
    if (level < darkest) continue;
    const y = runs.row[i] as number;
    for (
      let row = Math.max(0, y - reach);
      row <= Math.min(mask.height - 1, y + reach);
      row++
    )
      near.fill(
        level,
        row * mask.width + Math.max(0, (runs.from[i] as number) - reach),
        row * mask.width + Math.min(mask.width, (runs.to[i] as number) + reach),
      );
  }
  for (let i = 0; i < near.length; i++) {
    const level = near[i] as number;
    if (level === 0 || mask.data[i] === 0) continue;
    const at = origin + Math.floor(i / mask.width) * width + (i % mask.width);
    data[at] = lightened(data[at] as number, level);
  }
}

/** The middles of squares of the side `size` that are inked all over. */
function eroded({ width, height, data }: Mask, size: number): Mask {
  const result = new Uint8Array(data.length);
  const down = new Uint16Array(width);
  const half = size >> 1;
  for (let y = 0; y < height; y++) {
    let along = 0;
    for (let x = 0; x < width; x++) {
      down[x] = data[y * width + x] === 1 ? (down[x] as number) + 1 : 0;
      along = (down[x] as number) >= size ? along + 1 : 0;
      if (along >= size) result[(y - half) * width + x - half] = 1;
    }
  }
  return { width, height, data: result };
}

function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(share * values.length)] as number;
}
