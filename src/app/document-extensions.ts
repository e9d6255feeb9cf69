/** The files of a folder that are documents, by the ends of their names: PDFs, text dumps, images. */
export const DOCUMENT_EXTENSIONS = [
  "pdf",
  "txt",
  "png",
  "jpg",
  "jpeg",
  "tif",
  "tiff",
  "webp",
] as const;
