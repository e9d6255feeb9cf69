import { expect, test } from "vitest";
import {
  colours,
  grays,
  twoValues,
} from "../../../scripts/fixtures/scan-codings-picture.ts";
import type { Raster } from "../../../src/model/raster.ts";
import {
  bitsOf,
  ccitt,
  faxData,
  flate,
  inverted,
  jbig2,
  jpeg,
  jpx,
  oneBit,
} from "../../support/coded-image.ts";
import { expectPicture } from "../../support/compare-rasters.ts";
import { pagesOf } from "../../support/fixtures.ts";
import { type CodedImage, scanPdf } from "../../support/scan-pdf.ts";

const bits = twoValues();
const gray = grays();
const colour = colours();

async function scanOf(...images: CodedImage[]): Promise<Raster | undefined> {
  const [page] = await pagesOf(scanPdf({ images }));
  expect(page).toMatchObject({ kind: "scan", unreadable: "scan", words: [] });
  expect(page?.scan?.dpi).toBeCloseTo(200, 6);
  page?.scan?.box.forEach((v, i) => {
    expect(v).toBeCloseTo([0, 0, 72, 100.8][i] ?? 0, 6);
  });
  return page?.scan?.raster;
}

const index = "/ColorSpace [/Indexed /DeviceRGB 1 <102030FFFFFF>]";

/** Gray of four bits a pixel: the upper half of each byte. */
const fourBits: CodedImage = {
  entries:
    "/Width 200 /Height 280 /ColorSpace /DeviceGray /BitsPerComponent 4 /Filter /ASCIIHexDecode",
  data: Buffer.from(
    `${[...gray.data].map((v) => (v >> 4).toString(16)).join("")}>`,
  ),
};
const coarse = { ...gray, data: gray.data.map((v) => (v >> 4) * 17) };

/** Two colours of which only one is gray. */
const inked: Raster = {
  ...bits,
  channels: 3,
  data: Uint8Array.from(
    [...bits.data].flatMap((v) => (v === 0 ? [0x10, 0x20, 0x30] : [v, v, v])),
  ),
};

test.each<[string, CodedImage, Raster]>([
  ["gray", flate(gray), gray],
  ["RGB", flate(colour), colour],
  ["RGB that is gray throughout", flate(grayAsRgb(gray)), gray],
  ["gray, Decode [1 0]", flate(inverted(gray), "/Decode [1 0]"), gray],
  ["gray of four bits", fourBits, coarse],
  ["one bit", oneBit(bits, "/ColorSpace /DeviceGray"), bits],
  [
    "one bit, Decode [1 0]",
    oneBit(inverted(bits), "/ColorSpace /DeviceGray /Decode [1 0]"),
    bits,
  ],
  ["one bit of an index", oneBit(bits, index), inked],
  ["a stencil mask", oneBit(bits, "/ImageMask true"), bits],
  [
    "a stencil mask, Decode [1 0]",
    oneBit(inverted(bits), "/ImageMask true /Decode [1 0]"),
    bits,
  ],
  ["CCITT group 4", ccitt(bits, faxData("g4.tif"), -1), bits],
  ["CCITT group 3", ccitt(bits, faxData("g3.tif"), 0), bits],
  [
    "CCITT group 3 in two dimensions",
    ccitt(bits, faxData("g3-2d.tif"), 4),
    bits,
  ],
  [
    "CCITT, black is 1",
    ccitt(inverted(bits), faxData("g4.tif"), -1, "/BlackIs1 true"),
    inverted(bits),
  ],
  ["JBIG2", jbig2(bits, faxData("g4.tif")), bits],
  [
    "JBIG2 as a stencil mask",
    jbig2(bits, faxData("g4.tif"), "/ImageMask true"),
    bits,
  ],
])("%s: pixel for pixel", async (_, image, expected) => {
  expectPicture(await scanOf(image), expected);
});

test.each<[string, CodedImage | Promise<CodedImage>, Raster]>([
  ["gray JPEG", jpeg(gray, "DeviceGray"), gray],
  ["RGB JPEG", jpeg(colour, "DeviceRGB"), colour],
  ["JPEG 2000, gray", jpx(gray, "gray.jp2", "/ColorSpace /DeviceGray"), gray],
  ["JPEG 2000, colour", jpx(colour, "colour.jp2"), colour],
])("%s: nearly the same", async (_, image, expected) => {
  expectPicture(await scanOf(await image), expected, 4);
});

test("CMYK JPEG as Adobe's programs write it: nearly the same grays", async () => {
  const found = await scanOf(await jpeg(colour, "DeviceCMYK"));
  // There is no one way from CMYK to RGB; black stays black and paper white.
  expectPicture(found, colour, 25);
});

test("JPEG 2000 larger than 2048 pixels keeps its size", async () => {
  const size = { width: 2100, height: 2200 };
  const [page] = await pagesOf(
    scanPdf({
      images: [jpx(size, "large.jp2", "/ColorSpace /DeviceGray")],
      content: "q 756 0 0 792 0 0 cm /I0 Do Q",
      entries: "/MediaBox [0 0 756 792]",
    }),
  );
  const raster = page?.scan?.raster as Raster;
  expect([raster.width, raster.height, raster.channels]).toEqual([
    2100, 2200, 1,
  ]);
  const { data } = raster;
  const corner: Raster = {
    ...bits,
    data: bits.data.map(
      (_, i) => data[Math.floor(i / 200) * 2100 + (i % 200)] ?? 0,
    ),
  };
  expectPicture(corner, bits, 12);
});

test.each([
  ["small, packed by pdf.js", 40, 56],
  ["larger", 200, 280],
])("inline images, %s", async (_, width, height) => {
  const raster = twoValues(width, height);
  const hex = Buffer.from(bitsOf(raster)).toString("hex");
  const size = `${width * 0.36} 0 0 ${height * 0.36}`;
  const entries = `/MediaBox [0 0 ${width * 0.36} ${height * 0.36}]`;
  const content = `q ${size} 0 0 cm BI /W ${width} /H ${height} /CS /G /BPC 1 /F /AHx ID ${hex}> EI Q`;
  const [page] = await pagesOf(scanPdf({ images: [], content, entries }));
  expectPicture(page?.scan?.raster, raster);
});

function grayAsRgb(raster: Raster): Raster {
  const data = new Uint8Array(raster.data.length * 3);
  raster.data.forEach((v, i) => {
    data.fill(v, 3 * i, 3 * i + 3);
  });
  return { ...raster, channels: 3, data };
}
