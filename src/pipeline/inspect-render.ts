import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import { drawPage, type PageDrawing } from "../stages/read/draw-page.ts";

export type { CanvasContext } from "../stages/read/draw-page.ts";

/** A page as displayed, drawn on a canvas; the values of form fields are left out. */
export interface PagePicture extends PageDrawing {
  /** Pixels per point. */
  scale: number;
}

/** Pixels per point: 144 dpi, at which 9 pt type is easy to read. */
const SCALE = 2;

/** A picture has no more pixels than this, however large its page: 60 MB of memory. */
const MOST_PIXELS = 15_000_000;

/** Draws a page with pdf.js on its own canvas. */
export async function renderPage(
  document: PDFDocumentProxy,
  number: number,
): Promise<PagePicture> {
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(
    SCALE,
    Math.sqrt(MOST_PIXELS / (size.width * size.height)),
  );
  return { ...(await drawPage(document, number, scale)), scale };
}
