import type { Extraction } from "../../model/extraction.ts";
import { annotatePdf } from "../../stages/export/pdf/annotated-pdf.ts";
import { cellsToReview } from "../extract/cells-to-review.ts";
import type { MadePdf } from "./made-pdf.ts";
import { openSourcePdf } from "./source-pdf.ts";

/**
 * The document with its findings and doubtful cells marked on its pages and listed in its outline.
 * @param data of the document that the extraction was read from
 * @throws ShenbaoError where the document cannot be opened
 */
export async function annotatedPdf(
  data: Uint8Array,
  extraction: Extraction,
  password: string | undefined,
): Promise<MadePdf> {
  const source = await openSourcePdf(data, extraction.source.file, password);
  const doubts = extraction.forms.flatMap(cellsToReview);
  const added = annotatePdf(source, extraction, doubts);
  const isPdf = extraction.source.kind === "pdf";
  if (added === 0 && isPdf && !source.isRebuilt) return { data, notices: [] };
  return { data: await source.save(), notices: source.notices };
}
