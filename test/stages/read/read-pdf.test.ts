import { describe, expect, test } from "vitest";
import { contains, holds } from "../../../src/geometry/box.ts";
import type { Box } from "../../../src/model/box.ts";
import type { HiddenBecause } from "../../../src/model/page.ts";
import { extractBytes } from "../../../src/pipeline.ts";
import { allCells } from "../../../src/stages/audit/placed-cell.ts";
import { openPdf } from "../../../src/stages/read/pdfjs.ts";
import { readPdf } from "../../../src/stages/read/read-pdf.ts";
import { fixtureBytes, pagesOf } from "../../support/fixtures.ts";
import { smallPdf } from "../../support/pdf.ts";

/** Letters at the corners of a box of 60 × 40 whose lower left corner is at (40, 20). */
const CORNERS =
  "BT /F2 10 Tf 1 0 0 1 40 20 Tm (SW) Tj 1 0 0 1 88 60 Tm (NE) Tj ET";

/** The boxes of SW and NE on the page as displayed, whole points. */
async function corners(entries: string) {
  const [page] = await pagesOf(smallPdf({ content: CORNERS, entries }));
  const box = (text: string) =>
    page?.words.find((word) => word.text === text)?.box.map(Math.round);
  return {
    size: [page?.width, page?.height],
    rotation: page?.rotation,
    turn: page?.turn,
    SW: box("SW"),
    NE: box("NE"),
  };
}

test("an upright page", async () => {
  expect(await corners("")).toEqual({
    size: [200, 100],
    rotation: 0,
    turn: 0,
    SW: [40, 71, 52, 81],
    NE: [88, 31, 100, 41],
  });
});

test("a crop box moves the origin to its corner", async () => {
  expect(
    await corners("/MediaBox [-50 -50 300 300] /CropBox [30 10 130 90]"),
  ).toEqual({
    size: [100, 80],
    rotation: 0,
    turn: 0,
    SW: [10, 61, 22, 71],
    NE: [58, 21, 70, 31],
  });
});

test("a UserUnit makes the page and its type larger", async () => {
  expect(await corners("/UserUnit 2")).toEqual({
    size: [400, 200],
    rotation: 0,
    turn: 0,
    SW: [80, 142, 104, 162],
    NE: [176, 62, 200, 82],
  });
});

test("a page turned away from its text is read upright, and says so", async () => {
  expect(await corners("/Rotate 90")).toEqual({
    size: [100, 200],
    rotation: 90,
    turn: 90,
    SW: [40, 71, 52, 81],
    NE: [88, 31, 100, 41],
  });
});

/** Where pdf.js's own text extraction puts each text, as displayed: its baseline's start. */
async function printedTexts(data: Uint8Array) {
  const task = openPdf(data, undefined);
  const document = await task.promise;
  const texts: { page: number; text: string; x: number; y: number }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , , e = 0, f = 0] = item.transform as number[];
      const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f) as number[];
      texts.push({ page: number, text: bare(item.str), x, y });
    }
  }
  await task.destroy();
  return texts;
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

test.each([
  "page-rotated",
  "page-sideways",
  "page-user-unit",
  "page-crop-box",
  "page-offset",
])(
  "%s: every cell's box lies on its page as displayed, over its own text",
  async (name) => {
    const path = `${name}/document.pdf`;
    const result = await extractBytes(fixtureBytes(path), path);
    const printed = await printedTexts(fixtureBytes(path));
    let checked = 0;
    for (const { path: where, cell } of result.forms.flatMap(allCells)) {
      if (cell.state !== "read") continue;
      const places = cell.at.flatMap((place) =>
        "page" in place ? [place] : [],
      );
      for (const { page, box } of places) {
        const size = result.pages[page - 1];
        const sheet: Box = [0, 0, size?.width ?? 0, size?.height ?? 0];
        expect(contains(sheet, box, 0.1), where).toBe(true);
      }
      if (IN_A_LINE.test(where)) continue;
      const inside = printed.filter(({ page, x, y }) =>
        places.some(
          (place) => place.page === page && holds(grown(place.box), x, y),
        ),
      );
      const text = bare(cell.text ?? "");
      expect(
        inside.some(
          (item) => item.text.includes(text) || text.includes(item.text),
        ),
        `${where} ${text}`,
      ).toBe(true);
      checked++;
    }
    expect(checked).toBeGreaterThan(40);
  },
);

