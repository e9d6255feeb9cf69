import { OutdatedCorrection, ShenbaoError } from "../../errors.ts";
import { layoutsOf } from "../../layouts/layouts-of.ts";
import type { Extraction } from "../../model/extraction.ts";
import { applyCorrections } from "../../pipeline/apply-corrections.ts";
import { settleCells } from "../../pipeline/settle-cells.ts";
import type { StoredDocument, UnusableDocument } from "./store.ts";

/**
 * A stored document as it counts: with its corrections in it. What no longer fits is told in its `problems`.
 * @throws FormTypeUnknown where a corrected form is of a kind that is not known
 */
export function mergedExtraction({
  extraction,
  corrections,
}: Pick<StoredDocument, "extraction" | "corrections">): Extraction {
  return applyCorrections(extraction, corrections, layoutsOf(extraction));
}

/** The same for what goes through all records: `extraction` merged, with what is to be told; a failure in the place of what is thrown. */
export function merged(
  read: StoredDocument | UnusableDocument,
): StoredDocument | UnusableDocument {
  if ("error" in read || read.corrections.length === 0) return read;
  const { result, extraction, corrections } = read;
  const { file } = extraction.source;
  try {
    const { stale } = settleCells(extraction, corrections);
    const outdated = stale.map((entry) => new OutdatedCorrection(file, entry));
    return {
      ...read,
      extraction: mergedExtraction(read),
      told: [...read.told, ...outdated],
    };
  } catch (error) {
    if (!(error instanceof ShenbaoError)) throw error;
    return { result, error };
  }
}
