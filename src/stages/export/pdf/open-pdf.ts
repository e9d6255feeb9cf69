import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
} from "@cantoo/pdf-lib";
import { DamagedPdf } from "../../../errors.ts";
import type { PdfNotice } from "./pdf-notice.ts";
import { hasSoundXref } from "./sound-xref.ts";

/** A PDF that is open for writing. */
export interface WritablePdf {
  document: PDFDocument;
  notices: PdfNotice[];
  /** Its own bytes cannot be kept: their cross-references are broken. */
  isRebuilt: boolean;
  /** The document with what was added to it: behind its own bytes, unchanged, wherever these can stand. */
  save(): Promise<Uint8Array>;
}

/**
 * Opens a PDF to add to it. Encrypted documents are opened with the password and written without protection; documents
 * with broken cross-references are written anew, which mends them.
 * @param password the one that opens it; "" where it is encrypted against changes only
 * @param pages how many a reader finds in it
 * @throws DamagedPdf where its pages cannot be found, or are others than a reader finds
 */
export async function openForWriting(
  data: Uint8Array,
  file: string,
  password: string | undefined,
  pages: number,
): Promise<WritablePdf> {
  const notices: PdfNotice[] = [];
  let document = await load(data, file, password, true);
  const isEncrypted = document.context.isDecrypted;
  const appends = !isEncrypted && hasSoundXref(data, document.context);
  if (!appends) document = await load(data, file, password, false);
  if (countPages(document, file) !== pages)
    throw new DamagedPdf(
      file,
      new Error(`${document.getPageCount()} pages of ${pages} were found`),
    );
  const isRebuilt = !appends && !isEncrypted;
  if (isEncrypted) notices.push({ code: "unprotected" });
  else if (isRebuilt) notices.push({ code: "rebuilt" });
  if (isSigned(document)) notices.push({ code: "signature-broken" });
  return {
    document,
    notices,
    isRebuilt,
    save: () =>
      document.save({
        useObjectStreams: document.context.pdfFileDetails.useObjectStreams,
        updateFieldAppearances: false,
        addDefaultPage: false,
      }),
  };
}

async function load(
  data: Uint8Array,
  file: string,
  password: string | undefined,
  forIncrementalUpdate: boolean,
): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(data, {
      password: password ?? "",
      forIncrementalUpdate,
      updateMetadata: false,
      preserveXFA: true,
    });
  } catch (error) {
    throw new DamagedPdf(file, error);
  }
}

function countPages(document: PDFDocument, file: string): number {
  try {
    return document.getPageCount();
  } catch (error) {
    throw new DamagedPdf(file, error);
  }
}

/** Whether a field of the document holds a signature. */
function isSigned({ catalog }: PDFDocument): boolean {
  const form = catalog.lookup(PDFName.of("AcroForm"));
  if (!(form instanceof PDFDict)) return false;
  const flags = form.lookup(PDFName.of("SigFlags"));
  if (flags instanceof PDFNumber && (flags.asNumber() & SIGNATURES_EXIST) > 0)
    return true;
  return fieldsBelow(form, "Fields").some(
    (field) =>
      field.lookup(PDFName.of("FT")) === PDFName.of("Sig") &&
      field.has(PDFName.of("V")),
  );
}

/** Bit of SigFlags: ISO 32000-1, table 219. */
const SIGNATURES_EXIST = 1;

function fieldsBelow(
  parent: PDFDict,
  key: string,
  seen = new Set<PDFDict>(),
): PDFDict[] {
  const kids = parent.lookup(PDFName.of(key));
  if (!(kids instanceof PDFArray)) return [];
  return kids.asArray().flatMap((_, i) => {
    const kid = kids.lookup(i);
    if (!(kid instanceof PDFDict) || seen.has(kid)) return [];
    seen.add(kid);
    return [kid, ...fieldsBelow(kid, "Kids", seen)];
  });
}
