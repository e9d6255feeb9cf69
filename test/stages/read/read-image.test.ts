import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import {
  colours,
  grays,
  twoValues,
} from "../../../scripts/fixtures/scan-codings-picture.ts";
import type { PageContent } from "../../../src/model/page.ts";
import type { Raster } from "../../../src/model/raster.ts";
import { readImage } from "../../../src/stages/read/read-image.ts";
import type { PageResult } from "../../../src/stages/read/reading.ts";
import { picture } from "../../support/coded-image.ts";
import { expectPicture, turned } from "../../support/compare-rasters.ts";
import { fixtureBytes } from "../../support/fixtures.ts";

const bits = twoValues();
const gray = grays();
const colour = colours();

async function results(data: Uint8Array): Promise<PageResult[]> {
  const reading = await readImage(new Uint8Array(data), "a.tif");
  const found: PageResult[] = [];
  for await (const read of reading.pages()) found.push(read);
  await reading.close();
  expect(found).toHaveLength(reading.pageCount);
  return found;
}

async function pages(data: Uint8Array): Promise<PageContent[]> {
  return (await results(data)).map((read) => {
    if ("error" in read) throw read.error;
    return read.content;
  });
}

async function rasterOf(data: Uint8Array): Promise<Raster | undefined> {
  const [page] = await pages(data);
  expect(page).toMatchObject({
    ...{ page: 1, kind: "scan", unreadable: "scan", words: [], rotation: 0 },
  });
  return page?.scan?.raster;
}

test.each<[string, Promise<Uint8Array>, Raster]>([
  ["PNG, gray", picture(gray).png().toBuffer(), gray],
  ["PNG, colour", picture(colour).png().toBuffer(), colour],
  [
    "PNG, one bit",
    picture(bits).png({ palette: true, colours: 2 }).toBuffer(),
    bits,
  ],
  [
    "PNG, RGB that is gray",
    picture(gray).toColourspace("srgb").png().toBuffer(),
    gray,
  ],
  [
    "PNG, 16 bit gray",
    picture(gray).toColourspace("grey16").png().toBuffer(),
    gray,
  ],
  [
    "PNG, 16 bit colour",
    picture(colour).toColourspace("rgb16").png().toBuffer(),
    colour,
  ],
  ["WebP", picture(colour).webp({ lossless: true }).toBuffer(), colour],
  [
    "TIFF, not compressed",
    picture(gray).tiff({ compression: "none" }).toBuffer(),
    gray,
  ],
  [
    "TIFF, LZW",
    picture(colour).tiff({ compression: "lzw" }).toBuffer(),
    colour,
  ],
  [
    "TIFF, Deflate",
    picture(gray)
      .tiff({ compression: "deflate", predictor: "horizontal" })
      .toBuffer(),
    gray,
  ],
  [
    "TIFF, PackBits, one bit",
    picture(bits).tiff({ compression: "packbits", bitdepth: 1 }).toBuffer(),
    bits,
  ],
  ["TIFF, group 4, black is 1", fixture("g4.tif"), bits],
  [
    "TIFF, group 4, black is 0",
    picture(bits).tiff({ compression: "ccittfax4", bitdepth: 1 }).toBuffer(),
    bits,
  ],
  ["TIFF, group 3", fixture("g3.tif"), bits],
  ["TIFF, group 3 in two dimensions", fixture("g3-2d.tif"), bits],
  [
    "TIFF, tiles",
    picture(colour).tiff({ compression: "lzw", tile: true }).toBuffer(),
    colour,
  ],
  [
    "TIFF, 16 bit",
    picture(gray)
      .toColourspace("grey16")
      .tiff({ compression: "lzw" })
      .toBuffer(),
    gray,
  ],
])("%s: pixel for pixel", async (_, data, expected) => {
  expectPicture(await rasterOf(await data), expected);
});

test.each<[string, Promise<Uint8Array>, Raster, number]>([
  ["JPEG, gray", picture(gray).jpeg({ quality: 92 }).toBuffer(), gray, 4],
  [
    "JPEG, progressive",
    picture(colour).jpeg({ quality: 92, progressive: true }).toBuffer(),
    colour,
    6,
  ],
  [
    "JPEG, CMYK",
    picture(colour).toColourspace("cmyk").jpeg().toBuffer(),
    colour,
    25,
  ],
  [
    "TIFF, JPEG",
    picture(gray).tiff({ compression: "jpeg", quality: 92 }).toBuffer(),
    gray,
    4,
  ],
])("%s: nearly the same", async (_, data, expected, difference) => {
  expectPicture(await rasterOf(await data), expected, difference);
});

async function fixture(name: string): Promise<Uint8Array> {
  return fixtureBytes(`scan-codings/${name}`);
}

test("what is transparent shows white paper", async () => {
  const data = new Uint8Array(200 * 280 * 4);
  bits.data.forEach((v, i) => {
    data[4 * i + 3] = 255 - v;
  });
  const raw = { width: 200, height: 280, channels: 4 } as const;
  expectPicture(
    await rasterOf(await sharp(data, { raw }).png().toBuffer()),
    bits,
  );
});

