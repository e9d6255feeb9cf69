import type { Limits, PoolOptions, ReadingOptions } from "./pool-options.ts";
import { WorkerProcess } from "./worker-process.ts";

/** A process is replaced after so many documents, lest what libraries never give back adds up; a new one is slow for its first hundreds, until the engine has compiled what it uses. */
const DOCUMENTS_PER_WORKER = 2500;

/** So is one that holds more than this share of what it may take when a document is done. */
const MEMORY_KEPT = 0.5;

/** A process is started so often before nothing can be read. */
const START_TRIES = 3;

/** The processes of a pool: started when they are needed, kept for what comes next. */
export class WorkerStaff {
  private readonly options: PoolOptions;
  private readonly all = new Set<WorkerProcess>();
  private readonly idle: WorkerProcess[] = [];
  private started = 0;
  private isDismissed = false;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  /** @throws WorkersNotStarted */
  async take(): Promise<WorkerProcess> {
    for (let waiting = this.idle.pop(); waiting; waiting = this.idle.pop()) {
      if (!waiting.isGone) return waiting;
      this.all.delete(waiting);
    }
    const { reading, limits } = this.options;
    const ocr = { ...reading.ocr, workers: this.engines() };
    const worker = await this.start({ ...reading, ocr }, limits);
    this.all.add(worker);
    if (this.isDismissed) worker.kill();
    return worker;
  }

  giveBack(worker: WorkerProcess, hasReadDocument: boolean): void {
    if (hasReadDocument) worker.documents++;
    const { jobs, limits } = this.options;
    const most = limits.memory * 1024 * 1024 * MEMORY_KEPT;
    if (
      this.all.size > jobs ||
      worker.documents >= DOCUMENTS_PER_WORKER ||
      worker.memory > most
    )
      void this.lose(worker);
    else this.idle.push(worker);
  }

  /** Ends a process that is not to be used again, if it has not ended already. */
  async lose(worker: WorkerProcess): Promise<void> {
    this.all.delete(worker);
    worker.kill();
    await worker.gone();
  }

  async dismiss(): Promise<void> {
    this.isDismissed = true;
    await Promise.all([...this.all].map((worker) => this.lose(worker)));
  }

  /** Ending while it starts may be an accident; again and again, it is none. */
  private async start(
    reading: ReadingOptions,
    limits: Limits,
  ): Promise<WorkerProcess> {
    for (let tries = 1; ; tries++) {
      try {
        return await WorkerProcess.start(reading, limits);
      } catch (error) {
        if (tries === START_TRIES || this.isDismissed) throw error;
      }
    }
  }

  /** Engines side by side in one process: where there are fewer documents than processors, the first ones use the others'. */
  private engines(): number {
    const { jobs, documents = jobs } = this.options;
    const isFirst = this.started++ < documents;
    return isFirst ? Math.max(1, Math.floor(jobs / Math.max(1, documents))) : 1;
  }
}
