import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import type { PageScan, Raster } from "../../model/raster.ts";
import { inFewestChannels } from "./compose-scan.ts";
import { type CanvasContext, drawPage } from "./draw-page.ts";
import { MOST_PIXELS } from "./scan-grid.ts";

/** A page as pdf.js draws it, as its picture, and whether its text had to be left out (see drawPage). @param document opened with `disableFontFace` */
export async function drawScan(
  document: PDFDocumentProxy,
  number: number,
  dpi: number,
  options: { withFields?: boolean } = {},
): Promise<PageScan & { withoutText: boolean }> {
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(
    dpi / 72,
    Math.sqrt(MOST_PIXELS / (size.width * size.height)),
  );
  const { canvas, context, withoutText } = await drawPage(
    document,
    number,
    scale,
    options,
  );
  const { width, height } = canvas;
  return {
    raster: inFewestChannels(pixelsOf(context, width, height)),
    dpi: 72 * scale,
    box: [0, 0, width / scale, height / scale],
    withoutText,
  };
}

/** Rows are taken from the canvas so many at a time: the copy with its four channels would be the largest thing in memory. */
const ROWS = 256;

function pixelsOf(
  context: CanvasContext,
  width: number,
  height: number,
): Raster {
  const data = new Uint8Array(width * height * 3);
  let to = 0;
  for (let top = 0; top < height; top += ROWS) {
    const rows = Math.min(ROWS, height - top);
    const drawn = context.getImageData(0, top, width, rows).data;
    for (let from = 0; from < drawn.length; from += 4) {
      data[to++] = drawn[from] as number;
      data[to++] = drawn[from + 1] as number;
      data[to++] = drawn[from + 2] as number;
    }
  }
  return { width, height, channels: 3, data };
}
