import type { Box } from "../../model/box.ts";
import type { Extraction, PageSummary } from "../../model/extraction.ts";
import { openReading } from "../../pipeline/open-reading.ts";
import { glyphlessFont } from "../../stages/export/pdf/glyphless-font.ts";
import { layText } from "../../stages/export/pdf/lay-text.ts";
import type { PdfNotice } from "../../stages/export/pdf/pdf-notice.ts";
import {
  lieOf,
  linesOnPage,
  pieceLines,
} from "../../stages/export/pdf/piece-lines.ts";
import {
  type TextPiece,
  textPieces,
} from "../../stages/export/pdf/text-pieces.ts";
import type { MadePdf } from "./made-pdf.ts";
import { openSourcePdf } from "./source-pdf.ts";

/**
 * The document with the text that was read from its scans laid unseen over their print, to be searched and copied. Pages
 * with a text of their own stay as they are.
 * @param data of the document that the extraction was read from
 * @throws ShenbaoError where the document cannot be opened
 */
export async function searchablePdf(
  data: Uint8Array,
  extraction: Extraction,
  password: string | undefined,
): Promise<MadePdf> {
  const { source, pages, forms } = extraction;
  const made = await openSourcePdf(data, source.file, password);
  const pieces = textPieces(forms);
  const { found, layered } = await printOf(data, extraction, pieces, password);
  const lines = pieceLines(pieces, pages, found);
  const font = glyphlessFont(made.document);
  const without: number[] = [];
  for (const [page] of found) {
    const own = lines.get(page) ?? [];
    const summary = pages.find((p) => p.page === page) as PageSummary;
    if (own.length === 0) without.push(page);
    else
      layText(
        made.document,
        made.document.getPage(page - 1),
        own,
        lieOf(summary),
        font,
      );
  }
  const added = found.size - without.length;
  if (added > 0) font.embed();
  const notices: PdfNotice[] = [...made.notices];
  if (layered.length > 0) notices.push({ code: "own-layer", pages: layered });
  if (without.length > 0)
    notices.push({ code: "without-text", pages: without });
  const isUntouched = source.kind === "pdf" && added === 0 && !made.isRebuilt;
  return isUntouched
    ? { data, notices: notices.filter(({ pages }) => pages !== undefined) }
    : { data: await made.save(), notices };
}

interface Print {
  /** For each page that is to have text, where each piece is printed on it. */
  found: Map<number, Box[][]>;
  /** Pages that have a hidden text layer of their own. */
  layered: number[];
}

/** Page by page, so that no more than one picture is held. */
async function printOf(
  data: Uint8Array,
  { source, pages }: Extraction,
  pieces: readonly TextPiece[],
  password: string | undefined,
): Promise<Print> {
  const scans = pages.filter(({ kind }) => kind === "scan");
  const print: Print = { found: new Map(), layered: [] };
  const reading = await openReading(data.slice(), source.file, password);
  try {
    for await (const read of reading.pages(scans.map(({ page }) => page))) {
      if ("error" in read) throw read.error;
      const { scan, hidden, page } = read.content;
      const summary = scans.find((p) => p.page === page);
      if (summary === undefined || scan === null) continue;
      if (hidden.length > 0) print.layered.push(page);
      else print.found.set(page, linesOnPage(pieces, summary, scan));
    }
  } finally {
    await reading.close();
  }
  return print;
}
