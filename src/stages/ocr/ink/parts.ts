import type { Mask } from "../../../model/raster.ts";
import { findComponents } from "../../../raster/components.ts";
import type { PixelBox } from "../../../raster/pixel-box.ts";

/** A connected piece of ink, in pixels of the page; right and bottom are the first column and row outside. */
export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Inked pixels. */
  area: number;
  /** Its horizontal runs, top to bottom, three numbers each: row, first column, first column after. */
  runs: Int32Array;
}

/** The connected pieces of ink of a mask. */
export function partsOf(mask: Mask): Part[] {
  const found = findComponents(mask);
  const { runs, count } = found;
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < runs.count; i++) {
    const next = (runs.component[i] as number) + 1;
    starts[next] = (starts[next] as number) + 3;
  }
  for (let c = 0; c < count; c++)
    starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
  const grouped = new Int32Array(3 * runs.count);
  const fill = starts.slice();
  for (let i = 0; i < runs.count; i++) {
    const c = runs.component[i] as number;
    const at = fill[c] as number;
    grouped[at] = runs.row[i] as number;
    grouped[at + 1] = runs.from[i] as number;
    grouped[at + 2] = runs.to[i] as number;
    fill[c] = at + 3;
  }
  return Array.from({ length: count }, (_, c) => ({
    left: found.left[c] as number,
    top: found.top[c] as number,
    right: found.right[c] as number,
    bottom: found.bottom[c] as number,
    area: found.area[c] as number,
    runs: grouped.subarray(starts[c], starts[c + 1]),
  }));
}

/** A part made of runs (row, first column, first column after). */
export function partOfRuns(runs: readonly number[]): Part {
  const part: Part = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: 0,
    bottom: 0,
    area: 0,
    runs: Int32Array.from(runs),
  };
  for (let i = 0; i < runs.length; i += 3) {
    const y = runs[i] as number;
    const from = runs[i + 1] as number;
    const to = runs[i + 2] as number;
    if (from < part.left) part.left = from;
    if (to > part.right) part.right = to;
    if (y < part.top) part.top = y;
    if (y + 1 > part.bottom) part.bottom = y + 1;
    part.area += to - from;
  }
  return part;
}

/** The box around some parts. */
export function boxOf(parts: readonly Part[]): PixelBox {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = 0;
  let bottom = 0;
  for (const part of parts) {
    if (part.left < left) left = part.left;
    if (part.top < top) top = part.top;
    if (part.right > right) right = part.right;
    if (part.bottom > bottom) bottom = part.bottom;
  }
  return [left, top, right, bottom];
}

/** Parts drawn into a mask of the size of `box`. */
export function drawParts(parts: readonly Part[], box: PixelBox): Mask {
  const [x0, y0, x1, y1] = box;
  const width = x1 - x0;
  const height = y1 - y0;
  const data = new Uint8Array(width * height);
  for (const { runs } of parts) {
    for (let i = 0; i < runs.length; i += 3) {
      const y = (runs[i] as number) - y0;
      if (y < 0 || y >= height) continue;
      const from = Math.max(0, (runs[i + 1] as number) - x0);
      const to = Math.min(width, (runs[i + 2] as number) - x0);
      if (to > from) data.fill(1, y * width + from, y * width + to);
    }
  }
  return { width, height, data };
}

/** What of a part stands inside of `box`, and what outside; null for nothing. */
export function cutPart(
  part: Part,
  [x0, y0, x1, y1]: PixelBox,
): { inside: Part | null; outside: Part | null } {
  const inside: number[] = [];
  const outside: number[] = [];
  for (let i = 0; i < part.runs.length; i += 3) {
    const y = part.runs[i] as number;
    const from = part.runs[i + 1] as number;
    const to = part.runs[i + 2] as number;
    const first = y < y0 || y >= y1 ? to : Math.min(to, Math.max(from, x0));
    const last = Math.max(first, Math.min(to, x1));
    if (first > from) outside.push(y, from, first);
    if (last > first) inside.push(y, first, last);
    if (to > last) outside.push(y, last, to);
  }
  return {
    inside: inside.length === 0 ? null : partOfRuns(inside),
    outside: outside.length === 0 ? null : partOfRuns(outside),
  };
}
