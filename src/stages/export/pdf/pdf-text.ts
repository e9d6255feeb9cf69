import { PDFHexString } from "@cantoo/pdf-lib";

/** A text as PDF strings hold it: UTF-16 with its mark; half of a pair of surrogates becomes U+FFFD. */
export function pdfText(text: string): PDFHexString {
  return PDFHexString.fromText(text.replace(/\p{Cs}/gu, "\ufffd"));
}
