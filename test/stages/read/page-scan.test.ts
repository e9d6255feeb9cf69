import { describe, expect, test } from "vitest";
import {
  colours,
  grays,
  twoValues,
} from "../../../scripts/fixtures/scan-codings-picture.ts";
import type { PageContent } from "../../../src/model/page.ts";
import type { Raster } from "../../../src/model/raster.ts";
import { readPdf } from "../../../src/stages/read/read-pdf.ts";
import {
  bitsOf,
  ccitt,
  faxData,
  flate,
  inverted,
  jbig2,
  jpeg,
  oneBit,
} from "../../support/coded-image.ts";
import {
  cropped,
  expectPicture,
  meanDifference,
  mirrored,
  turned,
} from "../../support/compare-rasters.ts";
import { fixtureBytes, pagesOf } from "../../support/fixtures.ts";
import { type ScanPage, scanPdf } from "../../support/scan-pdf.ts";

const bits = twoValues();
const gray = grays();
const colour = colours();

async function read(page: ScanPage): Promise<PageContent> {
  const [content] = await pagesOf(scanPdf(page));
  if (content === undefined) throw new Error("no page");
  return content;
}

const rasterOf = ({ scan }: PageContent) => scan?.raster;
const boxOf = ({ scan }: PageContent) =>
  scan?.box.map((v) => Math.round(v * 100) / 100 + 0);

/** The rows of a picture from `top` to `bottom`. */
const rows = (raster: Raster, top: number, bottom: number) =>
  cropped(raster, [0, top, raster.width, bottom]);

describe("one image, as the page displays it", () => {
  test.each<[string, string, Raster]>([
    ["upside down", "-72 0 0 -100.8 72 100.8", turned(gray, 2)],
    ["mirrored", "-72 0 0 100.8 72 0", mirrored(gray)],
    ["flipped", "72 0 0 -100.8 0 100.8", turned(mirrored(gray), 2)],
  ])("painted %s", async (_, matrix, expected) => {
    const content = `q ${matrix} cm /I0 Do Q`;
    const page = await read({ images: [flate(gray)], content });
    expectPicture(rasterOf(page), expected);
  });

  test.each<[string, string, number]>([
    ["clockwise", "0 -72 100.8 0 0 72", 1],
    ["counter-clockwise", "0 72 -100.8 0 100.8 0", 3],
  ])("painted %s on a page that lies", async (_, matrix, quarters) => {
    const page = await read({
      images: [flate(colour)],
      content: `q ${matrix} cm /I0 Do Q`,
      entries: "/MediaBox [0 0 100.8 72]",
    });
    expectPicture(rasterOf(page), turned(colour, quarters));
    expect(boxOf(page)).toEqual([0, 0, 100.8, 72]);
  });

  test.each([90, 180, 270])("/Rotate %i", async (degrees) => {
    const entries = `/Rotate ${degrees}`;
    const page = await read({ images: [flate(gray)], entries });
    expectPicture(rasterOf(page), turned(gray, degrees / 90));
    const lies = degrees !== 180;
    expect(boxOf(page)).toEqual([0, 0, lies ? 100.8 : 72, lies ? 72 : 100.8]);
    expect(page.scan?.dpi).toBeCloseTo(200);
  });

  test("a UserUnit makes the page larger and its picture coarser", async () => {
    const page = await read({ images: [flate(gray)], entries: "/UserUnit 2" });
    expectPicture(rasterOf(page), gray);
    expect(page.scan?.dpi).toBeCloseTo(100);
    expect(boxOf(page)).toEqual([0, 0, 144, 201.6]);
  });

  test("a crop box cuts whole pixels", async () => {
    const entries = "/MediaBox [0 0 72 100.8] /CropBox [3.6 7.2 68.4 97.2]";
    const page = await read({ images: [flate(gray)], entries });
    expectPicture(rasterOf(page), cropped(gray, [10, 10, 190, 260]));
    expect(boxOf(page)).toEqual([0, 0, 64.8, 90]);
  });

  test("a clip cuts too, and the picture lies where the image shows", async () => {
    const content = "q 0 50.4 72 50.4 re W n q 72 0 0 100.8 0 0 cm /I0 Do Q Q";
    const page = await read({ images: [flate(gray)], content });
    expectPicture(rasterOf(page), rows(gray, 0, 140));
    expect(boxOf(page)).toEqual([0, 0, 72, 50.4]);
  });

  test("a size in whole points, a little off square, moves no pixel", async () => {
    const content = "q 72.05 0 0 100.8 0 0 cm /I0 Do Q";
    const entries = "/MediaBox [0 0 72.05 100.8]";
    const page = await read({ images: [flate(gray)], content, entries });
    expectPicture(rasterOf(page), gray);
  });

  test("a fax of 204 × 98 dpi gets square pixels", async () => {
    const low = everySecondRow(bits);
    const page = await read({ images: [oneBit(low, GRAY)] });
    const raster = rasterOf(page) as Raster;
    expect([raster.width, raster.height, raster.channels]).toEqual([
      200, 280, 1,
    ]);
    expect(page.scan?.dpi).toBeCloseTo(200);
    // Strokes are three rows high at most, of which two are seen.
    expect(meanDifference(raster, bits)).toBeLessThan(30);
    const shifted = rows(raster, 20, 280);
    expect(meanDifference(shifted, bits)).toBeGreaterThan(60);
  });

  test("an image laid a little askew is turned into the page's rows", async () => {
    const [c, s] = [Math.cos(-0.02), Math.sin(-0.02)];
    const content = `q ${c} ${s} ${-s} ${c} 0 0 cm 72 0 0 100.8 0 0 cm /I0 Do Q`;
    const page = await read({ images: [flate(bits)], content });
    const raster = rasterOf(page) as Raster;
    expect(page.scan?.dpi).toBeCloseTo(200);
    /** The page's picture where a pixel of the image comes to lie; the image is turned about its lower left corner. */
    const at = (column: number, row: number) => {
      const [x, y] = [(column + 0.5) * 0.36, 100.8 - (row + 0.5) * 0.36];
      const [left, top] = page.scan?.box ?? [0, 0];
      const across = (c * x - s * y - left) / 0.36;
      const down = (100.8 - (s * x + c * y) - top) / 0.36;
      return raster.data[Math.floor(down) * raster.width + Math.floor(across)];
    };
    for (const [column, row] of [
      [24, 30],
      [24, 75],
      [55, 24],
      [45, 48],
    ] as const)
      expect(at(column, row)).toBeLessThan(40);
    for (const [column, row] of [
      [12, 30],
      [40, 36],
      [40, 75],
      [70, 24],
    ] as const)
      expect(at(column, row)).toBeGreaterThan(215);
  });
});

