/** Pages that are read so far ahead of the first one that is missing are held in memory, and no more. */
const MOST_AHEAD = 16;

/**
 * Deals the pages of a document out to several that read them, each page to one, and gives what they read in order.
 * Who cannot read a page after all gives it back for another.
 */
export class PageShares<T> {
  private readonly count: number;
  /** The first page that nobody has taken yet. */
  private next = 1;
  /** Taken and given back. */
  private readonly returned: number[] = [];
  /** The page that comes next in order. */
  private due = 1;
  private readonly read = new Map<number, T>();
  private failure: { error: unknown } | null = null;
  private wake: () => void = () => {};
  private change: Promise<void> = Promise.resolve();

  /** @param count how many pages there are, numbered from 1 */
  constructor(count: number) {
    this.count = count;
    this.changed();
  }

  /** The next page to be read; null where all are taken. Waits while too many are held. */
  async take(): Promise<number | null> {
    for (;;) {
      if (this.failure !== null) return null;
      const back = this.returned.shift();
      if (back !== undefined) return back;
      if (this.next > this.count) return null;
      if (this.next < this.due + MOST_AHEAD) return this.next++;
      await this.change;
    }
  }

  /** Every page that is left, one by one, also those that come back late: ends when all have been read. */
  async *takeAll(): AsyncGenerator<number> {
    for (;;) {
      const page = await this.take();
      if (page !== null) yield page;
      else if (this.failure !== null || this.due + this.read.size > this.count)
        return;
      else await this.change;
    }
  }

  give(page: number, read: T): void {
    this.read.set(page, read);
    this.changed();
  }

  giveBack(page: number): void {
    this.returned.push(page);
    this.changed();
  }

  /** Ends it for all: `inOrder` throws the error. */
  fail(error: unknown): void {
    this.failure ??= { error };
    this.changed();
  }

  async *inOrder(): AsyncGenerator<T> {
    while (this.due <= this.count) {
      if (this.failure !== null) throw this.failure.error;
      const read = this.read.get(this.due);
      if (read === undefined) {
        await this.change;
        continue;
      }
      this.read.delete(this.due);
      this.due++;
      this.changed();
      yield read;
    }
  }

  private changed(): void {
    this.wake();
    this.change = new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
