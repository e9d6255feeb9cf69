import { apply, type Matrix } from "../../../geometry/matrix.ts";
import type { Box } from "../../../model/box.ts";
import type { Mask, PageScan } from "../../../model/raster.ts";

/** Looked at so finely, pixels per point (144 dpi): enough to tell lines apart. */
const FINENESS = 2;

/** A cell's own borders lie this near its sides, points. */
const BORDER = 1.5;

/** A column or row near a side that is ink to this share is a border. */
const BORDER_SHARE = 0.6;

/**
 * Where the lines of a text of known length are printed in a cell: their boxes from the first line to the last, in reading orientation;
 * none where no ink is seen.
 * @param cell in reading orientation, points
 * @param toDisplayed from reading orientation to the page as displayed
 * @param ems how wide the text is, in em
 */
export function printLines(
  scan: PageScan,
  cell: Box,
  toDisplayed: Matrix,
  ems: number,
): Box[] {
  const ink = withoutBorders(inkOf(scan, cell, toDisplayed));
  const span = inkSpan(ink);
  if (span === null) return [];
  const rows = rowSums(ink);
  let best: { strips: Strip[]; cost: number } | null = null;
  for (let count = 1; count <= mostLines(span); count++) {
    const strips = cutStrips(ink, span, count);
    if (strips === null) continue;
    const cost = costOf(strips, rows, span, ems);
    if (best === null || cost < best.cost) best = { strips, cost };
  }
  const [left, top] = cell;
  return (best?.strips ?? []).map(
    ({ x0, x1, y0, y1 }): Box => [
      left + x0 / FINENESS,
      top + y0 / FINENESS,
      left + x1 / FINENESS,
      top + y1 / FINENESS,
    ],
  );
}

/** The part of a cell that a line of it fills, pixels. */
interface Strip {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** Darker than the paper of the cell by this share. */
const DARK = 0.3;

/** What is dark in a cell. Of colours the lightest channel counts, so that a red seal is hardly seen. */
function inkOf(
  { raster, dpi, box: placed }: PageScan,
  [left, top, right, bottom]: Box,
  toDisplayed: Matrix,
): Mask {
  const width = Math.max(1, Math.round((right - left) * FINENESS));
  const height = Math.max(1, Math.round((bottom - top) * FINENESS));
  const light = new Uint8Array(width * height).fill(255);
  const { channels, data } = raster;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [shownX, shownY] = apply(
        toDisplayed,
        left + (x + 0.5) / FINENESS,
        top + (y + 0.5) / FINENESS,
      );
      const column = Math.floor(((shownX - placed[0]) * dpi) / 72);
      const row = Math.floor(((shownY - placed[1]) * dpi) / 72);
      if (
        column < 0 ||
        row < 0 ||
        column >= raster.width ||
        row >= raster.height
      )
        continue;
      const at = (row * raster.width + column) * channels;
      let value = 0;
      for (let c = 0; c < channels; c++)
        value = Math.max(value, data[at + c] ?? 0);
      light[y * width + x] = value;
    }
  const sorted = light.toSorted();
  const paper = sorted[Math.floor(0.8 * sorted.length)] ?? 255;
  return {
    width,
    height,
    data: light.map((value) => (value < paper * (1 - DARK) ? 1 : 0)),
  };
}

/** No stroke of print runs on for so long, points: what does is a ruling line, however crooked. */
const LONGEST_STROKE = 13;

/** The ink without the cell's borders: rows and columns at its sides that are full of it, and long straight runs anywhere. */
function withoutBorders(ink: Mask): Mask {
  const { width, height, data } = ink;
  const clear = data.slice();
  const rows = { count: height, step: width, length: width, along: 1 };
  const columns = { count: width, step: 1, length: height, along: width };
  const reach = Math.round(2 * BORDER * FINENESS);
  for (const { count, step, length, along } of [rows, columns])
    for (let i = 0; i < count; i++) {
      const start = i * step;
      const aside = Math.min(i, count - 1 - i);
      if (
        aside < 2 ||
        (aside < reach && share(data, start, along, length) >= BORDER_SHARE)
      )
        for (let k = 0; k < length; k++) clear[start + k * along] = 0;
      else clearRuns(data, clear, start, along, length);
    }
  return { width, height, data: clear };
}

