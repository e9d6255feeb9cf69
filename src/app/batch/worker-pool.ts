import PQueue from "p-queue";
import type { Document } from "../find-documents.ts";
import { Attempt, type AttemptOutcome } from "./attempt.ts";
import { failedResult } from "./failed-result.ts";
import { PoolClosed, WorkerLost } from "./failure.ts";
import type { PoolOptions, PoolOutcome, ReadHooks } from "./pool-options.ts";
import { WorkerStaff } from "./worker-staff.ts";

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

/** What waits: documents of which nobody knows yet whether they have scans come first, so that texts never wait behind scans. */
const PRIORITY = { unopened: 2, scans: 1, help: 0 };

/** A document is tried so often. */
const TRIES = 2;

class Pool implements WorkerPool {
  private readonly options: PoolOptions;
  private readonly queue: PQueue;
  private readonly staff: WorkerStaff;
  /** What is at work on scans, be it a document or pages of one. */
  private readonly atScans = new Set<object>();
  private closed = false;

  constructor(options: PoolOptions) {
    this.options = options;
    this.queue = new PQueue({ concurrency: options.jobs });
    this.staff = new WorkerStaff(options);
  }

  async read(document: Document, hooks: ReadHooks = {}): Promise<PoolOutcome> {
    let priority = PRIORITY.unopened;
    for (let tried = 0; ; ) {
      const outcome = await this.inTurn(priority, () =>
        this.attempt(document, hooks, priority === PRIORITY.unopened),
      );
      if ("deferred" in outcome) {
        priority = PRIORITY.scans;
        hooks.onDeferred?.(outcome.deferred);
        continue;
      }
      if (!("failure" in outcome)) return outcome;
      const { limits } = this.options;
      const lost = new WorkerLost(document.path, outcome.failure, limits);
      if (++tried === TRIES) return failedResult(document, lost, this.options);
      hooks.onRetry?.(lost.message);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.staff.dismiss();
    await this.queue.onIdle();
  }

  private async inTurn<T>(
    priority: number,
    work: () => Promise<T>,
  ): Promise<T> {
    const release = await this.turn(priority);
    try {
      if (this.closed) throw new PoolClosed();
      return await work();
    } finally {
      release();
      this.makeRoom();
    }
  }

  /** Waits for a turn; what it gives ends it. What is done in it stays out of the queue, which keeps its tasks for a while after they are done. */
  private turn(priority: number): Promise<() => void> {
    if (this.closed) throw new PoolClosed();
    const turn = new Promise<() => void>((begin) => {
      void this.queue.add(() => new Promise<void>(begin), { priority });
    });
    this.makeRoom();
    return turn;
  }

  /** Where all are at scans, one more looks at the documents that wait, so that texts need not. */
  private makeRoom(): void {
    const { jobs } = this.options;
    const waiting = this.queue.sizeBy({ priority: PRIORITY.unopened });
    const allAtScans = this.atScans.size >= jobs;
    this.queue.concurrency = allAtScans && waiting > 0 ? jobs + 1 : jobs;
  }

  private async attempt(
    document: Document,
    hooks: ReadHooks,
    isUnopened: boolean,
  ): Promise<AttemptOutcome> {
    const { jobs, limits } = this.options;
    const worker = await this.staff.take();
    const attempt = new Attempt(document, worker, limits, {
      ...hooks,
      onScans: (pages) => {
        this.atScans.add(attempt);
        this.makeRoom();
        const helpers = Math.min(jobs, pages) - 1;
        for (let i = 0; i < helpers; i++) this.help(attempt);
      },
    });
    const others = this.queue.sizeBy({ priority: PRIORITY.unopened });
    const mayDefer = isUnopened && (others > 0 || this.atScans.size >= jobs);
    const outcome = await attempt.run(mayDefer);
    this.atScans.delete(attempt);
    if (this.closed) throw new PoolClosed();
    if ("failure" in outcome) await this.staff.lose(worker);
    else this.staff.giveBack(worker, true);
    return outcome;
  }

  /** Reads pages of a document that another process reads, as long as nothing else waits. */
  private help(attempt: Attempt): void {
    const work = async () => {
      if (attempt.isOver) return "over";
      const worker = await this.staff.take();
      this.atScans.add(worker);
      const mayGoOn = () =>
        !this.closed &&
        this.queue.sizeBy({ priority: PRIORITY.unopened }) === 0 &&
        this.queue.sizeBy({ priority: PRIORITY.scans }) === 0;
      const end = await attempt.help(worker, mayGoOn);
      this.atScans.delete(worker);
      if (end === "lost") await this.staff.lose(worker);
      else this.staff.giveBack(worker, false);
      return end;
    };
    this.inTurn(PRIORITY.help, work)
      .then((end) => {
        if (end === "interrupted" && !attempt.isOver) this.help(attempt);
      })
      // Help is never needed: the document's own process reads every page that nobody else does.
      .catch(() => {});
  }
}
