import { ShenbaoError } from "../../errors.ts";
import type { Extraction } from "../../model/extraction.ts";
import type { Bilingual } from "../../model/finding.ts";
import type { RecordPlace } from "../store/find-records.ts";
import { mergedExtraction } from "../store/merged-extraction.ts";
import type { StoredDocument, UnusableDocument } from "../store/store.ts";

/** A document as it counts, with its corrections in it. */
export interface UsableDocument {
  stored: StoredDocument;
  extraction: Extraction;
  /** What is to be told of it, and does not keep it from being used. */
  told: Bilingual[];
}

export type ReadDocument = UsableDocument | UnusableDocument;

/** The documents of the inputs' records, one after the other; no more than one is held. */
export async function* readDocuments(
  places: readonly RecordPlace[],
  progress: (place: RecordPlace, number: number) => void = () => {},
): AsyncGenerator<ReadDocument> {
  for (const [i, place] of places.entries()) {
    progress(place, i);
    for await (const read of place.records()) {
      if ("error" in read) yield read;
      else yield merged(read);
    }
  }
}

function merged(stored: StoredDocument): ReadDocument {
  try {
    const extraction = mergedExtraction(stored);
    return { stored, extraction, told: stored.told.map(({ text }) => text) };
  } catch (error) {
    if (!(error instanceof ShenbaoError)) throw error;
    return { result: stored.result, error };
  }
}
