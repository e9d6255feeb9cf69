import type { ImageMark, PdfImage } from "./marks.ts";

/**
 * The pixels of an image, row by row from the top left: colours of 1 (gray) or 3 channels, and how far each pixel
 * covers what lies under it (0 to 255; null where all cover it). A stencil mask has no colours but its one.
 */
export interface Pixels {
  width: number;
  height: number;
  colours: Plane | null;
  cover: Plane | null;
}

/** Samples of one kind, `channels` bytes a pixel. */
export interface Plane {
  width: number;
  height: number;
  channels: 1 | 3;
  data: Uint8Array | Uint8ClampedArray;
}

/** pdf.js ImageKind. */
const BITS = 1;
const RGB = 2;
const RGBA = 3;

/** Streams of images end a little early now and then (the last bytes of a fax, say); with less than this share of its bytes an image is cut off. */
const ENOUGH_BYTES = 0.98;

/**
 * The pixels of a decoded image of pdf.js; colours that are gray throughout come in one channel.
 * @param image what pdf.js holds: null where it could not be decoded
 * @returns null where there are no pixels, or too few
 */
export function imagePixels(
  image: PdfImage | null | undefined,
  { colour, part }: Pick<ImageMark, "colour" | "part">,
): Pixels | null {
  if (!image?.data || !isWhole(image)) return null;
  const whole = colour === null ? colouredPixels(image) : stencilPixels(image);
  if (part === null || whole === null) return whole;
  const [left, top, width, height] = part;
  const cut = (plane: Plane | null): Plane | null =>
    plane === null ? null : cutPlane(plane, left, top, width, height);
  return {
    width,
    height,
    colours: cut(whole.colours),
    cover: cut(whole.cover),
  };
}

/** The one full pixel that a stencil mask may consist of. */
export const FULL_PIXEL: Pixels = {
  width: 1,
  height: 1,
  colours: null,
  cover: null,
};

function isWhole({ width, height, kind, data }: PdfImage): boolean {
  const rowBytes =
    kind === RGB ? 3 * width : kind === RGBA ? 4 * width : (width + 7) >> 3;
  return data.length >= ENOUGH_BYTES * rowBytes * height;
}

function stencilPixels({ width, height, data }: PdfImage): Pixels {
  const cover = unpackBits(data, width, height, 255, 0);
  return { width, height, colours: null, cover };
}

function colouredPixels({
  width,
  height,
  kind,
  data,
}: PdfImage): Pixels | null {
  const base = { width, height, cover: null };
  if (kind === BITS)
    return { ...base, colours: unpackBits(data, width, height, 0, 255) };
  if (kind === RGB)
    return { ...base, colours: takeColours(data, width, height, 3) };
  if (kind !== RGBA) return null;
  return {
    ...base,
    colours: takeColours(data, width, height, 4),
    cover: takeCover(data, width, height),
  };
}

/** One bit a pixel, the first in the highest, rows padded to bytes; missing ones count as 1. */
function unpackBits(
  bits: PdfImage["data"],
  width: number,
  height: number,
  zero: number,
  one: number,
): Plane {
  const data = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  let to = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = bits[y * rowBytes + (x >> 3)] ?? 0xff;
      data[to++] = (byte >> (7 - (x & 7))) & 1 ? one : zero;
    }
  }
  return { width, height, channels: 1, data };
}

/** Red, green and blue of pixels of `stride` bytes; one of them where they are equal throughout. */
function takeColours(
  data: PdfImage["data"],
  width: number,
  height: number,
  stride: 3 | 4,
): Plane {
  const count = width * height;
  const channels = isGray(data, count, stride) ? 1 : 3;
  if (channels === stride) return { width, height, channels: 3, data };
  const taken = new Uint8Array(count * channels);
  if (channels === 1) {
    for (let i = 0, from = 0; i < count; i++, from += stride)
      taken[i] = data[from] as number;
  } else {
    for (let to = 0, from = 0; to < taken.length; to += 3, from += stride) {
      taken[to] = data[from] as number;
      taken[to + 1] = data[from + 1] as number;
      taken[to + 2] = data[from + 2] as number;
    }
  }
  return { width, height, channels, data: taken };
}

/** Whether red, green and blue are equal in each of `count` pixels of `stride` bytes. */
export function isGray(
  data: ArrayLike<number>,
  count: number,
  stride: 3 | 4,
): boolean {
  const end = count * stride;
  for (let i = 0; i < end; i += stride) {
    if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) return false;
  }
  return true;
}

function takeCover(
  data: PdfImage["data"],
  width: number,
  height: number,
): Plane | null {
  const cover = new Uint8Array(width * height);
  let least = 255;
  for (let i = 0, from = 3; i < cover.length; i++, from += 4) {
    const value = data[from] as number;
    cover[i] = value;
    if (value < least) least = value;
  }
  return least === 255 ? null : { width, height, channels: 1, data: cover };
}

function cutPlane(
  plane: Plane,
  left: number,
  top: number,
  width: number,
  height: number,
): Plane {
  const { channels } = plane;
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * plane.width + left) * channels;
    data.set(
      plane.data.subarray(from, from + width * channels),
      y * width * channels,
    );
  }
  return { width, height, channels, data };
}
