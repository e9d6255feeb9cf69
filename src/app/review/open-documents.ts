import type { Correction } from "../../model/correction.ts";
import type { Extraction } from "../../model/extraction.ts";
import { mergedExtraction } from "../store/merged-extraction.ts";
import type { Store } from "../store/store.ts";
import { Recent } from "./recent.ts";

/** A document as the page shows it. */
export interface OpenDocument {
  id: string;
  /** Of the store, when it was read. */
  stamp: string;
  /** As it was read by the program. */
  read: Extraction;
  /** With its corrections. */
  merged: Extraction;
  corrections: Correction[];
}

/** More cells than this are not held: some 100 MB of records. */
const MOST_CELLS = 100_000;

/** Records of a store, those used last kept in memory; each is read again where the store's has changed. */
export class OpenDocuments {
  private readonly store: Store;
  private readonly recent = new Recent<OpenDocument>(MOST_CELLS);
  private readonly onChange: (document: OpenDocument) => void;
  private readonly stamps = new Map<string, string>();

  /** @param onChange told of a record that is not as it was when it was last read */
  constructor(store: Store, onChange: (document: OpenDocument) => void) {
    this.store = store;
    this.onChange = onChange;
  }

  /** The stamps by which the index knows the documents. */
  note(id: string, stamp: string): void {
    this.stamps.set(id, stamp);
  }

  stampOf(id: string): string | undefined {
    return this.stamps.get(id);
  }

  /** What cannot be shown is read again if it is asked for again. */
  forget(id: string): void {
    this.stamps.delete(id);
    this.recent.remove(id);
  }

  /** @throws what the store throws where it cannot be read */
  async get(id: string): Promise<OpenDocument> {
    const stamp = await this.store.stamp(id);
    const known = this.recent.get(id);
    if (known?.stamp === stamp) return known;
    const { extraction, corrections } = await this.store.read(id);
    const merged = mergedExtraction({ extraction, corrections });
    const document = { id, stamp, read: extraction, merged, corrections };
    this.recent.put(id, document, weightOf(extraction));
    if (this.stamps.get(id) !== stamp) this.onChange(document);
    this.stamps.set(id, stamp);
    return document;
  }
}

/** About as many cells as it has; a quick measure of its memory. */
function weightOf({ forms, findings, checks }: Extraction): number {
  return forms.length * CELLS_OF_A_FORM + findings.length + checks.length;
}

const CELLS_OF_A_FORM = 200;
