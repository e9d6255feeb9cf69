import type { Track } from "./track-lines.ts";

/** Unit of the polynomial's variables: 5 in (pixels at 100 dpi), so that its terms are of like size on A4. */
const UNIT = 500;

/** How far off a point may lie to count in full, pixels at 100 dpi; farther ones count less (Huber 1964). */
const NEAR = 0.3;

/** A point farther off than this after the first fit belongs to no straight rule and is left out. */
const OFF = 2;

const ROUNDS = 4;

/** Higher terms are held small by this weight, as if so many inch-long pieces of line said zero. */
const STIFFNESS = 2;

/** Higher terms are fitted where at least this many lines run over this much (pixels at 100 dpi) or more. */
const LEAST_LONG_LINES = 4;
const LONG_LINE = 350;

/**
 * How lines that should be straight bend: across = tilt · along + a smooth polynomial of both, in pixels at
 * 100 dpi from the pivot.
 */
export interface Bend {
  /** Slope of the lines in the middle, radians, against the frame they were tracked in. */
  tilt: number;
  /** Displacement besides the tilt. */
  at: (along: number, across: number) => number;
  /** The largest displacement besides the tilt on the tracked lines, pixels. */
  most: number;
  /** Total length of the lines, pixels. */
  length: number;
}

/** Fits a bend to tracked lines, each with its own unknown place; null where there are none. */
export function fitBend(tracks: readonly Track[]): Bend | null {
  if (tracks.length === 0) return null;
  let length = 0;
  let long = 0;
  let reachAlong = 0;
  let reachAcross = 0;
  for (const { along, across } of tracks) {
    const run = (along.at(-1) as number) - (along[0] as number);
    length += run;
    if (run >= LONG_LINE) long++;
    for (const a of along) reachAlong = Math.max(reachAlong, Math.abs(a));
    for (const c of across) reachAcross = Math.max(reachAcross, Math.abs(c));
  }
  const terms = long >= LEAST_LONG_LINES ? 5 : 1;
  const p = solveRobustly(tracks, terms);
  const at = (along: number, across: number) => {
    // Beyond the tracked lines nothing is known: the displacement at their ends goes on.
    const a = Math.max(-reachAlong, Math.min(along, reachAlong));
    const c = Math.max(-reachAcross, Math.min(across, reachAcross));
    const basis = basisAt(a, c);
    let sum = 0;
    for (let k = 1; k < terms; k++)
      sum += (p[k] as number) * (basis[k] as number);
    return sum;
  };
  let most = 0;
  for (const track of tracks) {
    const bends = track.along.map((a, i) => at(a, track.across[i] as number));
    most = Math.max(most, Math.max(...bends) - Math.min(...bends));
  }
  return { tilt: (p[0] as number) / UNIT, at, most, length };
}

/** Tilt, curve, S-shape, fan (perspective), curve that grows across the page. */
function basisAt(along: number, across: number): number[] {
  const a = along / UNIT;
  const c = across / UNIT;
  return [a, a * a, a * a * a, a * c, a * a * c];
}

function solveRobustly(tracks: readonly Track[], terms: number): number[] {
  let p: number[] = new Array(terms).fill(0);
  let off = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    p = solveOnce(tracks, terms, p, round === 0 ? null : off);
    off = OFF;
  }
  return p;
}

/** One weighted least-squares step; `off` null weighs all points alike. */
function solveOnce(
  tracks: readonly Track[],
  terms: number,
  before: readonly number[],
  off: number | null,
): number[] {
  const normal = new Float64Array(terms * terms);
  const right = new Float64Array(terms);
  for (const track of tracks) {
    const bases = track.along.map((a, i) =>
      basisAt(a, track.across[i] as number),
    );
    const residuals = track.across.map((c, i) => {
      let sum = c;
      for (let k = 0; k < terms; k++)
        sum -= (before[k] as number) * ((bases[i] as number[])[k] as number);
      return sum;
    });
    const place = median(residuals);
    const weights = residuals.map((r) => weight(Math.abs(r - place), off));
    const total = weights.reduce((sum, w) => sum + w, 0);
    if (total < 3) continue;
    const mean = new Float64Array(terms + 1);
    weights.forEach((w, i) => {
      for (let k = 0; k < terms; k++)
        mean[k] =
          (mean[k] as number) +
          (w * ((bases[i] as number[])[k] as number)) / total;
      mean[terms] =
        (mean[terms] as number) + (w * (track.across[i] as number)) / total;
    });
    weights.forEach((w, i) => {
      const y = (track.across[i] as number) - (mean[terms] as number);
      const b = bases[i] as number[];
      for (let k = 0; k < terms; k++) {
        const bk = (b[k] as number) - (mean[k] as number);
        right[k] = (right[k] as number) + w * bk * y;
        for (let l = 0; l < terms; l++) {
          const bl = (b[l] as number) - (mean[l] as number);
          normal[k * terms + l] =
            (normal[k * terms + l] as number) + w * bk * bl;
        }
      }
    });
  }
  for (let k = 0; k < terms; k++)
    normal[k * terms + k] =
      (normal[k * terms + k] as number) + (k === 0 ? 1e-9 : STIFFNESS * 0.1);
  return eliminate(normal, right, terms);
}

function weight(apart: number, off: number | null): number {
  if (off === null) return 1;
  if (apart > off) return 0;
  return apart <= NEAR ? 1 : NEAR / apart;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/** Solves a small symmetric positive system by elimination. */
function eliminate(
  matrix: Float64Array,
  right: Float64Array,
  n: number,
): number[] {
  for (let k = 0; k < n; k++) {
    const pivot = matrix[k * n + k] as number;
    for (let i = k + 1; i < n; i++) {
      const factor = (matrix[i * n + k] as number) / pivot;
      for (let j = k; j < n; j++)
        matrix[i * n + j] =
          (matrix[i * n + j] as number) -
          factor * (matrix[k * n + j] as number);
      right[i] = (right[i] as number) - factor * (right[k] as number);
    }
  }
  const result: number[] = new Array(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let sum = right[k] as number;
    for (let j = k + 1; j < n; j++)
      sum -= (matrix[k * n + j] as number) * (result[j] as number);
    result[k] = sum / (matrix[k * n + k] as number);
  }
  return result;
}
