import type { Gray } from "../../model/raster.ts";
import { PAPER } from "./even-paper.ts";

/** Width of a strip, pixels at 100 dpi: 0.3 in, so that a rule fills it and strokes of characters do not. */
const STRIP = 30;

/** How far beside a line the paper must be light, pixels. */
const BESIDE = 3;

/** A line is darker than what lies beside it by this much over a whole strip. */
const STANDS_OUT = 24;

/** From strip to strip a line moves by no more than this, pixels (1.9° at 100 dpi, after the coarse skew). */
const DRIFT = 1;

/** Strips a line must run through, missing at most `MOST_MISSING` between two. */
const LEAST_STRIPS = 5;
const MOST_MISSING = 2;

/** A long line, as points along it relative to the pivot in the frame turned by the coarse skew. */
export interface Track {
  along: number[];
  /** Across the line; exact to a tenth of a pixel. */
  across: number[];
}

/**
 * Follows the long near-horizontal lines of a picture that lies crooked by `angle` (radians, clockwise) through
 * strips of columns. Coordinates are pixels from `pivot` in the frame turned by the angle.
 */
export function trackLines(
  gray: Gray,
  angle: number,
  pivot: readonly [number, number],
): Track[] {
  const { width, height } = gray;
  const strips = Math.floor(width / STRIP);
  const slope = Math.tan(angle);
  const cos = Math.cos(angle);
  const done: { track: Track; strips: number }[] = [];
  let open: { track: Track; at: number; strip: number; strips: number }[] = [];
  const length = height + Math.ceil(Math.abs(slope) * width) + 2;
  const shift = slope > 0 ? Math.ceil(slope * width) + 1 : 1;
  for (let strip = 0; strip < strips; strip++) {
    const left = strip * STRIP;
    const profile = stripProfile(gray, left, slope, shift, length);
    const peaks = findPeaks(profile);
    const still: typeof open = [];
    const x = left + STRIP / 2 - pivot[0];
    for (const peak of peaks) {
      // Row at column 0, straight along the slope; turned into the frame it is the same along the whole line.
      const across = (peak + 0.5 - shift - pivot[1] + slope * pivot[0]) * cos;
      const along = x / cos + across * slope;
      let best: (typeof open)[number] | null = null;
      for (const line of open) {
        const apart = Math.abs(line.at - peak);
        if (
          apart <= DRIFT * (strip - line.strip) &&
          (best === null || apart < Math.abs(best.at - peak))
        )
          best = line;
      }
      if (best === null || best.strip === strip) {
        still.push({
          track: { along: [along], across: [across] },
          at: peak,
          strip,
          strips: 1,
        });
      } else {
        best.track.along.push(along);
        best.track.across.push(across);
        best.at = peak;
        best.strip = strip;
        best.strips++;
      }
    }
    for (const line of open) {
      if (strip - line.strip <= MOST_MISSING) still.push(line);
      else done.push(line);
    }
    open = still;
  }
  return [...done, ...open]
    .filter((line) => line.strips >= LEAST_STRIPS)
    .map((line) => line.track);
}

/** Mean darkness of the rows of a strip, each row running along the slope; row r starts at r - shift at column 0. */
function stripProfile(
  { width, height, data }: Gray,
  left: number,
  slope: number,
  shift: number,
  length: number,
): Float32Array {
  const profile = new Float32Array(length);
  for (let x = left; x < left + STRIP; x++) {
    const offset = shift - slope * (x + 0.5);
    const whole = Math.floor(offset);
    const part = offset - whole;
    const first = Math.max(0, -whole);
    const last = Math.min(height, length - 1 - whole);
    for (let y = first; y < last; y++) {
      const dark = PAPER - (data[y * width + x] as number);
      if (dark < 16) continue;
      const row = y + whole;
      profile[row] = (profile[row] as number) + dark * (1 - part);
      profile[row + 1] = (profile[row + 1] as number) + dark * part;
    }
  }
  for (let row = 0; row < length; row++)
    profile[row] = (profile[row] as number) / STRIP;
  return profile;
}

/** Rows that are darker than both sides, as centres of gravity above the darker side. */
function findPeaks(profile: Float32Array): number[] {
  const peaks: number[] = [];
  for (let row = BESIDE; row + BESIDE < profile.length; row++) {
    const value = profile[row] as number;
    if (
      value < STANDS_OUT ||
      value < (profile[row - 1] as number) ||
      value <= (profile[row + 1] as number)
    )
      continue;
    const base = Math.max(
      profile[row - BESIDE] as number,
      profile[row + BESIDE] as number,
    );
    if (value - base < STANDS_OUT) continue;
    let sum = 0;
    let moment = 0;
    for (let d = 1 - BESIDE; d < BESIDE; d++) {
      const over = Math.max(0, (profile[row + d] as number) - base);
      sum += over;
      moment += over * d;
    }
    peaks.push(row + moment / sum);
  }
  return peaks;
}
