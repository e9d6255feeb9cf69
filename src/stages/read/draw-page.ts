import type {
  PDFDocumentProxy,
  PDFPageProxy,
} from "pdfjs-dist/types/src/display/api.js";
import { OPS } from "./pdfjs.ts";

/** The part of a canvas that pictures of pages are made with (pdf.js brings the implementation). */
export interface Canvas {
  width: number;
  height: number;
  toBuffer(type: "image/png"): Uint8Array;
}

/** The part of the standard 2D context by which a page's pixels are read. */
export interface CanvasContext {
  getImageData(
    x: number,
    y: number,
    width: number,
    height: number,
  ): { data: Uint8ClampedArray };
}

/** A page as displayed, drawn on a canvas. */
export interface PageDrawing {
  canvas: Canvas;
  context: CanvasContext;
  /** Its text is left out, because the file does not hold all fonts that it names: it would show as empty boxes. */
  withoutText: boolean;
}

/** pdf.js AnnotationMode.ENABLE_FORMS: all annotations but the fields, whose values it draws in fonts without Chinese. */
const WITHOUT_FIELDS = 2;

/** pdf.js AnnotationMode.ENABLE: the fields too, as their appearances show them. */
const WITH_FIELDS = 1;

/**
 * Draws a page with pdf.js on its own canvas; the values of form fields are left out where they are not asked for.
 * @param document opened with `disableFontFace`, so that its own fonts are drawn
 * @param scale pixels per point
 */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  { withFields = false }: { withFields?: boolean } = {},
): Promise<PageDrawing> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const { canvas, context } = canvasOf(document).create(
    Math.ceil(viewport.width),
    Math.ceil(viewport.height),
  );
  const annotationMode = withFields ? WITH_FIELDS : WITHOUT_FIELDS;
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
  return { canvas, context, withoutText };
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
