import type { Gray, Mask } from "../../../model/raster.ts";

/** An angle (> or <) and whether a bar lies under it. */
export interface Angle {
  points: "right" | "left";
  bar: "there" | "none" | "unclear";
  /** How far its sides are off straight lines, as a share of its size; 0 is exact. */
  deviation: number;
}

/**
 * An angle that fills a mask, with all that lies under it in its columns; null for any other shape.
 * It is told column by column: its upper side falls towards the point in a straight line, the white inside of it
 * narrows evenly, and what lies from its lower side down is one stroke (no bar) or more. A bar may touch its side.
 * `grayOf` gives the gray of the same pixels.
 */
export function findAngle(mask: Mask, grayOf: () => Gray): Angle | null {
  const right = toRight(mask, grayOf);
  if (right !== null) return { points: "right", ...right };
  const left = toRight(mirrored(mask), () => mirrored(grayOf()));
  return left === null ? null : { points: "left", ...left };
}

/** What is seen in a column of pixels, rows; -1 for what it has not. */
interface Column {
  /** The first stroke, from its first row to the one after. */
  top: number;
  end: number;
  /** Where the second stroke begins. */
  second: number;
  /** How many strokes there are, and the row after the last. */
  strokes: number;
  bottom: number;
  /** Rows of ink from the second stroke on. */
  under: number;
}

/** Smaller masks (pixels) show no shape. */
const SMALLEST = 6;
/** Both sides are seen from the open end on in this share of the width, at least: then they run together. */
const OPEN = 0.45;
/** The upper side falls by this share of the width, at the least and the most. */
const FALL = [0.16, 0.8] as const;
/** The white inside is so high at the open end, as a share of the width. */
const WHITE = [0.25, 1.2] as const;
/** Sides are this straight, as a share of the width, on average. */
const STRAIGHT = 0.055;
/** Both sides fall evenly: neither more than this many times the other. */
const EVEN = 2.6;

function toRight(mask: Mask, grayOf: () => Gray): Omit<Angle, "points"> | null {
  const { width } = mask;
  if (width < SMALLEST || mask.height < SMALLEST) return null;
  const columns = columnsOf(mask);
  // Thin strokes end raggedly: the first columns may lack one.
  for (let first = 0; first <= RAGGED * width; first++) {
    const found = angleFrom(columns, first, grayOf);
    if (found !== null) return found;
  }
  return null;
}

function angleFrom(
  columns: readonly Column[],
  first: number,
  grayOf: () => Gray,
): Omit<Angle, "points"> | null {
  const width = columns.length;
  const stroke = median(
    columns.slice(first, width >> 1).map(({ top, end }) => end - top),
  );
  const open = openColumns(columns, first, stroke);
  if (open.length < OPEN * width) return null;
  const inside = straightLine(open.map(({ end, second }) => second - end));
  const upper = straightLine(open.map(({ top }) => top));
  const lower = straightLine(open.map(({ second }) => second));
  if (upper.slope < FALL[0] || upper.slope > FALL[1]) return null;
  if (lower.slope > -FALL[0] || lower.slope < -FALL[1]) return null;
  if (upper.slope > -EVEN * lower.slope) return null;
  if (-lower.slope > EVEN * upper.slope) return null;
  const white = inside.start / width;
  if (white < WHITE[0] || white > WHITE[1]) return null;
  const deviation =
    Math.max(upper.deviation, lower.deviation, inside.deviation / 2) / width;
  if (deviation > Math.max(STRAIGHT, PIXEL / width)) return null;
  if (!endsInPoint(columns, first + open.length, upper, first, stroke))
    return null;
  // The lower side's upper edge, from the first column of all.
  const edge = { ...lower, start: lower.start - first * lower.slope };
  const seen = { open, stroke, edge, first };
  return { bar: barUnder(seen, grayOf), deviation };
}

/** Of the width, at the open end. */
const RAGGED = 0.2;
/** A pixel's step is no bend. */
const PIXEL = 0.6;

function columnsOf({ width, height, data }: Mask): Column[] {
  const columns: Column[] = [];
  for (let x = 0; x < width; x++) {
    const column: Column = {
      top: -1,
      end: -1,
      second: -1,
      strokes: 0,
      bottom: -1,
      under: 0,
    };
    let before = 0;
    for (let y = 0; y < height; y++) {
      const here = data[y * width + x] as number;
      if (here && !before) {
        column.strokes++;
        if (column.strokes === 1) column.top = y;
        if (column.strokes === 2) column.second = y;
      }
      if (!here && before && column.strokes === 1) column.end = y;
      if (here) {
        column.bottom = y + 1;
        if (column.strokes > 1) column.under++;
      }
      before = here;
    }
    if (column.strokes === 1 && column.end < 0) column.end = height;
    columns.push(column);
  }
  return columns;
}

