import { createHash } from "node:crypto";
import type { Extraction } from "../../model/extraction.ts";
import type { OpenDocument } from "./open-documents.ts";

/** By the record as it was read, which is never changed. */
const known = new WeakMap<Extraction, string>();

/** Stands for what the program read in a document: another one as soon as a cell is read otherwise. */
export function readingOf({ read }: OpenDocument): string {
  const before = known.get(read);
  if (before !== undefined) return before;
  const reading = createHash("sha256")
    .update(JSON.stringify(read.forms))
    .digest("base64url")
    .slice(0, 16);
  known.set(read, reading);
  return reading;
}
