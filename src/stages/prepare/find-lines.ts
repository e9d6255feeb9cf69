import { UnionFind } from "../../geometry/union-find.ts";
import type { Gray } from "../../model/raster.ts";
import { blurRows } from "../../raster/blur-rows.ts";
import { PAPER } from "./even-paper.ts";

/** A rule is averaged along itself over this length (inches) before it is looked for: noise sinks, dots join. */
const AVERAGED = 0.045;

/** A rule is darker than the paper this far (inches) on both sides of its middle. */
const BESIDE = 0.016;

/** By how much darker, levels. */
const STANDS_OUT = 14;

/** Averaged ink this much darker than paper counts whatever lies beside it: thick rules. */
const THICK_DARK = 120;

/** Pieces of a line this near along it (inches) and across it are one. */
const GAP = 0.1;
const DRIFT = 0.006;

/** Tracks are of one line when they lie within this across it (inches). */
const COLLINEAR = 0.01;

/** Columns for which a line's row is kept as one value. */
export const BIN = 32;

/** A possible ruling line of a picture, along its rows; places in pixels. */
export interface Line {
  /** First and one past the last column of what was found. */
  from: number;
  to: number;
  /** Row of its middle, one a bin of `BIN` columns, over the whole picture. */
  rows: Float32Array;
  /** 1 for each bin in which a run was found. */
  found: Uint8Array;
  /** Pixels of its pieces together. */
  length: number;
}

interface Run {
  row: number;
  from: number;
  to: number;
}

/** Finds what may be ruling lines along the rows of an evened picture: thin dark runs of at least `shortest` inches. */
export function findLines(gray: Gray, dpi: number, shortest: number): Line[] {
  const runs = darkRuns(gray, dpi, Math.round(shortest * dpi));
  const tracks = linkRuns(runs, GAP * dpi, Math.max(1, Math.round(DRIFT * dpi)))
    .map((group) => toLine(group, gray.width))
    .sort((a, b) => b.length - a.length);
  return joinCollinear(tracks, Math.max(1.5, COLLINEAR * dpi));
}

function darkRuns(gray: Gray, dpi: number, shortest: number): Run[] {
  const { width, height } = gray;
  const { data } = blurRows(gray, Math.round((AVERAGED * dpi) / 2) * 2 + 1);
  const beside = Math.max(2, Math.round(BESIDE * dpi)) * width;
  const paper = new Uint8Array(width).fill(PAPER);
  const runs: Run[] = [];
  for (let y = 0; y < height; y++) {
    const base = y * width;
    const above =
      base >= beside
        ? data.subarray(base - beside, base - beside + width)
        : paper;
    const below =
      base + beside < data.length
        ? data.subarray(base + beside, base + beside + width)
        : paper;
    const row = { level: data.subarray(base, base + width), above, below };
    // A run that is long enough holds one of these places: the others need no look.
    for (let x = shortest - 1; x < width; x += shortest) {
      if (!isDark(row, x)) continue;
      let from = x;
      while (from > 0 && isDark(row, from - 1)) from--;
      let to = x + 1;
      while (to < width && isDark(row, to)) to++;
      if (to - from >= shortest) runs.push({ row: y, from, to });
      x += Math.floor((to - 1 - x) / shortest) * shortest;
    }
  }
  return runs;
}

/** A row of pixels, and those so far above and below that a rule does not reach. */
interface Rows {
  level: Uint8Array;
  above: Uint8Array;
  below: Uint8Array;
}

function isDark({ level, above, below }: Rows, x: number): boolean {
  const value = (level[x] as number) + STANDS_OUT;
  if (value >= PAPER) return false;
  return (
    (value < (above[x] as number) && value < (below[x] as number)) ||
    value < PAPER - THICK_DARK
  );
}

/** Groups runs (top to bottom) that follow one another within `gap` columns and `drift` rows. */
function linkRuns(runs: Run[], gap: number, drift: number): Run[][] {
  const sets = new UnionFind(runs.length);
  let first = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    while ((runs[first] as Run).row < run.row - drift) first++;
    for (let j = first; j < i; j++) {
      const other = runs[j] as Run;
      if (other.from <= run.to + gap && run.from <= other.to + gap)
        sets.union(j, i);
    }
  }
  return sets.groups().map((group) => group.map((i) => runs[i] as Run));
}

function toLine(runs: Run[], width: number): Line {
  const bins = Math.ceil(width / BIN);
  const sums = new Float32Array(bins);
  const weights = new Float32Array(bins);
  let from = width;
  let to = 0;
  for (const run of runs) {
    from = Math.min(from, run.from);
    to = Math.max(to, run.to);
    for (let bin = Math.floor(run.from / BIN); bin * BIN < run.to; bin++) {
      const shared =
        Math.min(run.to, (bin + 1) * BIN) - Math.max(run.from, bin * BIN);
      sums[bin] = (sums[bin] as number) + shared * run.row;
      weights[bin] = (weights[bin] as number) + shared;
    }
  }
  const found = Uint8Array.from(weights, (w) => (w > 0 ? 1 : 0));
  const covered = found.reduce((sum, f) => sum + f, 0);
  return {
    from,
    to,
    rows: interpolate(sums, weights),
    found,
    length: Math.min(to - from, covered * BIN),
  };
}

/** Means where there is weight; between them straight lines, beyond them the outermost. */
function interpolate(sums: Float32Array, weights: Float32Array): Float32Array {
  const rows = new Float32Array(sums.length);
  let before = -1;
  for (let i = 0; i < sums.length; i++) {
    if ((weights[i] as number) === 0) continue;
    rows[i] = (sums[i] as number) / (weights[i] as number);
    const start = before < 0 ? i : before;
    for (let j = before + 1; j < i; j++) {
      const part = before < 0 ? 0 : (j - start) / (i - start);
      rows[j] =
        (rows[start] as number) * (1 - part) + (rows[i] as number) * part;
    }
    before = i;
  }
  for (let j = before + 1; j < rows.length; j++)
    rows[j] = rows[before] as number;
  return rows;
}

/** Joins tracks, longest first, that lie on one line; where they overlap the longer one's rows stand. */
function joinCollinear(tracks: Line[], apart: number): Line[] {
  const lines: Line[] = [];
  for (const track of tracks) {
    const middle = Math.floor((track.from + track.to) / 2 / BIN);
    const row = track.rows[middle] as number;
    const line = lines.find(
      (other) => Math.abs((other.rows[middle] as number) - row) <= apart,
    );
    if (line === undefined) {
      lines.push(track);
      continue;
    }
    const first = Math.floor(track.from / BIN);
    const last = Math.floor((track.to - 1) / BIN);
    for (let bin = first; bin <= last; bin++) {
      if ((bin + 1) * BIN <= line.from || bin * BIN >= line.to)
        line.rows[bin] = track.rows[bin] as number;
      if (track.found[bin] === 1) line.found[bin] = 1;
    }
    if (track.to > line.to)
      line.rows.fill(track.rows[last] as number, last + 1);
    if (track.from < line.from)
      line.rows.fill(track.rows[first] as number, 0, first);
    line.from = Math.min(line.from, track.from);
    line.to = Math.max(line.to, track.to);
    line.length += track.length;
  }
  return lines;
}
