import type { PoolOutcome } from "../batch/pool-options.ts";
import type { Document } from "../find-documents.ts";
import type { Run } from "./run.ts";

/** Reads a document with the pool and shows how far it has come. @param onPutOff told where it waits for documents with text @throws WorkersNotStarted, PoolClosed */
export async function readDocument(
  document: Document,
  { pool, progress, told }: Pick<Run, "pool" | "progress" | "told">,
  onPutOff: () => void = () => {},
): Promise<PoolOutcome> {
  const outcome = await pool.read(document, {
    onPage: (done, pages) => progress.page(document, done, pages),
    onRetry: (message) => told.line(message),
    onDeferred: onPutOff,
  });
  progress.done(document, true);
  return outcome;
}