const GRAY = "/ColorSpace /DeviceGray";

function everySecondRow(raster: Raster): Raster {
  const kept = Array.from({ length: raster.height / 2 }, (_, i) =>
    rows(raster, 2 * i, 2 * i + 1),
  );
  return {
    ...raster,
    height: kept.length,
    data: Uint8Array.from(kept.flatMap(({ data }) => [...data])),
  };
}

describe("several images", () => {
  const strip = (n: number) => rows(gray, 40 * n, 40 * n + 40);
  const strips = Array.from({ length: 7 }, (_, n) => flate(strip(n)));

  test("strips", async () => {
    const content = strips
      .map((_, n) => `q 72 0 0 14.4 0 ${100.8 - 14.4 * (n + 1)} cm /I${n} Do Q`)
      .join("\n");
    expectPicture(rasterOf(await read({ images: strips, content })), gray);
  });

  test("strips whose places are rounded have no seams", async () => {
    const content = strips
      .map((_, n) => {
        const y = (100.8 - 14.4 * (n + 1)).toFixed(1);
        return `q 72 0 0 14.45 0 ${y} cm /I${n} Do Q`;
      })
      .join("\n");
    const raster = rasterOf(await read({ images: strips, content })) as Raster;
    expect(meanDifference(raster, gray)).toBeLessThan(8);
  });

  test("tiles, among them one image painted again and again", async () => {
    const tile = cropped(bits, [10, 10, 60, 80]);
    const content = Array.from(
      { length: 16 },
      (_, n) =>
        `q 18 0 0 25.2 ${18 * (n % 4)} ${25.2 * Math.floor(n / 4)} cm /I0 Do Q`,
    ).join("\n");
    for (const coding of [GRAY, "/ImageMask true"]) {
      const page = await read({ images: [oneBit(tile, coding)], content });
      const raster = rasterOf(page) as Raster;
      expect([raster.width, raster.height]).toEqual([200, 280]);
      for (const [x, y] of [
        [0, 0],
        [150, 0],
        [50, 210],
      ] as const)
        expectPicture(cropped(raster, [x, y, x + 50, y + 70]), tile);
    }
  });

  test("many stencil masks, each with its own place", async () => {
    const parts = Array.from({ length: 14 }, (_, n) =>
      oneBit(rows(bits, 20 * n, 20 * n + 20), "/ImageMask true"),
    );
    const content = parts
      .map(
        (_, n) =>
          `q 72 0 0 7.2 0 ${(100.8 - 7.2 * (n + 1)).toFixed(2)} cm /I${n} Do Q`,
      )
      .join("\n");
    const images = parts.slice(0, 14);
    expectPicture(rasterOf(await read({ images, content })), bits);
  });

  test("many small inline images", async () => {
    const content = Array.from({ length: 14 }, (_, n) => {
      const part = cropped(bits, [0, 20 * n, 100, 20 * n + 20]);
      const hex = Buffer.from(bitsOf(part)).toString("hex");
      const y = (100.8 - 7.2 * (n + 1)).toFixed(2);
      return `q 36 0 0 7.2 0 ${y} cm BI /W 100 /H 20 /CS /G /BPC 1 /F /AHx ID ${hex}> EI Q`;
    }).join("\n");
    const entries = "/MediaBox [0 0 36 100.8]";
    const page = await read({ images: [], content, entries });
    expectPicture(rasterOf(page), cropped(bits, [0, 0, 100, 280]));
  });

  test("a mask of 200 dpi in its colour over a coarse ground: the mask's resolution", async () => {
    const ground: Raster = {
      width: 50,
      height: 70,
      channels: 3,
      data: new Uint8Array(50 * 70 * 3).fill(240),
    };
    const page = await read({
      images: [
        await jpeg(ground, "DeviceRGB"),
        jbig2(bits, faxData("g4.tif"), "/ImageMask true"),
      ],
      content:
        "q 72 0 0 100.8 0 0 cm /I0 Do Q 0.6 0 0 rg q 72 0 0 100.8 0 0 cm /I1 Do Q",
    });
    expect(page.scan?.dpi).toBeCloseTo(200);
    expectPicture(rasterOf(page), inTwo(bits, [153, 0, 0], [240, 240, 240]), 1);
  });

  test("a coarse colour image seen through a fine soft mask", async () => {
    const ink: Raster = {
      width: 20,
      height: 28,
      channels: 3,
      data: Uint8Array.from(
        { length: 20 * 28 * 3 },
        (_, i) => [0, 0, 153][i % 3] ?? 0,
      ),
    };
    const page = await read({
      images: [flate(inverted(bits)), flate(ink, "/SMask {0}")],
      content: "q 72 0 0 100.8 0 0 cm /I1 Do Q",
    });
    expectPicture(rasterOf(page), inTwo(bits, [0, 0, 153], [255, 255, 255]));
  });

  test("a stamp finer than the page does not make the page finer", async () => {
    const page = await read({
      images: [flate(gray), flate(gray)],
      content:
        "q 72 0 0 100.8 0 0 cm /I0 Do Q q 14.4 0 0 20.16 50 10 cm /I1 Do Q",
    });
    expect(page.scan?.dpi).toBeCloseTo(200);
    expectPicture(rows(rasterOf(page) as Raster, 0, 190), rows(gray, 0, 190));
  });

  test("a multiplied stamp darkens, it does not hide", async () => {
    const page = await read({
      images: [flate(bits), flate(colour)],
      content:
        "q 72 0 0 100.8 0 0 cm /I0 Do Q /M gs q 72 0 0 100.8 0 0 cm /I1 Do Q",
      resources: "/ExtGState << /M << /BM /Multiply >> >>",
    });
    const expected = {
      ...colour,
      data: colour.data.map((v, i) =>
        Math.round((v * (bits.data[Math.floor(i / 3)] ?? 0)) / 255),
      ),
    };
    expectPicture(rasterOf(page), expected);
  });

  test("what is blanked out by a painted area is not seen", async () => {
    const content = "q 72 0 0 100.8 0 0 cm /I0 Do Q 1 g 0 50.4 72 50.4 re f";
    const page = await read({ images: [flate(gray)], content });
    const raster = rasterOf(page) as Raster;
    expect(new Set(rows(raster, 0, 140).data)).toEqual(new Set([255]));
    expectPicture(rows(raster, 140, 280), rows(gray, 140, 280));
  });
});

