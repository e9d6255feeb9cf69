import { SeveralResults } from "../../errors.ts";
import type { Document } from "../find-documents.ts";
import { readStored } from "./read-stored.ts";
import type { StoredDocument } from "./store.ts";

/**
 * The record of a file that holds one.
 * @throws SeveralResults, BrokenResult, BrokenCorrections, AuditReportFound, InputNotFound
 */
export async function readOne(file: Document): Promise<StoredDocument> {
  for await (const read of readStored(file)) {
    if (read.result !== file.path) throw new SeveralResults(file.path);
    if ("error" in read) throw read.error;
    return read;
  }
  throw new SeveralResults(file.path);
}
