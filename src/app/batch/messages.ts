import type { SharedPage } from "../../pipeline/shared-pages.ts";
import type { Document } from "../find-documents.ts";
import type { PoolOutcome, ReadingOptions } from "./pool-options.ts";

/** What a worker process is told. */
export type Order =
  | { kind: "start"; reading: ReadingOptions; memory: number }
  /** Read a document; with `mayDefer` it is given back where it turns out to have scans. */
  | { kind: "read"; document: Document; mayDefer: boolean }
  /** Somebody is free to read a page of the document that is being read: which? */
  | { kind: "offer"; offer: number }
  /** What became of a page that was given to somebody; null where it could not be read there. */
  | { kind: "given"; page: number; read: SharedPage | null }
  /** Open a document for its pages alone; another one that is open is closed first. */
  | { kind: "open"; document: Document }
  | { kind: "page"; page: number }
  | { kind: "close" };

/** What a worker process tells. */
export type Answer =
  | { kind: "ready" }
  /** Something was done: it does not hang. */
  | { kind: "alive" }
  | { kind: "progress"; done: number; total: number }
  /** The first scan of the document is met. */
  | { kind: "scans"; pages: number }
  /** The answer to an offer; null where no page is left. */
  | { kind: "taken"; offer: number; page: number | null }
  /** Bytes that the process takes. */
  | { kind: "outcome"; outcome: PoolOutcome; memory: number }
  /** The document has scans and is given back. */
  | { kind: "deferred"; pages: number }
  | { kind: "opened" }
  | { kind: "page-read"; page: number; read: SharedPage }
  /** The document, or its page, cannot be read for another. */
  | { kind: "refused" };
