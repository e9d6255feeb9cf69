import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import {
  DamagedPdf,
  DecompressionBomb,
  NoPages,
  PasswordNeeded,
  ShenbaoError,
  TooManyPages,
} from "../../errors.ts";
import { decodeJpxAtFullSize, holdsJpx } from "./jpx-size.ts";
import { holdsImages } from "./left-out-images.ts";
import { MOST_PAGES } from "./limits.ts";
import { restoreNativeBuiltins } from "./native-builtins.ts";
import { openPdf, PasswordResponses } from "./pdfjs.ts";
import { type OpenPdf, readPages } from "./read-pages.ts";
import type { Reading } from "./reading.ts";
import { secondOpening } from "./second-opening.ts";
import { watchStrayErrors } from "./stray-errors.ts";
import { type StreamSurvey, surveyStreams } from "./survey-streams.ts";

/** An open PDF. */
export interface PdfReading extends Reading {
  /** What is known of the file beside its pages. */
  survey: StreamSurvey;
  /** How many broken objects pdf.js has met that it says nothing of. */
  strayErrors(): Promise<number>;
  /** The password that opened it, if it took one. */
  password: string | undefined;
}

/**
 * Opens a PDF for reading.
 * @param data its bytes; taken over by pdf.js
 * @param file its name, for messages
 * @throws PasswordNeeded, DamagedPdf, NoPages, TooManyPages, DecompressionBomb
 */
export async function readPdf(
  data: Uint8Array,
  file: string,
  password?: string,
): Promise<PdfReading> {
  const spare = password === undefined ? null : data.slice();
  const survey = surveyStreams(data);
  if (survey.swells) throw new DecompressionBomb(file);
  const hasImages = holdsImages(data);
  if (holdsJpx(data)) await decodeJpxAtFullSize();
  const stray = watchStrayErrors();
  let task = openPdf(data, password, READING);
  const giveUp = async () => {
    await task.destroy();
    await stray.met();
    stray.stop();
  };
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
    restoreNativeBuiltins();
  } catch (error) {
    await giveUp();
    if (spare !== null && isWrongPassword(error))
      return readWithoutPassword(spare, file);
    throw openingError(error, file);
  }
  if (document.numPages <= 0) {
    await giveUp();
    throw survey.pages.size > 0 ? new DamagedPdf(file) : new NoPages(file);
  }
  if (document.numPages > MOST_PAGES) {
    await giveUp();
    throw new TooManyPages(file, document.numPages, MOST_PAGES);
  }
  const open: OpenPdf = {
    file,
    document,
    openAgain: async () => {
      const again = await open.document.getData();
      await task.destroy();
      task = openPdf(again, password, READING);
      open.document = await task.promise;
    },
    hasImages,
    survey,
    drawing: secondOpening(() => open.document, password, {
      disableFontFace: true,
    }),
    strict: secondOpening(() => open.document, password, {
      stopAtErrors: true,
    }),
  };
  return {
    pageCount: document.numPages,
    survey,
    strayErrors: async () => (await stray.met()).length,
    password,
    pages: (numbers) => readPages(open, numbers),
    close: async () => {
      await open.drawing.close();
      await open.strict.close();
      await giveUp();
    },
  };
}

/**
 * How pdf.js is set for reading. It hands each font to a page of a browser; where there is none, it draws the outlines of
 * all glyphs instead, which nobody looks at here. So it is given what is to a font like a page.
 */
const READING = { disableFontFace: false, ownerDocument: pageForFonts() };

/** As much of a `Document` as pdf.js's font loader uses: a style sheet that takes rules. */
function pageForFonts() {
  const style = {
    sheet: { cssRules: [], insertRule: () => 0 },
    remove: () => {},
  };
  return {
    createElement: () => style,
    documentElement: { getElementsByTagName: () => [{ append: () => {} }] },
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
