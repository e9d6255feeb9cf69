import type {
  PDFDocumentProxy,
  PDFPageProxy,
} from "pdfjs-dist/types/src/display/api.js";
import {
  DamagedPdf,
  NoPages,
  PasswordNeeded,
  ShenbaoError,
} from "../../errors.ts";
import type { Matrix } from "../../geometry/matrix.ts";
import type { PageContent } from "../../model/page.ts";
import { countDamagedStreams } from "./damaged-streams.ts";
import type { FontInfo } from "./graphics-state.ts";
import { restoreNativePush } from "./native-push.ts";
import { pageContent } from "./page-content.ts";
import { openPdf, PasswordResponses } from "./pdfjs.ts";
import { walkOperators } from "./walk-operators.ts";
import { type WidgetAnnotation, widgetsToWords } from "./widgets.ts";

/** A page that was read, or the error that stood in its way; the others go on. */
export type PageResult =
  | { page: number; content: PageContent }
  | { page: number; error: Error };

/** An open PDF; `pages()` reads one page after the other, all or those of the given numbers, and keeps none. */
export interface PdfReading {
  pageCount: number;
  /** Compressed streams that break off: text of some page may be lost. */
  damagedStreams: number;
  /** The password that opened it, if it took one. */
  password: string | undefined;
  pages(numbers?: readonly number[]): AsyncGenerator<PageResult>;
  close(): Promise<void>;
}

/**
 * Opens a PDF for reading.
 * @param data its bytes; taken over by pdf.js
 * @param file its name, for messages
 * @throws PasswordNeeded, DamagedPdf, NoPages
 */
export async function readPdf(
  data: Uint8Array,
  file: string,
  password?: string,
): Promise<PdfReading> {
  const spare = password === undefined ? null : data.slice();
  const damagedStreams = countDamagedStreams(data);
  const task = openPdf(data, password, { disableFontFace: false });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
    restoreNativePush();
  } catch (error) {
    await task.destroy();
    if (spare !== null && isWrongPassword(error))
      return readWithoutPassword(spare, file);
    throw openingError(error, file);
  }
  if (document.numPages === 0) {
    await task.destroy();
    throw new NoPages(file);
  }
  return {
    pageCount: document.numPages,
    damagedStreams,
    password,
    pages: (numbers) => readPages(document, numbers),
    close: () => task.destroy(),
  };
}

/** Of several documents only some need the password that is given for all. */
async function readWithoutPassword(
  data: Uint8Array,
  file: string,
): Promise<PdfReading> {
  try {
    return await readPdf(data, file);
  } catch (error) {
    throw error instanceof PasswordNeeded
      ? new PasswordNeeded(file, true)
      : error;
  }
}

function isWrongPassword(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: number };
  return (
    name === "PasswordException" &&
    code === PasswordResponses.INCORRECT_PASSWORD
  );
}

function openingError(error: unknown, file: string): Error {
  if (error instanceof ShenbaoError) return error;
  if ((error as { name?: string }).name === "PasswordException")
    return new PasswordNeeded(file, false);
  return new DamagedPdf(file, error);
}

async function* readPages(
  document: PDFDocumentProxy,
  numbers: readonly number[] = allPages(document),
): AsyncGenerator<PageResult> {
  const layers = await document.getOptionalContentConfig();
  const hasFields = (await document.getFieldObjects()) !== null;
  for (const number of numbers) {
    try {
      const page = await document.getPage(number);
      try {
        yield {
          page: number,
          content: await readPage(page, layers, hasFields),
        };
      } finally {
        page.cleanup();
      }
    } catch (error) {
      yield { page: number, error: error as Error };
    }
  }
}

function allPages({ numPages }: PDFDocumentProxy): number[] {
  return Array.from({ length: numPages }, (_, i) => i + 1);
}

/** pdf.js AnnotationMode.ENABLE_FORMS: annotations are drawn, but for the fields, whose values are read instead. */
const DRAW_WITHOUT_FIELDS = 2;

async function readPage(
  page: PDFPageProxy,
  layers: { isVisible(group: unknown): boolean },
  hasFields: boolean,
): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = viewport.transform as unknown as Matrix;
  const operators = await page.getOperatorList({
    annotationMode: DRAW_WITHOUT_FIELDS,
  });
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
    imageOpaque: (id) => imageOpaque(page, id as string),
  });
  const annotations: WidgetAnnotation[] = hasFields
    ? await page.getAnnotations()
    : [];
  const size = {
    width: viewport.width,
    height: viewport.height,
    rotation: page.rotate,
  };
  return pageContent(
    page.pageNumber,
    size,
    marks,
    widgetsToWords(annotations, toPage),
  );
}

/** The font's facts, copied once: on pdf.js's object each look-up decodes anew. */
function fontInfo(page: PDFPageProxy, id: string): FontInfo | null {
  if (!page.commonObjs.has(id)) return null;
  const font = page.commonObjs.get(id) as FontInfo | null;
  if (font === null || font.error !== undefined) return null;
  return {
    name: font.name ?? "",
    vertical: font.vertical ?? false,
    fontMatrix: font.fontMatrix ?? [0.001],
    isType3Font: font.isType3Font ?? false,
    composite: font.composite ?? false,
    ...(font.defaultVMetrics === undefined
      ? {}
      : { defaultVMetrics: font.defaultVMetrics }),
    ...(font.toUnicode === undefined ? {} : { toUnicode: font.toUnicode }),
  };
}

/** pdf.js ImageKind.RGBA_32BPP: the image has a mask and may let what lies under it show. */
const WITH_ALPHA = 3;

function imageOpaque(page: PDFPageProxy, id: string): boolean {
  const store = id.startsWith("g_") ? page.commonObjs : page.objs;
  if (!store.has(id)) return false;
  const image = store.get(id) as { kind?: number } | null;
  return image !== null && image.kind !== WITH_ALPHA;
}