/** Black and white as two colours. */
function inTwo(raster: Raster, black: number[], white: number[]): Raster {
  const data = Uint8Array.from(
    [...raster.data].flatMap((v) => (v === 0 ? black : white)),
  );
  return { ...raster, channels: 3, data };
}

test("the invisible text of a searchable scan stays hidden words", async () => {
  const text = "BT /F1 8 Tf 3 Tr 10 50 Td (HIDDEN) Tj ET";
  const page = await read({
    images: [flate(gray)],
    content: `${text} q 72 0 0 100.8 0 0 cm /I0 Do Q`,
    resources: HELVETICA,
  });
  expect(page).toMatchObject({ kind: "scan", words: [] });
  expect(page.hidden).toMatchObject([{ text: "HIDDEN", because: "invisible" }]);
  expectPicture(rasterOf(page), gray);
});

test("a scan with a printed page number is mixed, and has its own picture without it", async () => {
  const page = await read({
    images: [flate(gray)],
    content: "q 72 0 0 100.8 0 0 cm /I0 Do Q BT /F1 8 Tf 10 5 Td (12) Tj ET",
    resources: HELVETICA,
  });
  expect(page.kind).toBe("mixed");
  expect(page.words.map(({ text }) => text)).toEqual(["12"]);
  expectPicture(rasterOf(page), gray);
});

