import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";

/**
 * The names that content mentions, in any place: among them those of all resources that it uses. Null where it cannot be
 * decoded, so that any name may be in it.
 * @param content a stream, or an array of streams
 */
export function contentNames(
  content: PDFObject | undefined,
): Set<PDFName> | null {
  const bytes = contentBytes(content);
  if (bytes === null) return null;
  const names = new Set<PDFName>();
  for (const [, name = ""] of latin1(bytes).matchAll(NAME))
    names.add(PDFName.of(name));
  return names;
}

/** Regular characters: all but white space and delimiters (ISO 32000-1, 7.2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: white space of PDF
const NAME = /\/([^\x00\t\n\f\r ()<>[\]{}/%]+)/gu;

/** What content streams hold, one behind the other; null where one cannot be decoded. */
export function contentBytes(content: PDFObject | undefined): Buffer | null {
  if (content === undefined) return Buffer.alloc(0);
  if (content instanceof PDFArray) {
    const parts = content
      .asArray()
      .map((_, i) => contentBytes(content.lookup(i)));
    return parts.some((part) => part === null)
      ? null
      : Buffer.concat(
          (parts as Buffer[]).flatMap((part) => [part, Buffer.from("\n")]),
        );
  }
  if (content instanceof PDFContentStream)
    return Buffer.from(content.getUnencodedContents());
  if (!(content instanceof PDFRawStream)) return null;
  try {
    return Buffer.from(decodePDFRawStream(content).decode());
  } catch {
    // What to do about it is the caller's: nothing is left out then.
    return null;
  }
}

function latin1(bytes: Buffer): string {
  return bytes.toString("latin1");
}