test.each([
  [1, 0],
  [3, 2],
  [6, 1],
  [8, 3],
])("EXIF orientation %i", async (orientation, quarters) => {
  const data = await picture(colour)
    .withMetadata({ orientation })
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
    .toBuffer();
  expectPicture(await rasterOf(data), turned(colour, quarters), 5);
});

describe("the size of the page", () => {
  const blank = (width: number, height: number) =>
    sharp({
      create: { width, height, channels: 3, background: "#ffffff" },
    }).toColourspace("b-w");
  const sizeOf = async (data: Uint8Array) => {
    const [page] = await pages(data);
    return [page?.width, page?.height, page?.scan?.dpi].map((v) =>
      Math.round(v ?? 0),
    );
  };

  test.each([
    ["200 dpi", 200, [595, 842, 200]],
    ["no density", undefined, [595, 842, 200]],
    ["72 dpi as cameras write it", 72, [595, 842, 200]],
    ["a page of A0", 91, [595, 842, 200]],
    ["101 dpi: nearly A2", 101, [1179, 1668, 101]],
  ])("%s", async (_, density, expected) => {
    const image = blank(1654, 2340).jpeg();
    const data = await (density === undefined
      ? image
      : image.withMetadata({ density })
    ).toBuffer();
    expect(await sizeOf(data)).toEqual(expected);
  });

  test("a fax of 204 × 98 dpi gets square pixels", async () => {
    const data = await blank(1728, 1078)
      .tiff({
        compression: "ccittfax4",
        bitdepth: 1,
        xres: 204 / 25.4,
        yres: 98 / 25.4,
        resolutionUnit: "inch",
      })
      .toBuffer();
    const [page] = await pages(data);
    expect(page?.scan?.raster).toMatchObject({ width: 1728, height: 2244 });
    expect(await sizeOf(data)).toEqual([610, 792, 204]);
  });

  test("a picture of too many pixels is reduced", async () => {
    const data = await blank(10_000, 9_000).png().toBuffer();
    const [page] = await pages(data);
    const { width = 0, height = 0 } = page?.scan?.raster ?? {};
    expect(width * height).toBeLessThanOrEqual(80_100_000);
    expect(width / height).toBeCloseTo(10 / 9, 3);
    expect(Math.round(page?.width ?? 0)).toBe(842);
  });
});

test("every page of a TIFF, previews left out, each with its own size", async () => {
  const reading = await pages(fixtureBytes("scan-codings/pages.tif"));
  expect(reading.map(({ page }) => page)).toEqual([1, 2, 3]);
  expectPicture(reading[0]?.scan?.raster, bits);
  expectPicture(reading[1]?.scan?.raster, turned(gray, 1));
  expectPicture(reading[2]?.scan?.raster, colour, 10);
});

test("pages are read as they are asked for", async () => {
  const reading = await readImage(fixtureBytes("scan-codings/pages.tif"), "a");
  const numbers: number[] = [];
  for await (const { page } of reading.pages([3, 1])) numbers.push(page);
  expect(numbers).toEqual([3, 1]);
});

describe("what cannot be read", () => {
  const errorsOf = async (data: Uint8Array) =>
    (await results(data)).map((read) =>
      "error" in read ? (read.error as { code?: string }).code : "read",
    );

  test.each<[string, () => Promise<Buffer>]>([
    ["JPEG", () => picture(colour).jpeg().toBuffer()],
    ["PNG", () => picture(colour).png().toBuffer()],
  ])("%s cut off in the middle", async (_, make) => {
    const data = await make();
    const half = data.subarray(0, data.length / 2);
    expect(await errorsOf(half)).toEqual(["damaged-image"]);
  });

  test("one page of a TIFF, the others are read", async () => {
    const data = fixtureBytes("scan-codings/pages.tif");
    // The second page, compressed by LZW, takes up bytes 1,900 to 14,700.
    data.fill(0xff, 3000, 12_000);
    expect(await errorsOf(data)).toEqual(["read", "damaged-image", "read"]);
  });

  test.each<[string, Uint8Array]>([
    ["a header only", fixtureBytes("scan-codings/g4.tif").slice(0, 60)],
    [
      "garbage with a signature",
      Buffer.from("\x89PNG\r\n\x1a\ngarbage!", "latin1"),
    ],
    ["nothing", new Uint8Array(0)],
  ])("%s: the whole file", async (_, data) => {
    await expect(readImage(data, "a.tif")).rejects.toMatchObject({
      code: "damaged-image",
      message: expect.stringMatching(/a\.tif：.*a\.tif: /su),
    });
  });

  test("too many pixels", async () => {
    const data = await picture(gray).png().toBuffer();
    // Width and height of the header chunk, and its checksum (PNG, 11.2.1).
    data.writeUInt32BE(30_000, 16);
    data.writeUInt32BE(20_000, 20);
    data.writeUInt32BE(crc32(data.subarray(12, 29)), 29);
    await expect(results(data)).rejects.toMatchObject({
      code: "image-too-large",
    });
  });
});
