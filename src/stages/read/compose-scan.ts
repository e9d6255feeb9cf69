import { intersect } from "../../geometry/box.ts";
import { type Matrix, multiply } from "../../geometry/matrix.ts";
import type { Box } from "../../model/box.ts";
import type { PageScan, Raster } from "../../model/raster.ts";
import { NORMAL_BLEND } from "./graphics-state.ts";
import { isGray, type Pixels } from "./image-pixels.ts";
import type { Area, ImageMark } from "./marks.ts";
import { type PixelRectangle, paintPixels } from "./paint-pixels.ts";
import { type ScanGrid, scanGrid } from "./scan-grid.ts";

/** An image of a page with its pixels. */
export interface ScanImage {
  mark: ImageMark;
  pixels: Pixels;
}

/**
 * The picture of a page that is made of images, each pixel of the finest ones kept as it is; white where no image lies.
 * @param images in the order of painting
 * @param covers painted areas of one colour, `box` as displayed, which hide what was painted before them
 */
export function composeScan(
  images: readonly ScanImage[],
  covers: readonly Area[],
  page: Box,
): PageScan {
  const grid = scanGrid(
    images.map(({ mark, pixels }) => ({ ...mark, ...sizeOf(pixels) })),
    page,
  );
  const { width, height } = grid;
  const gray =
    images.every(isGrayImage) &&
    covers.every(({ colour }) => isGrayColour(colour));
  const channels = gray ? 1 : 3;
  const raster: Raster = {
    width,
    height,
    channels,
    data: new Uint8Array(width * height * channels).fill(255),
  };
  const layers = [
    ...images.map((image) => ({
      order: image.mark.order,
      paint: () => paintImage(raster, image, grid, page),
    })),
    ...covers.map((cover) => ({
      order: cover.order,
      paint: () => paintCover(raster, cover, grid, page),
    })),
  ].sort((a, b) => a.order - b.order);
  for (const { paint } of layers) paint();
  return { raster: inFewestChannels(raster), ...placeOf(grid) };
}

/** Whether `composeScan` paints such an image as it is meant to show. */
export function canCompose({ blend, masked, colour }: ImageMark): boolean {
  return (
    !masked &&
    (blend === NORMAL_BLEND || DARKENING.has(blend)) &&
    (colour === null || /^#[0-9a-f]{6}$/iu.test(colour))
  );
}

/** `darken` and `multiply` make the same of white paper with dark marks. */
const DARKENING: ReadonlySet<string> = new Set(["multiply", "darken"]);

function sizeOf({ width, height }: Pixels) {
  return { width, height };
}

function isGrayImage({ mark, pixels }: ScanImage): boolean {
  return pixels.colours === null
    ? isGrayColour(mark.colour)
    : pixels.colours.channels === 1;
}

function isGrayColour(colour: string | null): boolean {
  const [r, g, b] = channelsOf(colour);
  return r === g && g === b;
}

function channelsOf(colour: string | null): [number, number, number] {
  const value = Number.parseInt((colour ?? "#000000").slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function paintImage(
  raster: Raster,
  { mark, pixels }: ScanImage,
  grid: ScanGrid,
  page: Box,
): void {
  const { width, height } = pixels;
  // The first row of an image lies at the top of its unit square, y = 1.
  const toSquare: Matrix = [1 / width, 0, 0, -1 / height, 0, 1];
  const map = multiply(toGrid(grid), multiply(mark.place, toSquare));
  paintPixels(
    raster,
    pixels,
    map,
    pixelsOf(intersect(mark.shown, page), grid),
    {
      colour: channelsOf(mark.colour),
      alpha: mark.alpha,
      multiplies: DARKENING.has(mark.blend),
    },
  );
}

const SQUARE: Pixels = { width: 1, height: 1, colours: null, cover: null };

function paintCover(
  raster: Raster,
  cover: Area,
  grid: ScanGrid,
  page: Box,
): void {
  const [x0, y0, x1, y1] = cover.box;
  const map = multiply(toGrid(grid), [x1 - x0, 0, 0, y1 - y0, x0, y0]);
  paintPixels(raster, SQUARE, map, pixelsOf(intersect(cover.box, page), grid), {
    colour: channelsOf(cover.colour),
    alpha: 1,
    multiplies: false,
  });
}

function toGrid({ left, top, stepX, stepY }: ScanGrid): Matrix {
  return [1 / stepX, 0, 0, 1 / stepY, -left / stepX, -top / stepY];
}

function pixelsOf([x0, y0, x1, y1]: Box, grid: ScanGrid): PixelRectangle {
  const { left, top, stepX, stepY } = grid;
  return [
    Math.round((x0 - left) / stepX),
    Math.round((y0 - top) / stepY),
    Math.round((x1 - left) / stepX),
    Math.round((y1 - top) / stepY),
  ];
}

function placeOf({ left, top, stepX, stepY, width, height }: ScanGrid): {
  dpi: number;
  box: Box;
} {
  return {
    dpi: 72 / Math.sqrt(stepX * stepY),
    box: [left, top, left + width * stepX, top + height * stepY],
  };
}

/** The same picture in one channel where all are equal. */
export function inFewestChannels(raster: Raster): Raster {
  const { width, height, channels, data } = raster;
  const count = width * height;
  if (channels === 1 || !isGray(data, count, 3)) return raster;
  const gray = new Uint8Array(count);
  for (let i = 0; i < count; i++) gray[i] = data[i * 3] as number;
  return { width, height, channels: 1, data: gray };
}
