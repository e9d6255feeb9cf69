import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import type { PageContent } from "../../model/page.ts";

/** A page with fewer words than this and without ruling lines shows next to nothing of a form. */
const FEW_WORDS = 20;

/**
 * Whether a page shows so little that an image may be missing from it. pdf.js leaves images out without a word where they
 * are too large, their dictionary is wrong or a mask or inline image cannot be decoded.
 * @param hasImages whether the file holds image objects at all
 */
export function mayLackImage(
  content: PageContent,
  hasImages: boolean,
): boolean {
  if (content.kind === "blank") return true;
  return (
    hasImages &&
    content.kind === "text" &&
    content.words.length < FEW_WORDS &&
    content.rules.length === 0
  );
}

/** Whether a PDF holds image objects: their dictionaries are never compressed or encrypted (ISO 32000-1, 7.5.7). */
export function holdsImages(data: Uint8Array): boolean {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return file.includes("/Subtype /Image") || file.includes("/Subtype/Image");
}

/**
 * Whether pdf.js passed over an error in a page's content. Where it must not pass over errors it lists the operators up to
 * the first one, and does not say why it stops.
 * @param count how many operators it lists when it may
 * @param strict the document opened with `stopAtErrors`
 */
export async function passedOverError(
  strict: PDFDocumentProxy,
  number: number,
  count: number,
  annotationMode: number,
): Promise<boolean> {
  const page = await strict.getPage(number);
  const { fnArray } = await page.getOperatorList({ annotationMode });
  page.cleanup();
  return fnArray.length < count;
}
