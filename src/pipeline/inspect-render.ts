import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import sharp from "sharp";
import type { Raster } from "../model/raster.ts";
import { drawPage } from "../stages/read/draw-page.ts";
import { openPdf } from "../stages/read/pdfjs.ts";
import { readImage } from "../stages/read/read-image.ts";
import { readPdf } from "../stages/read/read-pdf.ts";
import { kindOf } from "./source-file.ts";

/** A page as displayed, as a picture. */
export interface PagePicture {
  png: Uint8Array;
  /** Size in pixels. */
  width: number;
  height: number;
  /** Pixels per point. */
  scale: number;
  /** Its text is left out, because the file does not hold all fonts that it names: it would show as empty boxes. */
  withoutText: boolean;
}

/** The pages of an open document as pictures; the values of form fields are left out. */
export interface PagePictures {
  pageCount: number;
  /** The password that opened the document, if it took one. */
  password: string | undefined;
  /** @throws where the page cannot be drawn */
  draw(page: number): Promise<PagePicture>;
  close(): Promise<void>;
}

/** @throws ShenbaoError where the file cannot be opened */
export async function openPictures(
  data: Uint8Array,
  file: string,
  password: string | undefined,
): Promise<PagePictures> {
  return kindOf(data, file) === "pdf"
    ? openPdfPictures(data, file, password)
    : openImagePictures(data, file);
}

/** pdf.js draws with its own opening, in which fonts are drawn as outlines. */
async function openPdfPictures(
  data: Uint8Array,
  file: string,
  given: string | undefined,
): Promise<PagePictures> {
  const reading = await readPdf(data.slice(), file, given);
  const { pageCount, password } = reading;
  await reading.close();
  const drawing = openPdf(data.slice(), password, { disableFontFace: true });
  const document = await drawing.promise;
  return {
    pageCount,
    password,
    draw: (page) => drawPdfPage(document, page),
    close: () => drawing.destroy(),
  };
}

/** Pixels per point: 144 dpi, at which 9 pt type is easy to read. */
const SCALE = 2;

/** A picture has no more pixels than this, however large its page: 60 MB of memory. */
const MOST_PIXELS = 15_000_000;

function scaleFor(width: number, height: number): number {
  return Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
}

async function drawPdfPage(
  document: PDFDocumentProxy,
  number: number,
): Promise<PagePicture> {
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const scale = scaleFor(size.width, size.height);
  const { canvas, withoutText } = await drawPage(document, number, scale);
  const { width, height } = canvas;
  return {
    png: canvas.toBuffer("image/png"),
    width,
    height,
    scale,
    withoutText,
  };
}

async function openImagePictures(
  data: Uint8Array,
  file: string,
): Promise<PagePictures> {
  const { pageCount, pages, close } = await readImage(data, file);
  return {
    pageCount,
    password: undefined,
    draw: async (number) => {
      for await (const read of pages([number])) {
        if ("error" in read) throw read.error;
        const { scan, width, height } = read.content;
        if (scan !== null) return drawRaster(scan.raster, width, height);
      }
      throw new Error(`no picture of page ${number}`);
    },
    close,
  };
}

/** @param across width of the page, points @param down its height, points */
async function drawRaster(
  { data, ...raw }: Raster,
  across: number,
  down: number,
): Promise<PagePicture> {
  const scale = scaleFor(across, down);
  const [width, height] = [Math.ceil(across * scale), Math.ceil(down * scale)];
  const png = await sharp(data, { raw })
    .resize({ width, height, fit: "fill" })
    .png()
    .toBuffer();
  return { png, width, height, scale, withoutText: false };
}
