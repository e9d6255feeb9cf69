import type {
  PDFDocumentProxy,
  PDFPageProxy,
} from "pdfjs-dist/types/src/display/api.js";
import { OPS } from "../stages/read/pdfjs.ts";

/** The part of a canvas that pictures of pages are made with (pdf.js brings the implementation). */
export interface Canvas {
  width: number;
  height: number;
  toBuffer(type: "image/png"): Uint8Array;
}

/** The part of the standard 2D context that shapes and words are drawn with. */
export interface CanvasContext {
  strokeStyle: string;
  fillStyle: string;
  lineWidth: number;
  globalAlpha: number;
  font: string;
  textBaseline: string;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
  setLineDash(lengths: number[]): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number, maxWidth?: number): void;
  measureText(text: string): { width: number };
}

/** A page as displayed, drawn on a canvas; the values of form fields are left out. */
export interface PagePicture {
  canvas: Canvas;
  context: CanvasContext;
  /** Pixels per point. */
  scale: number;
  /** Its text is left out, because the file does not hold all fonts that it names: it would show as empty boxes. */
  withoutText: boolean;
}

/** Pixels per point: 144 dpi, at which 9 pt type is easy to read. */
const SCALE = 2;

/** A picture has no more pixels than this, however large its page: 60 MB of memory. */
const MOST_PIXELS = 15_000_000;

/** pdf.js AnnotationMode.ENABLE_FORMS: all annotations but the fields, whose values it draws in fonts without Chinese. */
const WITHOUT_FIELDS = 2;

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
  const viewport = page.getViewport({ scale });
  const { canvas, context } = canvasOf(document).create(
    Math.ceil(viewport.width),
    Math.ceil(viewport.height),
  );
  const annotationMode = WITHOUT_FIELDS;
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode });
  const withoutText = namesMissingFont(page, fnArray, argsArray);
  await page.render({
    canvas: canvas as never,
    canvasContext: context as never,
    viewport,
    annotationMode,
    ...(withoutText
      ? { operationsFilter: (i: number) => fnArray[i] !== OPS.showText }
      : {}),
  }).promise;
  page.cleanup();
  return { canvas, context, scale, withoutText };
}

function canvasOf(document: PDFDocumentProxy): {
  create(
    width: number,
    height: number,
  ): { canvas: Canvas; context: CanvasContext };
} {
  return document.canvasFactory as never;
}

function namesMissingFont(
  page: PDFPageProxy,
  operators: number[],
  operands: unknown[],
): boolean {
  return operators.some((operator, i) => {
    if (operator !== OPS.setFont) return false;
    const [id] = operands[i] as [string];
    return (
      page.commonObjs.has(id) && page.commonObjs.get(id)?.missingFile === true
    );
  });
}
