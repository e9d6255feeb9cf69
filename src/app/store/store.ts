import type { ShenbaoError } from "../../errors.ts";
import type { Correction, NewCorrection } from "../../model/correction.ts";
import type { Extraction } from "../../model/extraction.ts";

/** A document as it is listed. `id` is safe in a URL and the same after a restart; `result` says where its record is kept. */
export interface DocumentEntry {
  id: string;
  result: string;
  /** The document's own file; both null where the record does not say so in its first bytes. */
  file: string | null;
  sha256: string | null;
}

/** A document's record as the program made it, with what people did to it; `merged` puts the two together. */
export interface StoredDocument {
  result: string;
  extraction: Extraction;
  /** The whole log, oldest first. */
  corrections: Correction[];
  /** What is to be told of it, and does not keep it from being used. */
  told: ShenbaoError[];
}

/** A record that cannot be used, and why. */
export interface UnusableDocument {
  result: string;
  error: ShenbaoError;
}

/** A record as it is seen from outside, without reading it. */
export interface Sight {
  id: string;
  result: string;
  /** Another one whenever the record is replaced; corrections leave it as it is. */
  mark: string;
}

/** What a look at a store has found. */
export interface Look {
  sights: Sight[];
  /** These are all that there are, so that what is missing is gone; else those that came or were replaced since, some of them perhaps again. */
  isWhole: boolean;
  /** What the next look goes on from. */
  next: string;
}

/** Where the records of documents are kept, with their corrections. */
export interface Store {
  /** Every document, in a stable order, also those whose record turns out to be broken when it is read. */
  documents(): AsyncIterable<DocumentEntry>;
  /** Changes whenever the document's record or its log does. @throws DocumentNotFound */
  stamp(id: string): Promise<string>;
  /**
   * Looks for records that came or were replaced, cheaply: at names and times, at numbers, not into records. One that is
   * still being written is not seen.
   * @param since `next` of the look before; null for the first, which finds what the others are compared with
   */
  look(since: string | null): Promise<Look>;
  /** Every record in the same order, one after the other: no more than one is held. */
  records(): AsyncIterable<StoredDocument | UnusableDocument>;
  /** @throws DocumentNotFound, BrokenResult, BrokenCorrections and what else keeps the record from being used */
  read(id: string): Promise<StoredDocument>;
  /**
   * Adds an entry to a document's log; it is on the disk when this answers. One whose id the log has already is not added
   * again: the answer is the entry that is there.
   * @param expect the last entry's number as the caller knew the log
   * @throws CorrectionConflict where a later entry is about the same cell · CorrectionIdTaken where the id is that of an entry that says something else · DocumentNotFound, BrokenCorrections, LogBusy, OutputNotWritable
   */
  append(id: string, entry: NewCorrection, expect: number): Promise<Correction>;
  /** The path of the document's own file, the same by SHA-256; null where it is not to be found. @throws DocumentNotFound */
  source(id: string): Promise<string | null>;
  /** Who opens it closes it. */
  close(): Promise<void>;
}
