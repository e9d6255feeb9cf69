import { deflateSync } from "node:zlib";
import sharp from "sharp";
import type { Raster } from "../../src/model/raster.ts";
import { fixtureBytes } from "./fixtures.ts";
import type { CodedImage } from "./scan-pdf.ts";

const size = ({ width, height }: { width: number; height: number }) =>
  `/Width ${width} /Height ${height}`;

/** A picture as sharp takes it. */
export function picture({ data, width, height, channels }: Raster) {
  const image = sharp(data, { raw: { width, height, channels } });
  return channels === 1 ? image.toColourspace("b-w") : image;
}

/** Deflated, gray or RGB. */
export function flate(raster: Raster, more = ""): CodedImage {
  const space = raster.channels === 1 ? "DeviceGray" : "DeviceRGB";
  return {
    entries: `${size(raster)} /ColorSpace /${space} /BitsPerComponent 8 /Filter /FlateDecode ${more}`,
    data: deflateSync(raster.data),
  };
}

/** One bit a pixel, 1 where it is lighter than half, rows padded to bytes. */
export function bitsOf({ width, height, data }: Raster): Uint8Array {
  const rowBytes = (width + 7) >> 3;
  const bits = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((data[y * width + x] ?? 0) > 127)
        bits[y * rowBytes + (x >> 3)] =
          (bits[y * rowBytes + (x >> 3)] ?? 0) | (128 >> (x & 7));
  return bits;
}

/** Deflated bits; `entries` name the colour space or /ImageMask true. */
export function oneBit(raster: Raster, entries: string): CodedImage {
  return {
    entries: `${size(raster)} /BitsPerComponent 1 ${entries} /Filter /FlateDecode`,
    data: deflateSync(bitsOf(raster)),
  };
}

export function inverted(raster: Raster): Raster {
  return { ...raster, data: raster.data.map((value) => 255 - value) };
}

/** A JPEG of good quality; CMYK as Adobe's programs write it, inverted. */
export async function jpeg(
  raster: Raster,
  space: "DeviceGray" | "DeviceRGB" | "DeviceCMYK",
): Promise<CodedImage> {
  const image = space === "DeviceCMYK" ? inCmyk(raster) : picture(raster);
  const data = await image
    .jpeg({ quality: 92, chromaSubsampling: "4:4:4" })
    .toBuffer();
  const decode = space === "DeviceCMYK" ? "/Decode [1 0 1 0 1 0 1 0]" : "";
  return {
    entries: `${size(raster)} /ColorSpace /${space} /BitsPerComponent 8 /Filter /DCTDecode ${decode}`,
    data,
  };
}

function inCmyk(raster: Raster) {
  return picture(raster).toColourspace("cmyk");
}

/** The only strip of a TIFF of fixtures/scan-codings: fax data without its container. */
export function faxData(name: string): Uint8Array {
  const file = fixtureBytes(`scan-codings/${name}`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const at = view.getUint32(4, little);
  let [offset, length] = [0, 0];
  for (let i = 0; i < view.getUint16(at, little); i++) {
    const entry = at + 2 + 12 * i;
    const tag = view.getUint16(entry, little);
    const isShort = view.getUint16(entry + 2, little) === 3;
    const value = isShort
      ? view.getUint16(entry + 8, little)
      : view.getUint32(entry + 8, little);
    if (tag === 273) offset = value;
    if (tag === 279) length = value;
  }
  return file.slice(offset, offset + length);
}

export function ccitt(
  { width, height }: Raster,
  data: Uint8Array,
  k: number,
  more = "",
): CodedImage {
  return {
    entries: `${size({ width, height })} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${width} /Rows ${height} ${more} >>`,
    data,
  };
}

/**
 * A JBIG2 stream as PDF embeds it (ISO 32000-1, 7.4.7): a page and one immediate generic region whose data is plain T.6
 * (ITU-T T.88, 7.4.6 with MMR = 1).
 */
export function jbig2(
  { width, height }: Raster,
  t6: Uint8Array,
  entries = "/ColorSpace /DeviceGray",
): CodedImage {
  const u32 = (n: number) => [
    n >>> 24,
    (n >> 16) & 255,
    (n >> 8) & 255,
    n & 255,
  ];
  const segment = (number: number, type: number, data: number[]) => [
    ...u32(number),
    type,
    0,
    1,
    ...u32(data.length),
    ...data,
  ];
  const page = [...u32(width), ...u32(height), ...u32(0), ...u32(0), 0, 0, 0];
  const region = [...u32(width), ...u32(height), ...u32(0), ...u32(0), 0, 1];
  return {
    entries: `${size({ width, height })} ${entries} /BitsPerComponent 1 /Filter /JBIG2Decode`,
    data: Uint8Array.from([
      ...segment(0, 48, page),
      ...segment(1, 38, [...region, ...t6]),
    ]),
  };
}

export function jpx(
  { width, height }: { width: number; height: number },
  name: string,
  more = "",
): CodedImage {
  return {
    entries: `${size({ width, height })} ${more} /Filter /JPXDecode`,
    data: fixtureBytes(`scan-codings/${name}`),
  };
}
