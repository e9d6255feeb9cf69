import type { PageContent } from "../../model/page.ts";
import type { Raster } from "../../model/raster.ts";
import { kindOf } from "../../pipeline/source-file.ts";
import { drawScan } from "../../stages/read/draw-scan.ts";
import { openPdf } from "../../stages/read/pdfjs.ts";
import { readPdf } from "../../stages/read/read-pdf.ts";

/** A page as a picture. */
export interface PagePicture {
  raster: Raster;
  /** Pixels per point. */
  scale: number;
  /** The file lacks fonts that it names, so that the picture has no text. */
  withoutText: boolean;
}

/** The pages of a document as pictures that can stand in their place. */
export interface PagePictures {
  draw(content: PageContent): Promise<PagePicture>;
  close(): Promise<void>;
}

/** Small print is as legible as on a scan of an office. */
const LEAST_DPI = 200;

/** Finer scans lose nothing that could be read. */
const MOST_DPI = 300;

/** @throws ShenbaoError where the file cannot be opened */
export async function pagePictures(
  data: Uint8Array,
  file: string,
  given: string | undefined,
): Promise<PagePictures> {
  if (kindOf(data, file) === "image")
    return { draw: async (content) => ofImage(content), close: async () => {} };
  const reading = await readPdf(data.slice(), file, given);
  const { password } = reading;
  await reading.close();
  const task = openPdf(data.slice(), password, { disableFontFace: true });
  const document = await task.promise;
  return {
    draw: async ({ page, scan }) => {
      const dpi = Math.min(Math.max(scan?.dpi ?? 0, LEAST_DPI), MOST_DPI);
      const drawn = await drawScan(document, page, dpi, { withFields: true });
      return { ...drawn, scale: drawn.dpi / 72 };
    },
    close: () => task.destroy(),
  };
}

function ofImage({ scan }: PageContent): PagePicture {
  if (scan === null) throw new Error("a picture without pixels");
  return { raster: scan.raster, scale: scan.dpi / 72, withoutText: false };
}
