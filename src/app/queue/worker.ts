import { setTimeout as wait } from "node:timers/promises";
import { DatabaseFailed, SourcesUnavailable } from "../../errors.ts";
import type { Status } from "../../model/extraction.ts";
import type { Sources } from "../sources/sources.ts";
import type { Job } from "./job.ts";
import type { ReadJob } from "./job-reader.ts";
import type { JobReaders } from "./job-readers.ts";
import type { Queue } from "./open-queue.ts";
import { patiently } from "./patiently.ts";
import { isSettled } from "./queue-status.ts";
import { readJob } from "./read-job.ts";
import { failJob, finishJob, giveBack } from "./settle-job.ts";
import { takeJob } from "./take-job.ts";

export interface WorkerOptions {
  /** Among all workers of the queue. */
  name: string;
  /** How many documents are read at once. */
  jobs: number;
  /** How many attempts a document has. */
  tries: number;
  /** Ends by itself once there is nothing left to do. */
  untilDone: boolean;
  tell: (line: string) => void;
  onDocument: (worked: WorkedOn) => void;
}

/** What became of a document that this worker had: its result is kept, was there, comes with another attempt or never. */
export interface WorkedOn {
  path: string;
  seconds: number;
  outcome: Status | "there already" | "again" | "dead" | "lost" | "given back";
  /** Why it has no result. */
  reason: string | null;
}

/** Between two looks at a queue in which nothing waits (ms). */
const POLL = 1000;

/** Before the next job where the documents cannot be reached (ms). */
const SOURCES_PAUSE = 10_000;

/** Takes jobs, reads their documents and keeps their results. */
export class Worker {
  private readonly held = new Set<Job>();
  private readonly stopping = new AbortController();
  private readonly giving = new AbortController();
  private readonly queue: Queue;
  private readonly sources: Sources;
  private readonly readers: JobReaders;
  private readonly options: WorkerOptions;

  constructor(
    queue: Queue,
    sources: Sources,
    readers: JobReaders,
    options: WorkerOptions,
  ) {
    this.queue = queue;
    this.sources = sources;
    this.readers = readers;
    this.options = options;
  }

  /** Resolves when it was stopped and its jobs are done, or nothing is left to do. */
  async run(): Promise<void> {
    const slots = Array.from({ length: this.options.jobs }, () => this.slot());
    // Where one fails for good the others end what they have.
    for (const slot of slots) slot.catch(() => this.stop());
    const failed = (await Promise.allSettled(slots)).find(isRejected);
    if (failed !== undefined) throw failed.reason;
  }

  /** No more jobs; those that it has are done to their end. */
  stop(): void {
    this.stopping.abort();
  }

  /** Gives its jobs back, so that others begin with them at once. `run` may never end then. */
  async abandon(): Promise<void> {
    this.stop();
    this.giving.abort();
    for (const job of this.held) {
      await giveBack(this.queue, job, this.options.name);
      this.tellOf(job, "given back");
    }
  }

  private async slot(): Promise<void> {
    const { signal } = this.stopping;
    const { name, tell, untilDone } = this.options;
    const patience = { tell, signal };
    while (!signal.aborted) {
      const job = await patiently(
        () => takeJob(this.queue, name),
        patience,
      ).catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      });
      if (job !== null) await this.work(job);
      else if (
        untilDone &&
        (await patiently(() => isSettled(this.queue), patience))
      )
        this.stop();
      else await pause(POLL, signal);
    }
  }

  private async work(job: Job): Promise<void> {
    this.held.add(job);
    const began = performance.now();
    try {
      const read = await this.patiently(() =>
        readJob(this.queue, this.sources, this.readers, job),
      );
      // Given back while it was read: what comes of it is another worker's.
      if (this.giving.signal.aborted) return;
      const outcome = await this.settle(job, read);
      const reason = "error" in read ? read.error : null;
      this.tellOf(job, outcome, reason, performance.now() - began);
    } catch (error) {
      if (this.giving.signal.aborted) return;
      if (!(error instanceof SourcesUnavailable)) throw error;
      // No fault of the document: other machines may reach it, and this one later.
      await this.patiently(() => giveBack(this.queue, job, this.options.name));
      this.tellOf(job, "given back", error.message);
      await pause(SOURCES_PAUSE, this.stopping.signal);
    } finally {
      this.held.delete(job);
    }
  }

  private async settle(job: Job, read: ReadJob): Promise<WorkedOn["outcome"]> {
    const { name, tries } = this.options;
    const fail = (reason: string) =>
      this.patiently(() => failJob(this.queue, job, name, reason, tries));
    if ("error" in read) return fail(read.error);
    try {
      const isKept = await this.patiently(() =>
        finishJob(this.queue, job, name, read),
      );
      return isKept ? read.status : "there already";
    } catch (error) {
      // A result that the database does not take.
      if (!(error instanceof DatabaseFailed)) throw error;
      return fail(error.message);
    }
  }

  private patiently<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this.giving;
    return patiently(work, { tell: this.options.tell, signal });
  }

  private tellOf(
    { path }: Job,
    outcome: WorkedOn["outcome"],
    reason: string | null = null,
    ms = 0,
  ): void {
    this.options.onDocument({ path, outcome, reason, seconds: ms / 1000 });
  }
}

function isRejected(
  result: PromiseSettledResult<void>,
): result is PromiseRejectedResult {
  return result.status === "rejected";
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, null, { signal }).catch(() => {});
}
