import { deflateSync } from "node:zlib";
import type { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import sharp from "sharp";
import type { Raster } from "../../../model/raster.ts";

/** A picture as an image of a document: each pixel as it is, or as a JPEG where it is a photograph. */
export async function embedRaster(
  { context }: PDFDocument,
  raster: Raster,
): Promise<PDFRef> {
  const { width, height, channels } = raster;
  const image = {
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    ColorSpace: channels === 1 ? "DeviceGray" : "DeviceRGB",
  };
  const bits = inTwoValues(raster);
  const exact = deflateSync(bits ?? raster.data);
  if (bits !== null || exact.length <= EXACT_SHARE * raster.data.length)
    return context.register(
      context.stream(exact, {
        ...image,
        BitsPerComponent: bits === null ? 8 : 1,
        Filter: "FlateDecode",
      }),
    );
  const jpeg = await sharp(raster.data, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? "b-w" : "srgb")
    .jpeg({ quality: QUALITY, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return context.register(
    context.stream(new Uint8Array(jpeg), {
      ...image,
      BitsPerComponent: 8,
      Filter: "DCTDecode",
    }),
  );
}

/** A drawn page comes to a fiftieth of its pixels, a scan with the noise of its paper to a half. */
const EXACT_SHARE = 0.2;

/** Of JPEG: small print stays as it is to the eye. */
const QUALITY = 88;

/** One bit a pixel, 1 for white, rows filled up to whole bytes; null where the picture has other shades. */
function inTwoValues({
  width,
  height,
  channels,
  data,
}: Raster): Uint8Array | null {
  if (channels !== 1 || data.some((v) => v !== 0 && v !== 255)) return null;
  const bytes = Math.ceil(width / 8);
  const bits = new Uint8Array(bytes * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[y * width + x] === 255)
        bits[y * bytes + (x >> 3)] =
          (bits[y * bytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return bits;
}
