import type { Layout } from "../../layouts/schema.ts";
import type { MadeBy, Problem, Status } from "../../model/extraction.ts";
import type { OcrOptions } from "../../pipeline/scan-reader.ts";
import type { Language } from "../wording.ts";

/** What a process may take before it is ended. */
export interface Limits {
  /** For one page, the opening of the document included (seconds). */
  pageTimeout: number;
  /** For a whole document (seconds); null for as long as its pages take. */
  timeout: number | null;
  /** Memory of one process (MiB). */
  memory: number;
}

/** How all documents of a pool are read. */
export interface ReadingOptions {
  password: string | undefined;
  ocr: OcrOptions;
  layouts: readonly Layout[];
  /** Written into each result. */
  madeBy: MadeBy;
  /** How a result is written as JSON. */
  style: "pretty" | "line";
  /** Of the lines for people. */
  lang: Language;
}

export interface PoolOptions {
  reading: ReadingOptions;
  limits: Limits;
  /** How many processes work at once. */
  jobs: number;
  /** How many documents there will be, where that is known: a few share all processors. */
  documents?: number;
}

/** A result as the process that read the document has written it, and what of it is told to people. */
export interface ReadResult {
  /** The whole `shenbao/1` as UTF-8, ended by a line feed; not as a string, of which the engine's memory would fill up. */
  json: Uint8Array;
  digest: Digest;
}

/** Small, whatever the size of the document. */
export interface Digest {
  file: string;
  sha256: string;
  status: Status;
  pages: number;
  forms: number;
  /** Cells that a person should look at. */
  reviews: number;
  findings: number;
  problems: Problem[];
  /** The result in a few lines for people. */
  lines: string[];
}

/** What came of a document: its result, or why there is none (it cannot be opened, the installation is broken). */
export type PoolOutcome = ReadResult | { error: string };

/** What the reader of a document may want to know on the way. */
export interface ReadHooks {
  /** After each page, how many are done of how many. */
  onPage?: (done: number, total: number) => void;
  /** The process was lost (why, in a line for people) and the document is read once more. */
  onRetry?: (message: string) => void;
  /** The document has so many pages, some of them scans, and waits until those without have been read. */
  onDeferred?: (pages: number) => void;
}
