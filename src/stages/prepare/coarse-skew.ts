import type { Gray } from "../../model/raster.ts";
import { shrink } from "../../raster/shrink.ts";
import { PAPER } from "./even-paper.ts";

/** The largest skew looked for, degrees: sheets in a feeder lie crooked by less than 5. */
const MOST = 6;

/** Steps of the first and the second search, degrees. */
const FIRST_STEP = 0.25;
const SECOND_STEP = 0.05;

/** A pixel this much darker than paper takes part. */
const DARK = 40;

/** The dark pixels of a picture, relative to its middle. */
interface Points {
  x: Float32Array;
  y: Float32Array;
  /** Half the picture's diagonal, pixels. */
  reach: number;
}

/**
 * The clockwise skew (degrees) of a page to about 0.05: the direction along which ink gathers into the sharpest
 * rows and columns (projection profile, Postl 1986). Works on ruled pages and on text alone. `gray` at about 100 dpi.
 */
export function coarseSkew(gray: Gray): number {
  const half = shrink(gray, 2);
  const first = sharpest(darkPoints(half), 0, MOST, FIRST_STEP);
  return sharpest(darkPoints(gray), first, FIRST_STEP, SECOND_STEP);
}

function darkPoints(gray: Gray): Points {
  const { width, height, data } = gray;
  let count = 0;
  for (let at = 0; at < data.length; at++) {
    if ((data[at] as number) < PAPER - DARK) count++;
  }
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  let i = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if ((data[row * width + column] as number) >= PAPER - DARK) continue;
      x[i] = column - width / 2;
      y[i] = row - height / 2;
      i++;
    }
  }
  return { x, y, reach: Math.ceil(Math.hypot(width, height) / 2) + 1 };
}

function sharpest(
  points: Points,
  middle: number,
  most: number,
  step: number,
): number {
  const steps = Math.round(most / step);
  const rows: number[] = [];
  const columns: number[] = [];
  for (let i = -steps; i <= steps; i++) {
    const radians = ((middle + i * step) * Math.PI) / 180;
    const [row, column] = gathering(points, radians);
    rows.push(row);
    columns.push(column);
  }
  const rowMean = rows.reduce((a, b) => a + b, 1) / rows.length;
  const columnMean = columns.reduce((a, b) => a + b, 1) / columns.length;
  let best = 0;
  let highest = -1;
  for (let i = 0; i < rows.length; i++) {
    const score =
      (rows[i] as number) / rowMean + (columns[i] as number) / columnMean;
    if (score > highest) {
      highest = score;
      best = i;
    }
  }
  return middle + (best - steps) * step;
}

/** How unevenly the points spread over rows and columns turned by an angle: sums of squared steps between neighbours. */
function gathering(points: Points, radians: number): [number, number] {
  const { x, y, reach } = points;
  const rows = new Int32Array(2 * reach);
  const columns = new Int32Array(2 * reach);
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  for (let i = 0; i < x.length; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    const row = (cos * py - sin * px + reach) | 0;
    const column = (cos * px + sin * py + reach) | 0;
    rows[row] = (rows[row] as number) + 1;
    columns[column] = (columns[column] as number) + 1;
  }
  let rowSum = 0;
  let columnSum = 0;
  for (let i = 1; i < rows.length; i++) {
    const row = (rows[i] as number) - (rows[i - 1] as number);
    const column = (columns[i] as number) - (columns[i - 1] as number);
    rowSum += row * row;
    columnSum += column * column;
  }
  return [rowSum, columnSum];
}
