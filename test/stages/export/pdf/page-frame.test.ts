import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import {
  pageFrame,
  userBox,
} from "../../../../src/stages/export/pdf/page-frame.ts";
import { fixtureBytes } from "../../../support/fixtures.ts";
import { openedPdf } from "../../../support/opened-pdf.ts";
import { smallPdf } from "../../../support/pdf.ts";

const ODD = [
  "/MediaBox [200 300 0 100] /Rotate -90",
  "/MediaBox [10 20 210 320] /CropBox [0 50 150 900] /Rotate 450",
  "/MediaBox [10 20 210 320] /CropBox [500 500 600 600] /UserUnit 1.5",
];

test.each([
  "page-rotated/document.pdf",
  "page-crop-box/document.pdf",
  "page-user-unit/document.pdf",
  "page-offset/document.pdf",
  ...ODD,
])("%s: places lie where pdf.js has them", async (source) => {
  const data = source.startsWith("/")
    ? smallPdf({ content: "", entries: source })
    : fixtureBytes(source);
  const document = await PDFDocument.load(data, { updateMetadata: false });
  const shown = await openedPdf(data);
  for (const [i, page] of document.getPages().entries()) {
    const frame = pageFrame(page);
    const viewport = (await shown.getPage(i + 1)).getViewport({ scale: 1 });
    expect(frame.width).toBeCloseTo(viewport.width, 6);
    expect(frame.height).toBeCloseTo(viewport.height, 6);
    const [x, y] = viewport.convertToPdfPoint(37, 91);
    const [left, bottom] = userBox(frame, [37, 91, 37, 91]);
    expect(left).toBeCloseTo(x as number, 6);
    expect(bottom).toBeCloseTo(y as number, 6);
  }
});
