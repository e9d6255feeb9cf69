import type { Gray } from "../../model/raster.ts";
import { percentile } from "../../raster/histogram.ts";

/** Side of a block, inches: smaller than the gap between two lines of text, larger than a stroke. */
const BLOCK = 0.04;

/** Dark areas narrower than about twice this many blocks (0.3 in: strokes, text, bars) do not count as paper. */
const REACH = 4;

/** A block darker than this share of the page's paper in its brightest parts shows no paper at all: a border, a photograph. */
const VOID = 0.45;

/** Brightness of the paper over a page, one value a block of `block` pixels, row by row. */
export interface PaperLevel {
  block: number;
  columns: number;
  rows: number;
  level: Float32Array;
  /** Blocks of dark scanning border: dark all over and connected with the edge of the picture. */
  border: Uint8Array;
}

/** Estimates the local brightness of the paper from the brighter half of each block, dark marks closed over. */
export function paperLevel(gray: Gray, dpi: number): PaperLevel {
  const block = Math.max(3, Math.round(BLOCK * dpi));
  const columns = Math.ceil(gray.width / block);
  const rows = Math.ceil(gray.height / block);
  const bright = brightHalves(gray, block, columns, rows);
  const page = usualLevel(bright);
  const border = borderBlocks(bright, columns, rows, VOID * page);
  spreadInto(bright, border, columns);
  let level = extreme(bright, columns, rows, REACH, true);
  level = extreme(level, columns, rows, REACH, false);
  level = mean(mean(level, columns, rows, 2), columns, rows, 2);
  return { block, columns, rows, level, border };
}

/** A page's paper is as bright as this share of its blocks at most. */
const USUAL = 0.7;

function usualLevel(bright: Float32Array): number {
  const counts = new Uint32Array(256);
  for (const level of bright)
    counts[Math.round(level)] = (counts[Math.round(level)] as number) + 1;
  return percentile(counts, USUAL);
}

/** Every second row of a block is looked at. */
const ROW_STEP = 2;

/** The mean of those pixels of each block that are at least as bright as its mean. */
function brightHalves(
  gray: Gray,
  block: number,
  columns: number,
  rows: number,
): Float32Array {
  const { width, height, data } = gray;
  const bright = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j++) {
    const top = j * block;
    const bottom = Math.min(height, top + block);
    for (let i = 0; i < columns; i++) {
      const left = i * block;
      const right = Math.min(width, left + block);
      let sum = 0;
      for (let y = top; y < bottom; y += ROW_STEP) {
        const end = y * width + right;
        for (let at = y * width + left; at < end; at++)
          sum += data[at] as number;
      }
      const middle = Math.floor(
        sum / (Math.ceil((bottom - top) / ROW_STEP) * (right - left)),
      );
      let above = 0;
      let count = 0;
      for (let y = top; y < bottom; y += ROW_STEP) {
        const end = y * width + right;
        for (let at = y * width + left; at < end; at++) {
          const value = data[at] as number;
          if (value >= middle) {
            above += value;
            count++;
          }
        }
      }
      bright[j * columns + i] = above / count;
    }
  }
  return bright;
}

/** Dark blocks that hang together with the edge of the picture, and their neighbours, which they shade. */
function borderBlocks(
  bright: Float32Array,
  columns: number,
  rows: number,
  dark: number,
): Uint8Array {
  const reached = new Uint8Array(bright.length);
  const queue: number[] = [];
  const visit = (i: number, j: number) => {
    if (i < 0 || j < 0 || i >= columns || j >= rows) return;
    const at = j * columns + i;
    if (reached[at] === 1 || (bright[at] as number) >= dark) return;
    reached[at] = 1;
    queue.push(at);
  };
  for (let i = 0; i < columns; i++) {
    visit(i, 0);
    visit(i, rows - 1);
  }
  for (let j = 0; j < rows; j++) {
    visit(0, j);
    visit(columns - 1, j);
  }
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const i = at % columns;
    const j = (at - i) / columns;
    visit(i - 1, j);
    visit(i + 1, j);
    visit(i, j - 1);
    visit(i, j + 1);
  }
  const grown = extreme(Float32Array.from(reached), columns, rows, 1, true);
  return Uint8Array.from(grown);
}

/** Gives the blocks of the border the value of the nearest block of the page, so that paper beside them is not taken for shade. */
function spreadInto(
  values: Float32Array,
  border: Uint8Array,
  columns: number,
): void {
  const left = border.slice();
  const queue: number[] = [];
  for (let at = 0; at < left.length; at++) if (left[at] === 0) queue.push(at);
  const visit = (at: number, from: number) => {
    if (left[at] !== 1) return;
    left[at] = 0;
    values[at] = values[from] as number;
    queue.push(at);
  };
  for (let i = 0; i < queue.length; i++) {
    const at = queue[i] as number;
    const column = at % columns;
    if (column > 0) visit(at - 1, at);
    if (column + 1 < columns) visit(at + 1, at);
    visit(at - columns, at);
    visit(at + columns, at);
  }
}

/** The largest (or smallest) value within `reach` blocks around each: dilation or erosion by a square. */
function extreme(
  values: Float32Array,
  columns: number,
  rows: number,
  reach: number,
  largest: boolean,
): Float32Array {
  const sign = largest ? 1 : -1;
  let from = values;
  for (const [step, length] of [
    [1, columns],
    [columns, rows],
  ] as const) {
    const to = new Float32Array(values.length);
    for (let at = 0; at < values.length; at++) {
      const place = step === 1 ? at % columns : Math.floor(at / columns);
      let best = Number.NEGATIVE_INFINITY;
      const last = Math.min(reach, length - 1 - place);
      for (let d = -Math.min(reach, place); d <= last; d++) {
        const value = sign * (from[at + d * step] as number);
        if (value > best) best = value;
      }
      to[at] = sign * best;
    }
    from = to;
  }
  return from;
}

/** The mean within `reach` blocks around each. */
function mean(
  values: Float32Array,
  columns: number,
  rows: number,
  reach: number,
): Float32Array {
  let from = values;
  for (const [step, length] of [
    [1, columns],
    [columns, rows],
  ] as const) {
    const to = new Float32Array(values.length);
    for (let at = 0; at < values.length; at++) {
      const place = step === 1 ? at % columns : Math.floor(at / columns);
      const first = -Math.min(reach, place);
      const last = Math.min(reach, length - 1 - place);
      let sum = 0;
      for (let d = first; d <= last; d++) sum += from[at + d * step] as number;
      to[at] = sum / (last - first + 1);
    }
    from = to;
  }
  return from;
}