/** These are parts of a longer line: its start is not theirs. */
const IN_A_LINE = /^fields\.(?:fiscalYear|reportDate|unit|projectPeriod)$/u;

/** Rounded and tightly cut boxes still hold the start of their baseline. */
function grown([x0, y0, x1, y1]: Box): Box {
  return [x0 - 1, y0 - 1, x1 + 1, y1 + 1];
}

describe("hidden texts", () => {
  test.each<[string, HiddenBecause[]]>([
    ["hidden-text", ["invisible", "off-page", "paper-coloured"]],
    ["hidden-covered", ["covered"]],
    ["hidden-ghost-rows", ["clipped"]],
    ["hidden-layer", ["layer-off"]],
    ["bold-doubled", ["doubled"]],
    ["bold-outlined", []],
  ])("%s: %j", async (name, because) => {
    const pages = await pagesOf(fixtureBytes(`${name}/document.pdf`));
    const hidden = pages.flatMap((page) => page.hidden);
    expect([...new Set(hidden.map((word) => word.because))].sort()).toEqual(
      because,
    );
  });

  test("what must not be read is all among them", async () => {
    const pages = await pagesOf(fixtureBytes("hidden-text/document.pdf"));
    const decoys = /99999万元|作废/u;
    const texts = (words: { text: string }[]) => words.map(({ text }) => text);
    const seen = pages.flatMap(({ words }) => texts(words));
    const hidden = pages.flatMap((page) => texts(page.hidden));
    expect(seen.filter((text) => decoys.test(text))).toEqual([]);
    expect(hidden.filter((text) => decoys.test(text)).length).toBeGreaterThan(
      100,
    );
  });

  test("a doubled text stays as long as it is printed", async () => {
    const [page] = await pagesOf(fixtureBytes("bold-doubled/document.pdf"));
    expect(page?.words.map(({ text }) => text)).toContain("项目名称");
    expect(page?.hidden.map(({ text }) => text)).toContain("项目名称");
  });
});

test("pages are read as they are asked for", async () => {
  const reading = await readPdf(fixtureBytes("page-rotated/document.pdf"), "a");
  const numbers: number[] = [];
  for await (const { page } of reading.pages([4, 2])) numbers.push(page);
  await reading.close();
  expect(reading.pageCount).toBe(6);
  expect(numbers).toEqual([4, 2]);
});

test("one damaged page does not keep the others from being read", async () => {
  const reading = await readPdf(fixtureBytes("bad/broken-content.pdf"), "a");
  let texts = 0;
  for await (const read of reading.pages())
    if ("content" in read && read.content.words.length > 0) texts++;
  await reading.close();
  expect([reading.pageCount, reading.survey.damaged, texts]).toEqual([2, 1, 1]);
});

test.each([
  ["bad/encrypted.pdf", undefined, "password-needed"],
  ["bad/encrypted.pdf", "wrong", "password-needed"],
  ["bad/truncated.pdf", undefined, "damaged-pdf"],
  ["bad/zero-pages.pdf", undefined, "no-pages"],
])("%s with password %j: %s", async (path, password, code) => {
  await expect(
    readPdf(fixtureBytes(path), path, password),
  ).rejects.toMatchObject({
    code,
  });
});

test("a password that opens a file is told, one that it does not need is not", async () => {
  const open = async (path: string, password: string) => {
    const reading = await readPdf(fixtureBytes(path), path, password);
    await reading.close();
    return reading.password;
  };
  expect(await open("bad/encrypted.pdf", "mima2021")).toBe("mima2021");
  expect(await open("word-tiny/document.pdf", "mima2021")).toBe("mima2021");
});
