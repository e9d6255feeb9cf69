import { skewBack } from "../../geometry/skew.ts";
import type { Turn } from "../../geometry/turn.ts";
import type { Box } from "../../model/box.ts";
import type { PreparedScan } from "../../model/prepared-scan.ts";
import type { Gray, PageScan } from "../../model/raster.ts";
import { despeckle } from "../../raster/despeckle.ts";
import { histogram } from "../../raster/histogram.ts";
import { shrink } from "../../raster/shrink.ts";
import { soften } from "../../raster/soften.ts";
import { type Frame, straighten } from "../../raster/warp.ts";
import { deepenInk } from "./deepen-ink.ts";
import { evenPaper, PAPER } from "./even-paper.ts";
import { fadeGraySeals } from "./fade-gray-seals.ts";
import { fadeSeals } from "./fade-seals.ts";
import { findRules } from "./find-rules.ts";
import { inkMask } from "./ink-mask.ts";
import { measureWarp } from "./measure-warp.ts";
import { turnPrepared } from "./turn-prepared.ts";
import { workingResolution } from "./working-resolution.ts";

/**
 * Makes a scanned page ready for reading: red seals faded, paper evened, dark borders blanked, skew up to 6° and
 * slight bends undone, at 180-400 dpi, with its ink and its ruling lines.
 * `page` is the page's size as displayed, points; `turn` the clockwise quarter turn to undo.
 */
export function prepareScan(
  scan: PageScan,
  page: { width: number; height: number },
  turn: Turn,
): PreparedScan {
  const { scanned, reduce, enlarge } = workingResolution(scan, page);
  const dpi = scanned / reduce;
  const { gray: faded, seals: red } = fadeSeals(scan.raster, scanned);
  const even = evenPaper(shrink(faded, reduce), dpi);
  despeckle(even);
  deepenInk(even);
  const seals = [
    ...red.map((box) => box.map((x) => x / reduce)),
    ...(red.length > 0 ? [] : fadeGraySeals(even, dpi)),
  ];
  // Points a pixel; the page's middle in pixels.
  const scale = ((scan.box[2] - scan.box[0]) * reduce) / scan.raster.width;
  const pivot = [
    (page.width / 2 - scan.box[0]) / scale,
    (page.height / 2 - scan.box[1]) / scale,
  ] as const;
  const warp = measureWarp(even, dpi, pivot) ?? STRAIGHT;
  const frame = frameAround(even, pivot, warp.angle);
  const gray =
    warp === STRAIGHT && enlarge === 1
      ? even
      : straighten(
          enlarge > 1 && isTwoValue(even) ? soften(even) : even,
          pivot,
          warp,
          frame,
          enlarge,
          PAPER,
        );
  const ink = inkMask(gray);
  const prepared: PreparedScan = {
    gray,
    ink,
    dpi: dpi * enlarge,
    origin: [
      page.width / 2 + frame.left * scale,
      page.height / 2 + frame.top * scale,
    ],
    scale: scale / enlarge,
    turn: 0,
    skew: (warp.angle * 180) / Math.PI,
    rules: [],
    seals: seals.map((seal) => {
      const [left, top] = scan.box;
      const box: Box = [
        left + seal[0] * scale,
        top + seal[1] * scale,
        left + seal[2] * scale,
        top + seal[3] * scale,
      ];
      const back = -(warp.angle * 180) / Math.PI;
      return skewBack(box, back, page.width, page.height);
    }),
  };
  prepared.rules = findRules(prepared);
  return turnPrepared(prepared, turn, page);
}

const STRAIGHT = { angle: 0, across: () => 0, down: () => 0 };

/** A scan of black and white only has at most this share of pixels of levels between. */
const BETWEEN = 0.005;

function isTwoValue(gray: Gray): boolean {
  const counts = histogram(gray, undefined, 3);
  let between = 0;
  let all = 0;
  counts.forEach((count, level) => {
    all += count;
    if (level > 40 && level < 205) between += count;
  });
  return between <= BETWEEN * all;
}

/** The part of the straight page that holds the whole picture, in pixels from the pivot. */
function frameAround(
  { width, height }: Gray,
  [px, py]: readonly [number, number],
  angle: number,
): Frame {
  if (angle === 0) return { left: -px, top: -py, width, height };
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const us: number[] = [];
  const vs: number[] = [];
  for (const x of [-px, width - px]) {
    for (const y of [-py, height - py]) {
      us.push(cos * x + sin * y);
      vs.push(-sin * x + cos * y);
    }
  }
  const left = Math.min(...us);
  const top = Math.min(...vs);
  return {
    left,
    top,
    width: Math.ceil(Math.max(...us) - left),
    height: Math.ceil(Math.max(...vs) - top),
  };
}
