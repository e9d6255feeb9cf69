import { PDFArray, PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";

/** The pages, from 1, that have annotations: notes, links, fields, attached files. */
export function annotatedPages(document: PDFDocument): Set<number> {
  return pagesWith(document, () => true);
}

/** The pages with form fields that are filled in and have no appearance: each reader shows them in its own way, or not at all. */
export function bareFieldPages(document: PDFDocument): Set<number> {
  return pagesWith(
    document,
    (annotation) =>
      annotation.lookup(PDFName.of("Subtype")) === PDFName.of("Widget") &&
      isFilled(annotation) &&
      !annotation.has(PDFName.of("AP")),
  );
}

function pagesWith(
  document: PDFDocument,
  asks: (annotation: PDFDict) => boolean,
): Set<number> {
  const pages = document.getPages().map(({ node }, i) => {
    const list = node.lookup(PDFName.of("Annots"));
    if (!(list instanceof PDFArray)) return null;
    const has = list.asArray().some((_, n) => {
      const annotation = list.lookup(n);
      return annotation instanceof PDFDict && asks(annotation);
    });
    return has ? i + 1 : null;
  });
  return new Set(pages.filter((page) => page !== null));
}

function isFilled(field: PDFDict): boolean {
  const above = field.lookup(PDFName.of("Parent"));
  return (
    field.has(PDFName.of("V")) ||
    (above instanceof PDFDict && above.has(PDFName.of("V")))
  );
}
