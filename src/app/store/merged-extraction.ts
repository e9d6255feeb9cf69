import { LAYOUTS } from "../../layouts/index.ts";
import type { Extraction } from "../../model/extraction.ts";
import { applyCorrections } from "../../pipeline/apply-corrections.ts";
import type { StoredDocument } from "./store.ts";

/**
 * A stored document as it counts: with its corrections in it. What no longer fits is told in its `problems`.
 * @throws FormTypeUnknown where a corrected form is of a kind that is not known
 */
export function mergedExtraction({
  extraction,
  corrections,
}: Pick<StoredDocument, "extraction" | "corrections">): Extraction {
  return applyCorrections(extraction, corrections, LAYOUTS);
}