function clearRuns(
  data: Uint8Array,
  clear: Uint8Array,
  start: number,
  along: number,
  length: number,
): void {
  let run = 0;
  for (let k = 0; k <= length; k++) {
    if (k < length && data[start + k * along] === 1) {
      run++;
      continue;
    }
    if (run > LONGEST_STROKE * FINENESS)
      for (let back = 1; back <= run; back++)
        clear[start + (k - back) * along] = 0;
    run = 0;
  }
}

function share(
  data: Uint8Array,
  start: number,
  step: number,
  count: number,
): number {
  let ink = 0;
  for (let i = 0; i < count; i++) ink += data[start + i * step] ?? 0;
  return count === 0 ? 0 : ink / count;
}

function rowSums({ width, height, data }: Mask): number[] {
  return Array.from({ length: height }, (_, y) =>
    Math.round(share(data, y * width, 1, width) * width),
  );
}

/** Fewer pixels in a row are dust. */
const DUST = 2;

/** The rows from the first to the last with ink. */
function inkSpan(ink: Mask): { top: number; bottom: number } | null {
  const rows = rowSums(ink);
  const top = rows.findIndex((sum) => sum >= DUST);
  const bottom = rows.findLastIndex((sum) => sum >= DUST) + 1;
  return top < 0 || bottom - top < 2 ? null : { top, bottom };
}

/** No line of a form is lower than this, points. */
const LOWEST = 5;

function mostLines({ top, bottom }: { top: number; bottom: number }): number {
  return Math.max(1, Math.round((bottom - top) / (LOWEST * FINENESS)));
}

/** The part of the distance of two lines that the lower one's print does not fill. */
const GAP = 0.2;

/** So many lines at even distances; null where one of them would be empty. */
function cutStrips(
  ink: Mask,
  { top, bottom }: { top: number; bottom: number },
  count: number,
): Strip[] | null {
  const pitch = (bottom - top) / (count - GAP);
  const strips: Strip[] = [];
  for (let i = 0; i < count; i++) {
    const from = Math.round(top + (i - GAP / 2) * pitch);
    const to = Math.round(top + (i + 1 - GAP / 2) * pitch);
    const strip = shrunk(ink, Math.max(0, from), Math.min(ink.height, to));
    if (strip === null) return null;
    strips.push(strip);
  }
  return strips;
}

/** The box around the ink of some rows, single pixels left out. */
function shrunk({ width, data }: Mask, from: number, to: number): Strip | null {
  const columns = new Uint16Array(width);
  let [y0, y1] = [to, from];
  for (let y = from; y < to; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] !== 1) continue;
      columns[x] = (columns[x] ?? 0) + 1;
      sum++;
    }
    if (sum < DUST) continue;
    y0 = Math.min(y0, y);
    y1 = y + 1;
  }
  const x0 = columns.findIndex((sum) => sum >= DUST);
  const x1 = columns.findLastIndex((sum) => sum >= DUST) + 1;
  return x0 >= 0 && y1 > y0 ? { x0, x1, y0, y1 } : null;
}

/** A Chinese character's ink is so high, in em. */
const INK = 0.9;

/** The distance of lines is between these, in em of their type. */
const CLOSEST = 1.02;
const WIDEST = 2.1;

/** A line more or less is worse than any ink between lines. */
const IMPOSSIBLE = 10;

/**
 * How unlikely it is that a text of such a length is printed in these lines: ink where they are divided, and lines too
 * high or too low for the size of type that fills them.
 */
function costOf(
  strips: readonly Strip[],
  rows: readonly number[],
  { top, bottom }: { top: number; bottom: number },
  ems: number,
): number {
  const wide = strips.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
  const em = wide / ems;
  const high = bottom - top;
  if (strips.length === 1) return Math.abs(Math.log(high / (INK * em)));
  const pitch = (high - INK * em) / (strips.length - 1) / em;
  const beyond = Math.max(CLOSEST / pitch, pitch / WIDEST, 1);
  const inked = rows.slice(top, bottom).reduce((a, b) => a + b, 0) / high;
  const between = strips.slice(1).map(({ y0 }, i) => {
    const middle = Math.round(((strips[i]?.y1 ?? y0) + y0) / 2);
    return Math.min(...[-1, 0, 1].map((d) => rows[middle + d] ?? 0)) / inked;
  });
  const divided = between.reduce((a, b) => a + b, 0) / between.length;
  return (
    divided + (pitch > 0 ? IMPOSSIBLE * Math.log(beyond) : IMPOSSIBLE * 10)
  );
}
