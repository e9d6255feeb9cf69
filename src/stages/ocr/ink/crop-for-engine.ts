import type { Gray } from "../../../model/raster.ts";
import { histogram, percentile } from "../../../raster/histogram.ts";
import { resize } from "../../../raster/resize.ts";
import type { TextRun, TextSegment } from "./line-pieces.ts";
import { ownGray } from "./own-gray.ts";
import type { PageInk } from "./page-ink.ts";
import { boxOf, type Part } from "./parts.ts";

/** How an engine wants its lines. */
export interface CropSetting {
  /** The em in the crop, pixels. */
  em: number;
  /** White around the text, em. */
  border: number;
  /** Darkest 1 % to 0 and the lightest fifth to 255. */
  stretch: boolean;
  /** Standard deviation of a Gaussian blur after scaling, pixels; 0 for none. */
  blur: number;
}

/** A picture of a segment for the engine. */
export interface EngineCrop {
  gray: Gray;
  /** Where each of the segment's runs stands in the crop, columns. */
  runs: { from: number; to: number }[];
  /** Columns of the page, and where they stand in the crop, left to right. */
  stretches: Stretch[];
}

/** Ink without a gap that was closed: columns of the crop, columns of the page. */
export interface Stretch {
  from: number;
  to: number;
  left: number;
  right: number;
}

/** Gray around a glyph that belongs to it, em. */
const MARGIN = 0.06;
/** Wide gaps are closed to this, em. */
const CLOSED_GAP = 0.45;
const PAPER = 245;

/** The picture of a segment for an engine: neighbours' ink and rules whitened, wide gaps and those in spaced numbers closed, scaled to the engine's em. */
export function cropForEngine(
  page: PageInk,
  segment: TextSegment,
  setting: CropSetting,
): EngineCrop {
  const [, top, , bottom] = segment.box;
  const margin = Math.max(1, Math.round(MARGIN * segment.em));
  const gap = Math.round(CLOSED_GAP * segment.em) - 2 * margin;
  const cuts = segment.runs.flatMap((run, k) =>
    stretchesOf(run).map(([left, right], i) => ({
      left,
      right,
      before: k > 0 && i === 0 ? gap : 0,
      gray: ownGray(page, run.parts, [
        left - margin,
        top - margin,
        right + margin,
        bottom + margin,
      ]),
    })),
  );
  const width = cuts.reduce(
    (sum, { gray, before }) => sum + gray.width + before,
    0,
  );
  const height = bottom - top + 2 * margin;
  const joined = blank(width, height, PAPER);
  const scale = setting.em / segment.em;
  const border = Math.round(setting.border * setting.em);
  let x = 0;
  const stretches = cuts.map(({ left, right, before, gray }): Stretch => {
    paste(joined, gray, x + before, 0);
    const from = border + (x + before + margin) * scale;
    x += before + gray.width;
    return { from, to: border + (x - margin) * scale, left, right };
  });
  const runs = segment.runs.map(({ box }) => ({
    from: stretches.find(({ left }) => left === box[0])?.from ?? border,
    to: stretches.find(({ right }) => right === box[2])?.to ?? border,
  }));
  return { gray: asWanted(joined, scale, setting), runs, stretches };
}

/** The columns of a run between the gaps within its numbers. */
function stretchesOf({
  box,
  spaced,
}: TextRun): [left: number, right: number][] {
  const lefts = [box[0], ...spaced.map(({ to }) => to)];
  const rights = [...spaced.map(({ from }) => from), box[2]];
  return lefts.map((left, i) => [left, rights[i] as number]);
}

/**
 * The picture of a few characters between two others of the same print, all standing on one line: engines know a character
 * among its like that they misread alone.
 * @param em of the print, pixels
 */
export function cropAmong(
  page: PageInk,
  own: StandingInk,
  beside: StandingInk,
  em: number,
  setting: CropSetting,
): Gray {
  const margin = Math.max(1, Math.round(MARGIN * em));
  const row = [beside, own, beside].map(({ parts, foot }) => {
    const [left, top, right, bottom] = boxOf(parts);
    const box = [
      left - margin,
      top - margin,
      right + margin,
      bottom + margin,
    ] as const;
    return { cut: ownGray(page, parts, box), above: foot - box[1] };
  });
  const above = Math.max(...row.map((one) => one.above));
  const below = Math.max(...row.map((one) => one.cut.height - one.above));
  const width = row.reduce((sum, { cut }) => sum + cut.width, 0);
  const joined = blank(width, above + below, PAPER);
  let x = 0;
  for (const one of row) {
    paste(joined, one.cut, x, above - one.above);
    x += one.cut.width;
  }
  return asWanted(joined, setting.em / em, setting);
}

/** Ink and the row that it stands on, the first one below it. */
export interface StandingInk {
  parts: readonly Part[];
  foot: number;
}

/** Scaled, stretched and framed in white. */
function asWanted(joined: Gray, scale: number, setting: CropSetting): Gray {
  const border = Math.round(setting.border * setting.em);
  let gray = resize(
    joined,
    Math.max(1, Math.round(joined.width * scale)),
    Math.max(1, Math.round(joined.height * scale)),
  );
  if (setting.blur > 0) gray = blurred(gray, setting.blur);
  if (setting.stretch) stretch(gray);
  const framed = blank(gray.width + 2 * border, gray.height + 2 * border, 255);
  paste(framed, gray, border, border);
  return framed;
}

function blank(width: number, height: number, level: number): Gray {
  return { width, height, data: new Uint8Array(width * height).fill(level) };
}

function paste(target: Gray, source: Gray, left: number, top: number): void {
  for (let y = 0; y < source.height; y++)
    target.data.set(
      source.data.subarray(y * source.width, (y + 1) * source.width),
      (top + y) * target.width + left,
    );
}

/** The least contrast that is stretched in full: less is paper with noise. */
const LEAST_CONTRAST = 30;

function stretch(gray: Gray): void {
  const counts = histogram(gray);
  const low = percentile(counts, 0.01);
  const high = percentile(counts, 0.8);
  const factor = 255 / Math.max(LEAST_CONTRAST, high - low);
  const table = new Uint8Array(256);
  for (let level = 0; level < 256; level++)
    table[level] = Math.max(
      0,
      Math.min(255, Math.round((level - low) * factor)),
    );
  const { data } = gray;
  for (let i = 0; i < data.length; i++)
    data[i] = table[data[i] as number] as number;
}

function blurred(gray: Gray, sigma: number): Gray {
  const reach = Math.ceil(2.5 * sigma);
  const weights: number[] = [];
  for (let d = -reach; d <= reach; d++)
    weights.push(Math.exp((-d * d) / (2 * sigma * sigma)));
  const sum = weights.reduce((a, b) => a + b, 0);
  const kernel = Float32Array.from(weights, (weight) => weight / sum);
  return convolve(convolve(gray, kernel, reach, 1, 0), kernel, reach, 0, 1);
}

function convolve(
  { width, height, data }: Gray,
  kernel: Float32Array,
  reach: number,
  dx: 0 | 1,
  dy: 0 | 1,
): Gray {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let value = 0.5;
      for (let k = -reach; k <= reach; k++) {
        const u = Math.min(width - 1, Math.max(0, x + k * dx));
        const v = Math.min(height - 1, Math.max(0, y + k * dy));
        value +=
          (kernel[k + reach] as number) * (data[v * width + u] as number);
      }
      out[y * width + x] = value;
    }
  }
  return { width, height, data: out };
}
