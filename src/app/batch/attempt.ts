import type { Document } from "../find-documents.ts";
import type { Failure } from "./failure.ts";
import type { Answer } from "./messages.ts";
import type { Limits, PoolOutcome, ReadHooks } from "./pool-options.ts";
import type { WorkerProcess } from "./worker-process.ts";

/** What came of an attempt: an outcome, that the document has scans and waits, or that its process was lost. */
export type AttemptOutcome =
  | PoolOutcome
  | { deferred: number }
  | { failure: Failure };

interface AttemptHooks extends ReadHooks {
  /** The document has so many pages, and the first scan of them is met. */
  onScans: (pages: number) => void;
}

/** One try to read a document in a process, which other processes may help by reading pages of it. */
export class Attempt {
  isOver = false;
  private readonly document: Document;
  private readonly worker: WorkerProcess;
  private readonly limits: Limits;
  private readonly hooks: AttemptHooks;
  /** Pages done, in order. */
  private done = 0;
  private timer: NodeJS.Timeout | undefined;
  /** Processes that read a page for it right now. */
  private helping = 0;
  private offers = 0;
  private readonly offered = new Map<number, (page: number | null) => void>();

  constructor(
    document: Document,
    worker: WorkerProcess,
    limits: Limits,
    hooks: AttemptHooks,
  ) {
    this.document = document;
    this.worker = worker;
    this.limits = limits;
    this.hooks = hooks;
  }

  async run(mayDefer: boolean): Promise<AttemptOutcome> {
    const { document, worker, limits } = this;
    worker.onAnswer = (answer) => this.hear(answer);
    this.watch();
    const late =
      limits.timeout === null
        ? undefined
        : setTimeout(
            () => worker.kill({ code: "document-timeout", page: null }),
            limits.timeout * 1000,
          );
    const answer = await worker.ask(
      { kind: "read", document, mayDefer },
      ({ kind }) => kind === "outcome" || kind === "deferred",
    );
    clearTimeout(late);
    this.end();
    if ("code" in answer) return { failure: answer };
    if (answer.kind === "outcome") {
      worker.memory = answer.memory;
      return answer.outcome;
    }
    if (answer.kind === "deferred") return { deferred: answer.pages };
    throw new Error(`unexpected ${answer.kind}`);
  }

  /**
   * Has another process read pages of the document, one after the other.
   * @returns over: no page is left · interrupted: there is something better to do · lost: the process
   */
  async help(
    helper: WorkerProcess,
    mayGoOn: () => boolean,
  ): Promise<"over" | "interrupted" | "lost"> {
    const { document } = this;
    const open = await this.timed(helper, { kind: "open", document });
    if (open === "lost") return "lost";
    if (open.kind !== "opened") return "over";
    try {
      while (mayGoOn()) {
        const page = await this.nextPage();
        if (page === null) return "over";
        this.helping++;
        const answer = await this.timed(helper, { kind: "page", page });
        this.helping--;
        const read =
          answer !== "lost" && answer.kind === "page-read" ? answer.read : null;
        this.worker.order({ kind: "given", page, read });
        this.watch();
        if (answer === "lost") return "lost";
      }
      return "interrupted";
    } finally {
      helper.order({ kind: "close" });
    }
  }

  private hear(answer: Answer): void {
    this.watch();
    if (answer.kind === "progress") {
      this.done = answer.done;
      this.hooks.onPage?.(answer.done, answer.total);
    }
    if (answer.kind === "scans") this.hooks.onScans(answer.pages);
    if (answer.kind === "taken") {
      this.offered.get(answer.offer)?.(answer.page);
      this.offered.delete(answer.offer);
    }
  }

  /** From now on, it may take so long until something is heard of it again; while others read for it, it may wait. */
  private watch(): void {
    clearTimeout(this.timer);
    if (this.isOver) return;
    this.timer = setTimeout(() => {
      if (this.helping > 0) return this.watch();
      this.worker.kill({ code: "page-timeout", page: this.done + 1 });
    }, this.limits.pageTimeout * 1000);
  }

  private end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.worker.onAnswer = () => {};
    for (const settle of this.offered.values()) settle(null);
  }

  /** A page that nobody reads yet; null where there is none. */
  private nextPage(): Promise<number | null> {
    if (this.isOver) return Promise.resolve(null);
    const offer = this.offers++;
    return new Promise((resolve) => {
      this.offered.set(offer, resolve);
      this.worker.order({ kind: "offer", offer });
    });
  }

  private async timed(
    helper: WorkerProcess,
    order: Parameters<WorkerProcess["order"]>[0],
  ): Promise<Answer | "lost"> {
    const late = setTimeout(
      () => helper.kill(),
      this.limits.pageTimeout * 1000,
    );
    const answer = await helper.ask(order, ({ kind }) =>
      ["opened", "page-read", "refused"].includes(kind),
    );
    clearTimeout(late);
    return "code" in answer ? "lost" : answer;
  }
}
