import type { Mask } from "../model/raster.ts";
import { clampBox, type PixelBox } from "./pixel-box.ts";

/**
 * Connected inked areas (8-neighbours) of a mask, numbered from 0 in the order of their first pixel.
 * Boxes are in the mask's own pixels; right and bottom are the first column and row outside.
 */
export interface Components {
  count: number;
  left: Int32Array;
  top: Int32Array;
  right: Int32Array;
  bottom: Int32Array;
  /** Inked pixels. */
  area: Int32Array;
  runs: Runs;
}

/** Horizontal runs of ink, top to bottom and left to right: row, first column, first column after, component. */
export interface Runs {
  count: number;
  row: Int32Array;
  from: Int32Array;
  to: Int32Array;
  component: Int32Array;
}

/** Finds the components of a mask, or of a part of it as if the rest were blank; two passes over runs, not pixels. */
export function findComponents(mask: Mask, within?: PixelBox): Components {
  const runs = findRuns(
    mask,
    clampBox(within ?? [0, 0, mask.width, mask.height], mask),
  );
  return measure(runs, joinRuns(runs));
}

function findRuns(mask: Mask, [x0, y0, x1, y1]: PixelBox): Runs {
  const { data, width } = mask;
  let row = new Int32Array(1024);
  let from = new Int32Array(1024);
  let to = new Int32Array(1024);
  let count = 0;
  for (let y = y0; y < y1; y++) {
    const end = y * width + x1;
    let at = y * width + x0;
    while (at < end) {
      if (data[at] === 0) {
        at++;
        continue;
      }
      const start = at;
      do at++;
      while (at < end && data[at] !== 0);
      if (count === row.length) {
        row = grow(row);
        from = grow(from);
        to = grow(to);
      }
      row[count] = y;
      from[count] = start - y * width;
      to[count] = at - y * width;
      count++;
    }
  }
  return { count, row, from, to, component: new Int32Array(count) };
}

function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Joins runs that touch a run of the row above; gives each run's parent, whose chain ends at the set's first run. */
function joinRuns({ count, row, from, to }: Runs): Int32Array {
  const parent = new Int32Array(count);
  let above = 0;
  for (let i = 0; i < count; i++) {
    parent[i] = i;
    const y = row[i] as number;
    while (above < i && (row[above] as number) < y - 1) above++;
    // Runs of the row above that end left of this run cannot touch later runs of this row either.
    while (
      above < i &&
      row[above] === y - 1 &&
      (to[above] as number) < (from[i] as number)
    )
      above++;
    for (
      let j = above;
      j < i && row[j] === y - 1 && (from[j] as number) <= (to[i] as number);
      j++
    ) {
      const a = root(parent, i);
      const b = root(parent, j);
      if (a < b) parent[b] = a;
      else parent[a] = b;
    }
  }
  return parent;
}

function root(parent: Int32Array, i: number): number {
  let at = i;
  while (parent[at] !== at) {
    const up = parent[parent[at] as number] as number;
    parent[at] = up;
    at = up;
  }
  return at;
}

function measure(runs: Runs, parent: Int32Array): Components {
  let count = 0;
  for (let i = 0; i < runs.count; i++) {
    const first = root(parent, i);
    runs.component[i] =
      first === i ? count++ : (runs.component[first] as number);
  }
  const left = new Int32Array(count).fill(0x7fffffff);
  const top = new Int32Array(count).fill(-1);
  const right = new Int32Array(count);
  const bottom = new Int32Array(count);
  const area = new Int32Array(count);
  for (let i = 0; i < runs.count; i++) {
    const c = runs.component[i] as number;
    const from = runs.from[i] as number;
    const to = runs.to[i] as number;
    const y = runs.row[i] as number;
    if (from < (left[c] as number)) left[c] = from;
    if (to > (right[c] as number)) right[c] = to;
    if (top[c] === -1) top[c] = y;
    bottom[c] = y + 1;
    area[c] = (area[c] as number) + to - from;
  }
  return { count, left, top, right, bottom, area, runs };
}
