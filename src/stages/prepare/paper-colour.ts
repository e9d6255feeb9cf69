import type { Raster } from "../../model/raster.ts";

/** Every so many pixels is looked at. */
const STEP = 7;

/** Paper is as bright as this share of a page's pixels at most. */
const USUAL = 0.7;

/** How much darker than paper each channel is, by its value: the natural logarithm of paper over value (optical density). */
export interface PaperColour {
  red: Float32Array;
  green: Float32Array;
  blue: Float32Array;
}

/** The densities of a colour raster against its own paper, so that yellowed paper is no colour. */
export function paperColour({ data }: Raster): PaperColour {
  return {
    red: densities(usual(data, 0)),
    green: densities(usual(data, 1)),
    blue: densities(usual(data, 2)),
  };
}

/** Ink absorbs green more than red by this density at least where it is red; chroma noise of paper stays below. */
const RED = 0.16;

/** Purple and carmine absorb blue less than red, but not by more than this. */
const PURPLE = 0.12;

/** Whether the pixel that begins at byte `at` bears red ink, purple and pink included. */
export function isRed(
  { red, green, blue }: PaperColour,
  data: Uint8Array,
  at: number,
): boolean {
  const own = red[data[at] as number] as number;
  return (
    (green[data[at + 1] as number] as number) - own > RED &&
    own - (blue[data[at + 2] as number] as number) < PURPLE
  );
}

function usual(data: Uint8Array, channel: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let at = channel; at < data.length; at += 3 * STEP, all++)
    counts[data[at] as number] = (counts[data[at] as number] as number) + 1;
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += counts[level] as number;
    if (seen >= USUAL * all) return Math.max(1, level);
  }
  return 255;
}

/** Values as dark as toner are uncertain in all their channels: below this they count as this. */
const DARKEST = 24;

function densities(paper: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, level) =>
    Math.log(paper / Math.max(DARKEST, level)),
  );
}
