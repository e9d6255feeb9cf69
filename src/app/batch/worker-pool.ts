import { setTimeout as wait } from "node:timers/promises";
import PQueue from "p-queue";
import type { Document } from "../find-documents.ts";
import { failedResult } from "./failed-result.ts";
import type { Failure } from "./failure.ts";
import { describeFailure } from "./failure.ts";
import type { Answer } from "./messages.ts";
import type { PoolOptions, PoolOutcome, ReadHooks } from "./pool-options.ts";
import { WorkerProcess } from "./worker-process.ts";

/** Reads documents in processes of their own, several at once. */
export interface WorkerPool {
  /**
   * Waits for its turn and reads a document. A process that hangs, dies or takes too much memory costs the document one
   * more try, then its result says so (`failed`); no other document is touched.
   * @throws WorkersNotStarted where no process can be had, PoolClosed where the pool was closed before the end
   */
  read(document: Document, hooks?: ReadHooks): Promise<PoolOutcome>;
  /** Ends all processes at once; what is being read is given up. */
  close(): Promise<void>;
}

export function openPool(options: PoolOptions): WorkerPool {
  return new Pool(options);
}
