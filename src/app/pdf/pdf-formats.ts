/** The PDFs that can be made of a document: with its findings marked on it, with text over its scans. */
export const PDF_FORMATS = ["annotated-pdf", "searchable-pdf"] as const;
export type PdfFormat = (typeof PDF_FORMATS)[number];
