import type { Gray, Raster } from "../../model/raster.ts";
import type { PixelBox } from "../../raster/pixel-box.ts";
import { isRed, type PaperColour } from "./paper-colour.ts";

/** The seal's own ink is that of the pixels whose colour is as strong as this share of the strongest ones. */
const STRONG = 0.7;
const STRONGEST = 0.9;

/** Pictures keep colour at half the resolution: a stroke's edge has the colour of its middle, this many pixels inside. */
const SPREAD = 1;

/** Less ink of the seal than this share of its usual amount is paper or print with a tinge. */
const LEAST = 0.08;

/** From this share on the colour of a thin stroke is only washed out: all its darkness, up to the usual, is the seal's. */
const WASHED_OUT = 0.35;

/** What is darker than so many times the seal's usual is print, of which no more is taken than its own colour tells. */
const PRINT = 1.3;

/**
 * Lightens one part of a gray page by what the red ink in it darkens it. A pixel's density is that of so much of the
 * seal's ink and so much black: black absorbs all colours alike, which tells the two apart (Beer and Lambert).
 */
export function fadeInk(
  gray: Gray,
  raster: Raster,
  paper: PaperColour,
  box: PixelBox,
): void {
  const ink = inkOf(gray, raster, paper, box);
  if (ink === null) return;
  const own = amountsOf(raster, paper, box, ink);
  const around = spread(own, box);
  const [x0, y0, x1, y1] = box;
  const level = ink.paper;
  let i = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0, at = y * gray.width + x0; x < x1; x++, at++, i++) {
      const amount = around[i] as number;
      const value = gray.data[at] as number;
      if (amount < LEAST || value >= level) continue;
      const darkness = Math.log(level / Math.max(1, value));
      let seal = amount * ink.luma;
      if (darkness > PRINT * ink.luma) seal = (own[i] as number) * ink.luma;
      else if (amount >= WASHED_OUT)
        seal = Math.max(seal, Math.min(darkness, ink.luma));
      gray.data[at] = Math.min(level, value * Math.exp(seal));
    }
  }
}

/** An ink's densities in the three colours and in gray, and the paper's level in gray. */
interface Ink {
  red: number;
  green: number;
  blue: number;
  luma: number;
  paper: number;
}

function inkOf(
  gray: Gray,
  { data }: Raster,
  paper: PaperColour,
  [x0, y0, x1, y1]: PixelBox,
): Ink | null {
  const strengths: number[] = [];
  const places: number[] = [];
  const levels: number[] = [];
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = y * gray.width + x;
      if (isRed(paper, data, 3 * at)) {
        places.push(at);
        strengths.push(strength(paper, data, 3 * at));
      } else levels.push(gray.data[at] as number);
    }
  }
  if (places.length === 0 || levels.length === 0) return null;
  const strong = STRONG * quantile([...strengths], STRONGEST);
  const own = places.filter((_, i) => (strengths[i] as number) >= strong);
  const density = (of: Float32Array, channel: number) =>
    quantile(
      own.map((at) => of[data[3 * at + channel] as number] as number),
      0.5,
    );
  const level = quantile(levels, 0.7);
  const luma = quantile(
    own.map((at) => Math.log(level / Math.max(1, gray.data[at] as number))),
    0.5,
  );
  return {
    red: density(paper.red, 0),
    green: density(paper.green, 1),
    blue: density(paper.blue, 2),
    luma,
    paper: level,
  };
}

function strength(paper: PaperColour, data: Uint8Array, at: number): number {
  return (
    (paper.green[data[at + 1] as number] as number) -
    (paper.red[data[at] as number] as number)
  );
}

/** How much of the ink lies on each pixel of the box, in units of its usual amount. */
function amountsOf(
  { width, data }: Raster,
  paper: PaperColour,
  [x0, y0, x1, y1]: PixelBox,
  ink: Ink,
): Float32Array {
  const mean = (ink.red + ink.green + ink.blue) / 3;
  const [r, g, b] = [ink.red - mean, ink.green - mean, ink.blue - mean];
  const norm = 1 / (r * r + g * g + b * b);
  const amounts = new Float32Array((x1 - x0) * (y1 - y0));
  let i = 0;
  for (let y = y0; y < y1; y++) {
    for (let at = 3 * (y * width + x0); at < 3 * (y * width + x1); at += 3) {
      const amount =
        norm *
        (r * (paper.red[data[at] as number] as number) +
          g * (paper.green[data[at + 1] as number] as number) +
          b * (paper.blue[data[at + 2] as number] as number));
      amounts[i++] = Math.max(0, Math.min(amount, 1.5));
    }
  }
  return amounts;
}

/** The largest amount within `SPREAD` pixels around each. */
function spread(
  amounts: Float32Array,
  [x0, y0, x1, y1]: PixelBox,
): Float32Array {
  const width = x1 - x0;
  const height = y1 - y0;
  let from = amounts;
  for (const [step, length, stride] of [
    [1, width, width],
    [width, height, 1],
  ] as const) {
    const to = from.slice();
    for (let at = 0; at < from.length; at++) {
      const place = stride === 1 ? Math.floor(at / width) : at % width;
      for (let d = -SPREAD; d <= SPREAD; d++) {
        if (place + d < 0 || place + d >= length) continue;
        const value = from[at + d * step] as number;
        if (value > (to[at] as number)) to[at] = value;
      }
    }
    from = to;
  }
  return from;
}

function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(share * (values.length - 1))] as number;
}
