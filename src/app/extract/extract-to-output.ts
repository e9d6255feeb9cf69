import { inOrder } from "../../pipeline/in-order.ts";
import { PoolClosed } from "../batch/failure.ts";
import type { Document } from "../find-documents.ts";
import { writeOut } from "../standard-output.ts";
import { readDocument } from "./read-document.ts";
import type { Run } from "./run.ts";
import { tellResult } from "./tell-result.ts";

/** Results that wait for an earlier document to be done are held in memory, and no more of them than these. */
const HELD = 64;

/** Reads documents and writes their results to standard output, in the order of the documents. @throws OutputNotWritable */
export async function extractToOutput(
  documents: readonly Document[],
  run: Run,
): Promise<void> {
  const outcomes = inOrder(documents, HELD, (document) =>
    readDocument(document, run),
  );
  try {
    for await (const outcome of outcomes) {
      if ("error" in outcome) {
        run.told.line(outcome.error);
        run.totals.notRun++;
        continue;
      }
      await writeOut(outcome.json).catch(async (error) => {
        // What is being read would be waited for otherwise.
        await run.pool.close();
        throw error;
      });
      tellResult(outcome.digest, null, run);
    }
  } catch (error) {
    // Asked to end: what is written stays.
    if (!(error instanceof PoolClosed && run.signal.aborted)) throw error;
    run.told.line(error.message);
  }
}