/** The columns from `first` on in which the two sides are apart: until the white between them ends or, under the point, grows again. */
function openColumns(
  columns: readonly Column[],
  first: number,
  stroke: number,
): Column[] {
  const open: Column[] = [];
  for (const column of columns.slice(first)) {
    if (column.strokes < 2) break;
    // Where the sides have run together their stroke is as thick as both.
    if (open.length > 2 && column.end - column.top > 2 * stroke) break;
    const before = open.at(-1);
    if (before !== undefined && column.second > before.second + 1) break;
    open.push(column);
  }
  return open;
}

/** The rest of the columns: each begins near the upper side's line, and its stroke is no thicker than the point of two strokes. */
function endsInPoint(
  columns: readonly Column[],
  from: number,
  upper: Line,
  first: number,
  stroke: number,
): boolean {
  const slack = Math.max(1.5, POINT * columns.length, stroke);
  return columns.slice(from).every(({ top }, i) => {
    const at = upper.start + upper.slope * (from + i - first);
    return top < 0 || top > at - slack;
  });
}

const POINT = 0.1;

/** The columns between open end and point, from the column `first` on, with the line along their lower side. */
interface OpenSides {
  open: readonly Column[];
  stroke: number;
  edge: Line;
  first: number;
}

/**
 * Whether a bar lies under the lower side: paper is seen between the two. A lower side much thicker than the upper one
 * may have a bar grown to it or be drawn with a broad pen.
 */
function barUnder(sides: OpenSides, grayOf: () => Gray): Angle["bar"] {
  const { open, stroke } = sides;
  const apart = open.filter(({ strokes }) => strokes > 2).length;
  if (apart >= SEEN * open.length) return "there";
  const under = median(open.map((column) => column.under));
  const valley = valleyUnder(sides, under, grayOf());
  if (valley > VALLEY) return "there";
  return apart === 0 && under <= THICKER * stroke + 1 ? "none" : "unclear";
}

/** Paper between lower side and bar is seen in this share of the columns. */
const SEEN = 0.3;
/** Or the ink is lighter there, on average, by this share of its darkness. */
const VALLEY = 0.012;
/** A lower side without a bar may be this much thicker than the upper one. */
const THICKER = 1.25;

/** By what share of its darkness the ink gets lighter and darker again on the way down from the lower side, on average along it. */
function valleyUnder(
  { open, edge, first }: OpenSides,
  under: number,
  { width, height, data }: Gray,
): number {
  const levels: number[] = [];
  for (let down = 0; down < under + 1; down++) {
    let sum = 0;
    for (let i = 0; i < open.length; i++) {
      const x = first + i;
      const y = Math.max(
        0,
        Math.min(height - 1, edge.start + edge.slope * x + down),
      );
      const above = Math.floor(y);
      const below = Math.min(height - 1, above + 1);
      sum +=
        (above + 1 - y) * (data[above * width + x] as number) +
        (y - above) * (data[below * width + x] as number);
    }
    levels.push(sum / open.length);
  }
  const darkest = Math.min(...levels);
  let depth = 0;
  levels.forEach((level, i) => {
    const before = Math.min(...levels.slice(0, i + 1));
    const after = Math.min(...levels.slice(i));
    depth = Math.max(depth, level - Math.max(before, after));
  });
  return depth / Math.max(1, PAPER - darkest);
}

/** The level of evened paper. */
const PAPER = 245;

interface Line {
  start: number;
  slope: number;
  deviation: number;
}

/** The straight line through a value a column. */
function straightLine(values: readonly number[]): Line {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let along = 0;
  let squares = 0;
  values.forEach((value, x) => {
    along += (x - middle) * (value - mean);
    squares += (x - middle) ** 2;
  });
  const slope = squares === 0 ? 0 : along / squares;
  const start = mean - slope * middle;
  const deviation =
    values.reduce(
      (sum, value, x) => sum + Math.abs(value - start - slope * x),
      0,
    ) / values.length;
  return { start, slope, deviation };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function mirrored<T extends Mask | Gray>({ width, height, data }: T): Mask {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      turned[y * width + x] = data[y * width + width - 1 - x] as number;
  return { width, height, data: turned };
}
