import { type Matrix, multiply } from "../../geometry/matrix.ts";
import type { Raster } from "../../model/raster.ts";
import type { Pixels, Plane } from "./image-pixels.ts";
import { rowSampler } from "./sample-rows.ts";

/** How an image is painted. */
export interface Paint {
  /** The colour of an image that has none of its own. */
  colour: readonly [number, number, number];
  /** 0 to 1. */
  alpha: number;
  /** Its colours darken what lies under them; else they replace it. */
  multiplies: boolean;
}

/** A rectangle of pixels: left, top, right, bottom, the last two not included. */
export type PixelRectangle = readonly [number, number, number, number];

/**
 * Paints an image onto a picture.
 * @param map from the image's pixels to the picture's, edges to edges
 * @param within nothing outside it is painted
 */
export function paintPixels(
  target: Raster,
  pixels: Pixels,
  map: Matrix,
  within: PixelRectangle,
  paint: Paint,
): void {
  const [image, reduced] = reduceToFit(pixels, map);
  const clip: PixelRectangle = [
    Math.max(0, within[0]),
    Math.max(0, within[1]),
    Math.min(target.width, within[2]),
    Math.min(target.height, within[3]),
  ];
  const sampler = rowSampler(image.width, image.height, reduced, clip);
  if (sampler === null) return;
  const [left, top, right, bottom] = sampler.covers;
  const count = right - left;
  const { colours, cover } = image;
  const line = {
    channels: colours?.channels ?? 3,
    colours: new Uint8Array(count * (colours?.channels ?? 3)),
    cover: new Uint8Array(count),
  };
  const { colours: own, cover: share } = line;
  if (colours === null)
    for (let i = 0; i < own.length; i++) own[i] = paint.colour[i % 3] ?? 0;
  const replaces =
    sampler.whole &&
    cover === null &&
    paint.alpha === 1 &&
    !paint.multiplies &&
    line.channels === target.channels;
  for (let y = top; y < bottom; y++) {
    const start = (y * target.width + left) * target.channels;
    if (colours !== null) sampler.row(colours, y, own);
    if (replaces) {
      target.data.set(own, start);
      continue;
    }
    if (cover === null) share.fill(255);
    else sampler.row(cover, y, share);
    if (!sampler.whole) sampler.cutOutside(y, share);
    blendRow(target, start, line, paint);
  }
}

function blendRow(
  target: Raster,
  start: number,
  line: { channels: 1 | 3; colours: Uint8Array; cover: Uint8Array },
  { alpha, multiplies }: Paint,
): void {
  const { data, channels } = target;
  const { colours, cover } = line;
  const step = line.channels === 3 ? 1 : 0;
  for (let x = 0, from = 0, to = start; x < cover.length; x++) {
    const share = ((cover[x] as number) * alpha) / 255;
    if (share > 0) {
      for (let c = 0; c < channels; c++) {
        const under = data[to + c] as number;
        let colour = colours[from + c * step] as number;
        if (multiplies) colour = (colour * under) / 255;
        data[to + c] =
          share === 1 && !multiplies
            ? colour
            : Math.round(under + (colour - under) * share);
      }
    }
    from += line.channels;
    to += channels;
  }
}

/** An image much finer than the picture, averaged over blocks, so that no stroke falls between samples. */
function reduceToFit(pixels: Pixels, map: Matrix): [Pixels, Matrix] {
  const byX = Math.max(1, Math.round(1 / Math.hypot(map[0], map[1])));
  const byY = Math.max(1, Math.round(1 / Math.hypot(map[2], map[3])));
  if (byX === 1 && byY === 1) return [pixels, map];
  const plane = (given: Plane | null) =>
    given === null ? null : averageBlocks(given, byX, byY);
  return [
    {
      width: Math.ceil(pixels.width / byX),
      height: Math.ceil(pixels.height / byY),
      colours: plane(pixels.colours),
      cover: plane(pixels.cover),
    },
    multiply(map, [byX, 0, 0, byY, 0, 0]),
  ];
}

function averageBlocks(plane: Plane, byX: number, byY: number): Plane {
  const { channels } = plane;
  const width = Math.ceil(plane.width / byX);
  const height = Math.ceil(plane.height / byY);
  const data = new Uint8Array(width * height * channels);
  const sums = new Uint32Array(width * channels);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    const bottom = Math.min(plane.height, (y + 1) * byY);
    for (let sy = y * byY; sy < bottom; sy++) {
      let from = sy * plane.width * channels;
      for (let sx = 0; sx < plane.width; sx++) {
        const to = Math.floor(sx / byX) * channels;
        for (let c = 0; c < channels; c++)
          sums[to + c] =
            (sums[to + c] as number) + (plane.data[from++] as number);
      }
    }
    for (let x = 0; x < width; x++) {
      const columns = Math.min(plane.width, (x + 1) * byX) - x * byX;
      const count = columns * (bottom - y * byY);
      for (let c = 0; c < channels; c++)
        data[(y * width + x) * channels + c] = Math.round(
          (sums[x * channels + c] as number) / count,
        );
    }
  }
  return { width, height, channels, data };
}
