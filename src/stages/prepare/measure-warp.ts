import type { Gray } from "../../model/raster.ts";
import { shrink } from "../../raster/shrink.ts";
import { transpose } from "../../raster/transpose.ts";
import type { Warp } from "../../raster/warp.ts";
import { coarseSkew } from "./coarse-skew.ts";
import { type Bend, fitBend } from "./fit-bend.ts";
import { trackLines } from "./track-lines.ts";

/** Resolution at which lines are measured, dots per inch: the nearest that a whole factor leads to. */
const MEASURED_DPI = 100;

/** Bends of less than this (pixels at 100 dpi) are left: rules stay within a pixel of straight. */
const LEAST_BEND = 0.35;

/** Below this (degrees) a page is straight: over its whole width a rule then climbs less than a pixel at 200 dpi. */
const STRAIGHT = 0.03;

/**
 * Measures how a page lies crooked and bent, by its long lines, or by its lines of text where it has no rules.
 * `pivot` and the warp are in pixels of `gray`; null where the page is straight.
 */
export function measureWarp(
  gray: Gray,
  dpi: number,
  pivot: readonly [number, number],
): Warp | null {
  const scale = Math.max(1, Math.round(dpi / MEASURED_DPI));
  const small = shrink(gray, scale);
  const coarse = (coarseSkew(small) * Math.PI) / 180;
  const middle = [pivot[0] / scale, pivot[1] / scale] as const;
  const rows = fitBend(trackLines(small, coarse, middle));
  const columns = fitBend(
    trackLines(transpose(small), -coarse, [middle[1], middle[0]]),
  );
  const turn = commonTurn(rows, columns);
  const angle = coarse + turn;
  const across = displacement(columns, -turn, scale, false);
  const down = displacement(rows, turn, scale, true);
  if (
    across === null &&
    down === null &&
    Math.abs(angle) < (STRAIGHT * Math.PI) / 180
  )
    return null;
  return { angle, across: across ?? zero, down: down ?? zero };
}

const zero = () => 0;

/** The turn that both kinds of lines share, weighted by their length. */
function commonTurn(rows: Bend | null, columns: Bend | null): number {
  const a = rows?.length ?? 0;
  const b = columns?.length ?? 0;
  if (a + b === 0) return 0;
  return (a * (rows?.tilt ?? 0) - b * (columns?.tilt ?? 0)) / (a + b);
}

/** What is left of a bend when the common turn is undone, in pixels of the full picture; null where it is too small to matter. */
function displacement(
  bend: Bend | null,
  turn: number,
  scale: number,
  alongX: boolean,
): ((u: number, v: number) => number) | null {
  if (bend === null) return null;
  const tilt = bend.tilt - turn;
  const curved = bend.most >= LEAST_BEND;
  if (!curved && Math.abs(tilt) < (STRAIGHT * Math.PI) / 180) return null;
  const at = curved ? bend.at : zero;
  return alongX
    ? (u, v) => tilt * u + scale * at(u / scale, v / scale)
    : (u, v) => tilt * v + scale * at(v / scale, u / scale);
}
