import type {
  PDFDocumentProxy,
  PDFPageProxy,
} from "pdfjs-dist/types/src/display/api.js";
import { DamagedImage, DamagedPdf, PageTooHeavy } from "../../errors.ts";
import type { Matrix } from "../../geometry/matrix.ts";
import type { PageContent } from "../../model/page.ts";
import { checkMarks } from "./check-marks.ts";
import { drawScan } from "./draw-scan.ts";
import type { FontInfo } from "./graphics-state.ts";
import { mayLackImage, passedOverError } from "./left-out-images.ts";
import { listOperators } from "./list-operators.ts";
import { pageContent } from "./page-content.ts";
import { LostImage, pageScan } from "./page-scan.ts";
import {
  imageOpaque,
  imagesDecoded,
  pdfImage,
  pixelsOfImages,
} from "./pdf-images.ts";
import type { PageNumbers, PageResult } from "./reading.ts";
import type { SecondOpening } from "./second-opening.ts";
import { namesContent, type StreamSurvey } from "./survey-streams.ts";
import { TooMuch } from "./too-much.ts";
import { walkOperators } from "./walk-operators.ts";
import { type WidgetAnnotation, widgetsToWords } from "./widgets.ts";

/** A PDF with all that its pages are read with. */
export interface OpenPdf {
  file: string;
  /** The document as it is open now. */
  document: PDFDocumentProxy;
  /** Closes it, which ends whatever pdf.js is still at, and opens it once more. */
  openAgain(): Promise<void>;
  /** It has image objects. */
  hasImages: boolean;
  survey: StreamSurvey;
  /** For pages that must be drawn. */
  drawing: SecondOpening;
  /** For pages that show so little that something may have been left out. */
  strict: SecondOpening;
}

/** Reads one page after the other; an error of one page keeps none of the others from being read. */
export async function* readPages(
  open: OpenPdf,
  numbers: PageNumbers = allPages(open.document),
): AsyncGenerator<PageResult> {
  let { layers, hasFields } = await ofDocument(open);
  for await (const number of numbers) {
    try {
      const page = await open.document.getPage(number);
      try {
        const content = await readPage(open, page, layers, hasFields);
        yield { page: number, content };
      } finally {
        page.cleanup();
      }
    } catch (error) {
      if (error instanceof TooMuch) {
        await open.openAgain();
        ({ layers, hasFields } = await ofDocument(open));
      }
      yield { page: number, error: pageError(error, open.file, number) };
    }
  }
}

/** What all pages are read with. @throws DamagedPdf */
async function ofDocument({ document, file }: OpenPdf) {
  try {
    return {
      layers: await document.getOptionalContentConfig(),
      hasFields: (await document.getFieldObjects()) !== null,
    };
  } catch (error) {
    throw new DamagedPdf(file, error);
  }
}

function pageError(error: unknown, file: string, page: number): Error {
  if (error instanceof TooMuch) return new PageTooHeavy(file, page, error.what);
  return error instanceof LostImage
    ? new DamagedImage(file, page, error)
    : (error as Error);
}

function allPages({ numPages }: PDFDocumentProxy): number[] {
  return Array.from({ length: numPages }, (_, i) => i + 1);
}

/** pdf.js AnnotationMode.ENABLE_FORMS: annotations are drawn, but for the fields, whose values are read instead. */
const DRAW_WITHOUT_FIELDS = 2;

async function readPage(
  { drawing, strict, hasImages, survey }: OpenPdf,
  page: PDFPageProxy,
  layers: { isVisible(group: unknown): boolean },
  hasFields: boolean,
): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = viewport.transform as unknown as Matrix;
  const operators = await listOperators(page, DRAW_WITHOUT_FIELDS);
  if (operators.fnArray.length === 0 && losesContent(survey, page))
    throw new Error("its content is not where the page says, or is no content");
  await imagesDecoded(page, operators);
  const fonts = new Map<string, FontInfo | null>();
  const font = (id: string): FontInfo | null => {
    let info = fonts.get(id);
    if (info === undefined) {
      info = fontInfo(page, id);
      fonts.set(id, info);
    }
    return info;
  };
  const marks = walkOperators(operators, {
    viewport: toPage,
    pageBox: [0, 0, viewport.width, viewport.height],
    font,
    layerVisible: (group) => layers.isVisible(group),
    imageOpaque: (id) => imageOpaque(page, id),
  });
  checkMarks(marks, pixelsOfImages(page, marks.images));
  const annotations: WidgetAnnotation[] = hasFields
    ? await page.getAnnotations()
    : [];
  const size = {
    width: viewport.width,
    height: viewport.height,
    rotation: page.rotate,
  };
  const content = pageContent(
    page.pageNumber,
    size,
    marks,
    widgetsToWords(annotations, toPage),
  );
  if (
    mayLackImage(content, hasImages) &&
    (await passedOverError(
      await strict.document(),
      page.pageNumber,
      operators.fnArray.length,
      DRAW_WITHOUT_FIELDS,
    ))
  )
    throw new LostImage();
  const scan = await pageScan(content, marks, {
    image: (id) => pdfImage(page, id),
    draw: async (dpi) =>
      drawScan(await drawing.document(), page.pageNumber, dpi),
  });
  return { ...content, scan };
}

/**
 * Whether a page without any operator should have some: pdf.js takes a content that it does not find for an empty one, and
 * for a page whatever the document's list of pages names.
 */
function losesContent(survey: StreamSurvey, { ref }: PDFPageProxy): boolean {
  if (ref === null) return false;
  const { pages } = survey;
  return (
    namesContent(survey, ref.num) || (pages.size > 0 && !pages.has(ref.num))
  );
}

/** The font's facts, copied once: on pdf.js's object each look-up decodes anew. */
function fontInfo(page: PDFPageProxy, id: string): FontInfo | null {
  if (!page.commonObjs.has(id)) return null;
  // Of a font that cannot be loaded, pdf.js keeps the error's message in its place.
  const font = page.commonObjs.get(id) as FontInfo | string | null;
  if (font === null || typeof font === "string") return null;
  return {
    name: font.name ?? "",
    vertical: font.vertical ?? false,
    fontMatrix: font.fontMatrix ?? [0.001],
    isType3Font: font.isType3Font ?? false,
    composite: font.composite ?? false,
    missingFile: font.missingFile ?? false,
    ...(font.defaultVMetrics === undefined
      ? {}
      : { defaultVMetrics: font.defaultVMetrics }),
    ...(font.toUnicode === undefined ? {} : { toUnicode: font.toUnicode }),
  };
}
