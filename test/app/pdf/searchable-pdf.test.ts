import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { searchablePdf } from "../../../src/app/pdf/searchable-pdf.ts";
import { hasSoundXref } from "../../../src/stages/export/pdf/sound-xref.ts";
import { fixtureBytes } from "../../support/fixtures.ts";
import { openedPdf, pageText } from "../../support/opened-pdf.ts";
import { readFixture } from "../../support/read-extraction.ts";

/** Reading scans takes its time on a busy machine. */
const LONG = 180_000;

/** Where a text stands on a page as displayed, by the search of a reader: the first run of it that begins so. */
async function placeOf(data: Uint8Array, number: number, begin: string) {
  const document = await openedPdf(data);
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  for (const item of items) {
    if (!("str" in item) || !item.str.replace(/\s/gu, "").startsWith(begin))
      continue;
    const [a, b, , , e, f] = item.transform as number[];
    const along = Math.hypot(a as number, b as number);
    const [x0, y0] = viewport.convertToViewportPoint(e as number, f as number);
    const [x1, y1] = viewport.convertToViewportPoint(
      (e as number) + (item.width * (a as number)) / along,
      (f as number) + (item.width * (b as number)) / along,
    );
    return { from: [x0, y0], to: [x1, y1] } as {
      from: [number, number];
      to: [number, number];
    };
  }
  return null;
}

test.each([
  ["scan-plain-200/document.pdf", 0],
  ["scan-skewed/document.pdf", 0],
  ["scan-turned/document.pdf", 90],
  ["scan-jpeg/document.jpg", 0],
])(
  "%s: the project's name is found on its page at its place",
  async (path, turn) => {
    const { data, extraction } = await readFixture(path);
    const made = await searchablePdf(data, extraction, undefined);
    const name = extraction.forms[0]?.fields.projectName;
    const [place] = name?.at ?? [];
    if (place === undefined || !("page" in place)) throw new Error("no place");
    const text = name?.text?.replace(/\s/gu, "") ?? "";
    const document = await openedPdf(made.data);
    expect(await pageText(document, place.page)).toContain(text);
    const found = await placeOf(made.data, place.page, text.slice(0, 8));
    const [left, top, right, bottom] = place.box;
    for (const [x, y] of [found?.from ?? [0, 0], found?.to ?? [0, 0]]) {
      expect(x).toBeGreaterThan(left - 2);
      expect(x).toBeLessThan(right + 2);
      expect(y).toBeGreaterThan(top - 2);
      expect(y).toBeLessThan(bottom + 2);
    }
    const [dx, dy] = [0, 1].map(
      (i) => (found?.to[i] ?? 0) - (found?.from[i] ?? 0),
    ) as [number, number];
    const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
    const { skew } = extraction.pages[place.page - 1] ?? { skew: 0 };
    expect(degrees).toBeCloseTo(turn + skew, 0);
    // Every text of the form is there, line by line.
    const all = await pageText(document, place.page);
    for (const cell of Object.values(extraction.forms[0]?.fields ?? {}))
      for (const part of (cell.text ?? "").split(/\s+/u))
        if (cell.at.length === 1 && cell.at[0] !== undefined && part.length > 2)
          expect(all).toContain(part.slice(0, 3));
  },
  LONG,
);

test(
  "a page with a hidden layer of its own gets no second one, and that is told",
  async () => {
    const { data, extraction } = await readFixture(
      "scan-searchable/document.pdf",
    );
    const made = await searchablePdf(data, extraction, undefined);
    expect(made.notices).toEqual([{ code: "own-layer", pages: [1] }]);
    expect(Buffer.from(made.data)).toEqual(Buffer.from(data));
  },
  LONG,
);

test(
  "of a mixed document only the scan gets text; a text document stays as it is",
  async () => {
    const mixed = await readFixture("scan-mixed/document.pdf");
    const made = await searchablePdf(mixed.data, mixed.extraction, undefined);
    const [before, after] = [
      await openedPdf(mixed.data),
      await openedPdf(made.data),
    ];
    expect(await pageText(after, 1)).toBe(await pageText(before, 1));
    expect(await pageText(before, 2)).toBe("");
    expect((await pageText(after, 2)).length).toBeGreaterThan(10);
    const text = await readFixture("page-offset/document.pdf");
    const same = await searchablePdf(text.data, text.extraction, undefined);
    expect(Buffer.from(same.data)).toEqual(Buffer.from(text.data));
  },
  LONG,
);

test(
  "a scan of which nothing was read is told",
  async () => {
    const { extraction } = await readFixture("bad/scan.pdf");
    const data = fixtureBytes("bad/scan.pdf");
    const made = await searchablePdf(data, extraction, undefined);
    expect(made.notices).toEqual([{ code: "without-text", pages: [1] }]);
  },
  LONG,
);

test(
  "a text document whose cross-references are broken is mended, and that is told",
  async () => {
    const { data, extraction } = await readFixture(
      "file-broken-xref/document.pdf",
    );
    const made = await searchablePdf(data, extraction, undefined);
    expect(made.notices).toEqual([{ code: "rebuilt" }]);
    const { context } = await PDFDocument.load(made.data);
    expect(hasSoundXref(made.data, context)).toBe(true);
    const [before, after] = [await openedPdf(data), await openedPdf(made.data)];
    expect(await pageText(after, 1)).toBe(await pageText(before, 1));
    expect(after.numPages).toBe(extraction.source.pages);
  },
  LONG,
);
