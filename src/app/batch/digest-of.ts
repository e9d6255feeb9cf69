import type { Extraction } from "../../model/extraction.ts";
import { cellsToReview } from "../extract/cells-to-review.ts";
import { summarise } from "../extract/summarise.ts";
import type { Language } from "../wording.ts";
import type { Digest } from "./pool-options.ts";

/** What of a result is told to people and counted. */
export function digestOf(
  extraction: Extraction,
  sha256: string,
  lang: Language,
): Digest {
  const { source, status, forms, findings, problems } = extraction;
  return {
    file: source.file,
    sha256,
    status,
    pages: source.pages,
    forms: forms.length,
    reviews: forms.flatMap(cellsToReview).length,
    findings: findings.length,
    problems,
    lines: summarise(extraction, lang),
  };
}
