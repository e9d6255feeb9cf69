import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { contentBytes } from "../content-names.ts";

/**
 * Which of some texts a PDF still holds in any of its objects, used or not: in strings, in names, and in streams once they
 * are decompressed, as UTF-16, UTF-8 and, for numbers, plain digits. (What its fonts make of codes is seen by reading it.)
 */
export async function findLeaks(
  data: Uint8Array,
  texts: readonly string[],
): Promise<string[]> {
  const document = await PDFDocument.load(data, { updateMetadata: false });
  const found = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects())
    for (const said of saidIn(object))
      for (const text of texts) if (said.includes(text)) found.add(text);
  const raw = Buffer.from(data);
  for (const text of texts)
    if (encodings(text).some((bytes) => raw.includes(bytes))) found.add(text);
  return [...found];
}

function* saidIn(
  object: PDFObject,
): Generator<{ includes(text: string): boolean }> {
  if (object instanceof PDFString || object instanceof PDFHexString)
    yield object.decodeText();
  else if (object instanceof PDFName) yield object.decodeText();
  else if (object instanceof PDFArray)
    for (const item of object.asArray()) yield* saidIn(item);
  else if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      yield key.decodeText();
      yield* saidIn(value);
    }
  else if (object instanceof PDFRawStream) {
    yield* saidIn(object.dict);
    // The numbers of an image's pixels say nothing.
    if (object.dict.lookup(PDFName.of("Subtype")) === PDFName.of("Image"))
      return;
    const bytes = contentBytes(object);
    if (bytes !== null)
      yield {
        includes: (text) =>
          encodings(text).some((code) => bytes.includes(code)),
      };
  }
}

function encodings(text: string): Buffer[] {
  const utf16 = Buffer.from(text, "utf16le").swap16();
  return [
    Buffer.from(text, "utf8"),
    utf16,
    Buffer.from(utf16.toString("hex")),
    Buffer.from(utf16.toString("hex").toUpperCase()),
  ];
}
