import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { PagesNeeded } from "../../errors.ts";
import type { PageContent } from "../../model/page.ts";
import { kindOf } from "../../pipeline/source-file.ts";
import { addPicturePage } from "../../stages/export/pdf/add-picture-page.ts";
import { embedRaster } from "../../stages/export/pdf/embed-raster.ts";
import {
  openForWriting,
  type WritablePdf,
} from "../../stages/export/pdf/open-pdf.ts";
import { readImage } from "../../stages/read/read-image.ts";
import { readPdf } from "../../stages/read/read-pdf.ts";

/**
 * A document as a PDF that can be added to: a PDF as it is, the pictures of an image file as pages.
 * @throws ShenbaoError where it cannot be read, PagesNeeded for a text
 */
export async function openSourcePdf(
  data: Uint8Array,
  file: string,
  password: string | undefined,
): Promise<WritablePdf> {
  const kind = kindOf(data, file);
  if (kind === "text") throw new PagesNeeded(file);
  if (kind === "image") return picturesAsPdf(data, file);
  const reading = await readPdf(data.slice(), file, password);
  await reading.close();
  return openForWriting(data, file, reading.password, reading.pageCount);
}

async function picturesAsPdf(
  data: Uint8Array,
  file: string,
): Promise<WritablePdf> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const reading = await readImage(data, file);
  const jpeg = await asEmbeddedJpeg(data);
  for await (const page of reading.pages()) {
    if ("error" in page) throw page.error;
    await addPage(document, page.content, jpeg);
  }
  await reading.close();
  return {
    document,
    notices: [],
    isRebuilt: false,
    save: () => document.save({ useObjectStreams: false }),
  };
}

/** The file itself, where PDF readers show it as it is meant: not one that EXIF turns, nor one in inks. */
async function asEmbeddedJpeg(data: Uint8Array): Promise<Uint8Array | null> {
  const { format, orientation = 1, space } = await sharp(data).metadata();
  return format === "jpeg" &&
    orientation === 1 &&
    (space === "srgb" || space === "b-w")
    ? data
    : null;
}

async function addPage(
  document: PDFDocument,
  { scan, width, height }: PageContent,
  jpeg: Uint8Array | null,
): Promise<void> {
  if (scan === null) throw new Error("a picture without pixels");
  const image =
    jpeg === null
      ? await embedRaster(document, scan.raster)
      : (await document.embedJpg(jpeg)).ref;
  addPicturePage(document, image, width, height);
}
