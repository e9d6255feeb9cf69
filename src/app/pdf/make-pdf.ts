import type { Extraction } from "../../model/extraction.ts";
import type { PdfNotice } from "../../stages/export/pdf/pdf-notice.ts";
import type { Contacts } from "../../stages/export/redact/contacts.ts";
import { annotatedPdf } from "./annotated-pdf.ts";
import type { MadePdf } from "./made-pdf.ts";
import type { PdfFormat } from "./pdf-formats.ts";
import { redactedPdf } from "./redacted-pdf.ts";
import { searchablePdf } from "./searchable-pdf.ts";

export interface PdfOptions {
  /** The document's, where it takes one. */
  password: string | undefined;
  /** The persons and numbers to take out; null for none. */
  contacts: Contacts | null;
}

/** A document with what was read from it. */
export interface PdfInput {
  data: Uint8Array;
  extraction: Extraction;
}

/**
 * One document as a PDF of a format.
 * @throws ShenbaoError where it cannot be opened, or contacts cannot be taken out
 */
export async function makePdf(
  format: PdfFormat,
  input: PdfInput,
  options: PdfOptions,
): Promise<MadePdf> {
  const { password } = options;
  const { data, extraction, notices } = await preparedPdf(input, options);
  const made =
    format === "annotated-pdf"
      ? await annotatedPdf(data, extraction, password)
      : await searchablePdf(data, extraction, password);
  return { data: made.data, notices: [...notices, ...made.notices] };
}

/** The document and its extraction without contacts, where these are to be taken out; else both as they are. */
export async function preparedPdf(
  { data, extraction }: PdfInput,
  { password, contacts }: PdfOptions,
): Promise<PdfInput & { notices: PdfNotice[] }> {
  return contacts === null
    ? { data, extraction, notices: [] }
    : redactedPdf(data, extraction, contacts, password);
}