const HELVETICA =
  "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

test("ruling lines drawn over a scan are in its picture, at its resolution", async () => {
  const lines = [10, 30, 50, 70].map((y) => `5 ${y} m 67 ${y} l S`).join(" ");
  const white: Raster = {
    ...gray,
    data: new Uint8Array(gray.data.length).fill(255),
  };
  const page = await read({
    images: [flate(white)],
    content: `q 72 0 0 100.8 0 0 cm /I0 Do Q 1 w ${lines}`,
  });
  const raster = rasterOf(page) as Raster;
  expect([raster.width, raster.height]).toEqual([200, 280]);
  expect(raster.data[Math.round((100.8 - 30) / 0.36) * 200 + 100]).toBeLessThan(
    100,
  );
});

test("a page with nothing for a scanner's eye has no picture", async () => {
  const pages = await pagesOf(fixtureBytes("page-rotated/document.pdf"));
  expect(pages.map(({ scan }) => scan)).toEqual(pages.map(() => null));
});

test.each(["text-private-use", "text-mojibake"])(
  "%s: a text layer not to rely on is drawn at 200 dpi",
  async (name) => {
    const pages = await pagesOf(fixtureBytes(`${name}/document.pdf`));
    const [page] = pages.filter(({ unreadable }) => unreadable !== null);
    const { scan, width = 0, height = 0 } = page ?? {};
    expect(scan?.dpi).toBeCloseTo(200);
    expect(scan?.raster.width).toBe(Math.ceil((width * 200) / 72));
    expect(scan?.raster.height).toBe(Math.ceil((height * 200) / 72));
    const dark = scan?.raster.data.filter((v) => v < 100).length ?? 0;
    expect(dark).toBeGreaterThan(5000);
  },
);

describe("an image that cannot be decoded is an error of its page", () => {
  async function errorOf(page: ScanPage) {
    const reading = await readPdf(scanPdf(page), "a.pdf");
    const results = [];
    for await (const read of reading.pages()) results.push(read);
    await reading.close();
    const [first] = results;
    return first !== undefined && "error" in first ? first.error : null;
  }
  const size = "/Width 200 /Height 280";
  const garbage = Buffer.alloc(3000, "garbage!");

  test.each<[string, string]>([
    ["JPEG", "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"],
    ["JPEG 2000", "/Filter /JPXDecode"],
    [
      "JBIG2",
      "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode",
    ],
    [
      "a JBIG2 mask",
      "/ImageMask true /BitsPerComponent 1 /Filter /JBIG2Decode",
    ],
    ["a one-bit image cut off", `${GRAY} /BitsPerComponent 1`],
  ])("%s", async (_, entries) => {
    const error = await errorOf({
      images: [{ entries: `${size} ${entries}`, data: garbage }],
    });
    expect(error).toMatchObject({ code: "damaged-image" });
    expect(error?.message).toMatch(/a\.pdf：第 1 页.*a\.pdf: page 1/su);
  });

  test("one of two strips", async () => {
    const error = await errorOf({
      images: [
        flate(rows(gray, 0, 140)),
        {
          entries: "/Width 200 /Height 140 /Filter /JPXDecode",
          data: garbage,
        },
      ],
      content: "q 72 0 0 50.4 0 50.4 cm /I0 Do Q q 72 0 0 50.4 0 0 cm /I1 Do Q",
    });
    expect(error).toMatchObject({ code: "damaged-image" });
  });

  test("a JBIG2 mask on a page with a page number", async () => {
    const error = await errorOf({
      images: [
        {
          entries: `${size} /ImageMask true /BitsPerComponent 1 /Filter /JBIG2Decode`,
          data: garbage,
        },
      ],
      content: "q 72 0 0 100.8 0 0 cm /I0 Do Q BT /F1 8 Tf 10 5 Td (12) Tj ET",
      resources: HELVETICA,
    });
    expect(error).toMatchObject({ code: "damaged-image" });
  });

  test("more pixels than are tried", async () => {
    const error = await errorOf({
      images: [
        {
          entries: `/Width 30000 /Height 30000 ${GRAY} /BitsPerComponent 1`,
          data: garbage,
        },
      ],
    });
    expect(error).toMatchObject({ code: "damaged-image" });
  });

  test("a fax whose data ends a row early is read all the same", async () => {
    const data = faxData("g4.tif");
    const longer = { ...bits, height: 282 };
    const error = await errorOf({ images: [ccitt(longer, data, -1)] });
    expect(error).toBeNull();
  });
});
