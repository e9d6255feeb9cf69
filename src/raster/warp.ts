import type { Gray } from "../model/raster.ts";
import { catmullRom } from "./resize.ts";

/**
 * How a straight picture lies in a crooked one. Coordinates are source pixels from a pivot, y down. The straight
 * point (u, v) is found at x = cos·u − sin·v + across(u, v), y = sin·u + cos·v + down(u, v), where the two
 * displacements are small (a few pixels) and smooth.
 */
export interface Warp {
  /** Clockwise turn of the picture, radians. */
  angle: number;
  across: (u: number, v: number) => number;
  down: (u: number, v: number) => number;
}

/** Which part of the straight picture to make: its left top corner relative to the pivot, its size, both in source pixels. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Weights of four neighbouring pixels at 1/64 pixel steps, in units of 1/4096. */
const PHASES = 64;
const UNIT = 4096;
const WEIGHTS = cubicWeights();

/** Columns between two places where the displacement is calculated; between them it is interpolated. */
const STEP = 32;

/**
 * Straightens a picture and enlarges it by `zoom` in one resampling: a vertical pass, then a horizontal one
 * (Catmull and Smith 1980), each with cubic interpolation. Outside the source is `paper`.
 */
export function straighten(
  source: Gray,
  pivot: readonly [number, number],
  warp: Warp,
  frame: Frame,
  zoom: number,
  paper: number,
): Gray {
  const upright = shiftColumns(source, pivot, warp, frame, zoom, paper);
  return shiftRows(upright, pivot, warp, frame, zoom, paper);
}

/** Places are kept as whole numbers of 1/65536 pixel. */
const FIXED = 65536;

function shiftColumns(
  source: Gray,
  pivot: readonly [number, number],
  warp: Warp,
  frame: Frame,
  zoom: number,
  paper: number,
): Gray {
  const { width, data } = source;
  const height = Math.round(frame.height * zoom);
  const result = new Uint8ClampedArray(width * height).fill(paper);
  const cos = Math.cos(warp.angle);
  const sin = Math.sin(warp.angle);
  const last = source.height - 1;
  for (let row = 0; row < height; row++) {
    const v = frame.top + (row + 0.5) / zoom;
    // Source row that belongs to a source column: the straight point on it has u = (x + sin·v) / cos.
    const rowAt = (column: number): number => {
      const x = column + 0.5 - pivot[0];
      const u = (x + sin * v) / cos;
      return sin * u + cos * v + warp.down(u, v) + pivot[1] - 0.5;
    };
    let start = rowAt(0);
    for (let left = 0; left < width; left += STEP) {
      const right = Math.min(width, left + STEP);
      const end = rowAt(right);
      let at = Math.round(start * FIXED + FIXED / PHASES / 2);
      const slope = Math.round(((end - start) / (right - left)) * FIXED);
      const inside =
        Math.min(start, end) >= 1 && Math.max(start, end) < last - 2;
      const base = row * width;
      if (inside) {
        for (let x = left; x < right; x++, at += slope) {
          const w = (at >> 8) & 0xfc;
          const from = ((at >> 16) - 1) * width + x;
          result[base + x] =
            ((WEIGHTS[w] as number) * (data[from] as number) +
              (WEIGHTS[w + 1] as number) * (data[from + width] as number) +
              (WEIGHTS[w + 2] as number) * (data[from + 2 * width] as number) +
              (WEIGHTS[w + 3] as number) * (data[from + 3 * width] as number) +
              UNIT / 2) >>
            12;
        }
      } else if (Math.max(start, end) >= 0 && Math.min(start, end) <= last) {
        for (let x = left; x < right; x++, at += slope) {
          const y = at >> 16;
          if (y >= 0 && y <= last)
            result[base + x] = cubic(data, x, width, y, last, (at >> 8) & 0xfc);
        }
      }
      start = end;
    }
  }
  return { width, height, data: new Uint8Array(result.buffer) };
}

function shiftRows(
  source: Gray,
  pivot: readonly [number, number],
  warp: Warp,
  frame: Frame,
  zoom: number,
  paper: number,
): Gray {
  const { height, data } = source;
  const width = Math.round(frame.width * zoom);
  const result = new Uint8ClampedArray(width * height).fill(paper);
  const cos = Math.cos(warp.angle);
  const sin = Math.sin(warp.angle);
  const last = source.width - 1;
  for (let row = 0; row < height; row++) {
    const v = frame.top + (row + 0.5) / zoom;
    const columnAt = (column: number): number => {
      const u = frame.left + (column + 0.5) / zoom;
      return cos * u - sin * v + warp.across(u, v) + pivot[0] - 0.5;
    };
    const first = row * source.width;
    const base = row * width;
    let start = columnAt(0);
    for (let left = 0; left < width; left += STEP) {
      const right = Math.min(width, left + STEP);
      const end = columnAt(right);
      let at = Math.round(start * FIXED + FIXED / PHASES / 2);
      const slope = Math.round(((end - start) / (right - left)) * FIXED);
      if (start >= 1 && end < last - 2) {
        for (let x = left; x < right; x++, at += slope) {
          const w = (at >> 8) & 0xfc;
          const from = first + (at >> 16) - 1;
          result[base + x] =
            ((WEIGHTS[w] as number) * (data[from] as number) +
              (WEIGHTS[w + 1] as number) * (data[from + 1] as number) +
              (WEIGHTS[w + 2] as number) * (data[from + 2] as number) +
              (WEIGHTS[w + 3] as number) * (data[from + 3] as number) +
              UNIT / 2) >>
            12;
        }
      } else if (end >= 0 && start <= last) {
        for (let x = left; x < right; x++, at += slope) {
          const column = at >> 16;
          if (column >= 0 && column <= last)
            result[base + x] = cubic(
              data,
              first,
              1,
              column,
              last,
              (at >> 8) & 0xfc,
            );
        }
      }
      start = end;
    }
  }
  return { width, height, data: new Uint8Array(result.buffer) };
}

/** The value at place `i` of the pixels `origin`, `origin + step`, … up to number `last`, whose outermost go on. */
function cubic(
  data: Uint8Array,
  origin: number,
  step: number,
  i: number,
  last: number,
  w: number,
): number {
  let sum = UNIT / 2;
  for (let tap = 0; tap < 4; tap++) {
    const at = Math.max(0, Math.min(i + tap - 1, last));
    sum += (WEIGHTS[w + tap] as number) * (data[origin + at * step] as number);
  }
  return sum >> 12;
}

function cubicWeights(): Int32Array {
  const weights = new Int32Array(PHASES * 4);
  for (let phase = 0; phase < PHASES; phase++) {
    for (let tap = 0; tap < 4; tap++) {
      weights[phase * 4 + tap] = Math.round(
        UNIT * catmullRom(phase / PHASES - (tap - 1)),
      );
    }
  }
  return weights;
}
