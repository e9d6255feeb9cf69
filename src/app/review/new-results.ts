import { InputNotFound, ShenbaoError } from "../../errors.ts";
import type { Bilingual } from "../../model/finding.ts";
import { isStoreGone } from "../store/is-store-gone.ts";
import type { Sight, Store } from "../store/store.ts";
import type { ReviewService } from "./review-service.ts";

/** Nobody looks more often than this, nor for more than this share of the time; without anybody asking, this often. All in ms. */
const PAUSE = 1000;
const MOST_OF_TIME = 1 / 20;
const UNASKED = 30_000;

/**
 * Takes results that come into the store, are replaced or vanish into the service's index, one after the other, while
 * the server goes on answering. A page is told of one when the index has it.
 */
export class NewResults {
  /** Why the last look came to nothing; the next one tries again. */
  problem: Bilingual | null = null;
  private readonly service: ReviewService;
  private readonly store: Store;
  private readonly onFault: (error: unknown) => void;
  /** By id, as the index has them, or as they could not be read. */
  private readonly seen = new Map<string, Sight>();
  private next: string | null = null;
  private looking: Promise<void> | null = null;
  private notBefore = 0;
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param onFault told of faults in the program */
  constructor(
    service: ReviewService,
    store: Store,
    onFault: (error: unknown) => void,
  ) {
    this.service = service;
    this.store = store;
    this.onFault = onFault;
  }

  /** To be called before the index is built, so that nothing slips in between. @throws what keeps the store from being looked at */
  async begin(): Promise<void> {
    const { sights, next } = await this.store.look(null);
    for (const sight of sights) this.seen.set(sight.id, sight);
    this.next = next;
    this.timer = setInterval(() => this.prompt(), UNASKED);
    this.timer.unref();
  }

  /** Looks, unless it was just done; nobody waits for it. */
  prompt(): void {
    if (this.isClosed || this.looking !== null) return;
    if (performance.now() < this.notBefore) return;
    this.looking = this.look()
      .catch((error: unknown) => this.tell(error))
      .finally(() => {
        this.looking = null;
      });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const begin = performance.now();
    this.notBefore = begin + PAUSE;
    const { sights, isWhole, next } = await this.store.look(this.next);
    const end = performance.now();
    this.notBefore = end + Math.max(PAUSE, (end - begin) / MOST_OF_TIME);
    for (const sight of sights) {
      if (this.isClosed) return;
      if (this.isOther(sight)) await this.take(sight);
    }
    if (isWhole) this.leaveOutMissing(sights);
    this.next = next;
    this.problem = null;
  }

  /** Also one that was missing when somebody asked for it, and is back as it was. */
  private isOther({ id, mark }: Sight): boolean {
    return this.seen.get(id)?.mark !== mark || this.service.isMissing(id);
  }

  /** One that cannot be read is told and not tried again until it changes. @throws where the store itself is gone */
  private async take(sight: Sight): Promise<void> {
    const { id, result } = sight;
    try {
      await this.service.takeIn(id, this.seen.has(id));
    } catch (error) {
      if (!(error instanceof ShenbaoError) || isStoreGone(error)) throw error;
      this.service.leaveOut(id, result, error);
    }
    this.seen.set(id, sight);
  }

  private leaveOutMissing(sights: readonly Sight[]): void {
    const there = new Set(sights.map(({ id }) => id));
    for (const { id, result } of [...this.seen.values()]) {
      if (there.has(id)) continue;
      this.seen.delete(id);
      this.service.leaveOut(id, result, new InputNotFound(result));
    }
  }

  private tell(error: unknown): void {
    this.problem = error instanceof ShenbaoError ? error.text : FAULT;
    if (!(error instanceof ShenbaoError)) this.onFault(error);
  }
}

const FAULT = {
  zh: "程序内部出错，暂时看不到新的结果；详见终端。",
  en: "A fault in the program, told on the terminal; new results are not seen for now.",
};
