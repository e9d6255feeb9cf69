import {
  type PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
} from "@cantoo/pdf-lib";

/** No side of a page is longer than this many units (ISO 32000-1, annex C); a larger page has larger units. */
const LONGEST = 14_400;

/**
 * Adds a page that is a picture and nothing else.
 * @param width of the page, points @param height of the page, points
 */
export function addPicturePage(
  document: PDFDocument,
  image: PDFRef,
  width: number,
  height: number,
): PDFPage {
  const { context } = document;
  const unit = Math.max(1, Math.max(width, height) / LONGEST);
  const [across, down] = [width / unit, height / unit];
  const page = document.addPage([across, down]);
  if (unit > 1) page.node.set(PDFName.of("UserUnit"), context.obj(unit));
  page.node.set(
    PDFName.of("Resources"),
    context.obj({ XObject: { Page: image } }),
  );
  page.node.set(
    PDFName.of("Contents"),
    context.register(
      context.stream(`q ${across} 0 0 ${down} 0 0 cm /Page Do Q`),
    ),
  );
  return page;
}
