import { type JobReader, openJobReader } from "./job-reader.ts";
import type { Queue } from "./open-queue.ts";
import { readingOf } from "./reading.ts";

interface Kept {
  reader: Promise<JobReader>;
  users: number;
}

/** The readers that jobs ask for: one for each way of reading; of those that nobody uses only the last is kept open. */
export class JobReaders {
  private readonly queue: Queue;
  private readonly password: string | undefined;
  private readonly jobs: number;
  private readonly kept = new Map<string, Kept>();

  constructor(queue: Queue, password: string | undefined, jobs: number) {
    this.queue = queue;
    this.password = password;
    this.jobs = jobs;
  }

  /** Uses the reader for results that are made by this version and these options. */
  async use<T>(
    madeBy: string,
    work: (reader: JobReader) => Promise<T>,
  ): Promise<T> {
    const kept = this.kept.get(madeBy) ?? {
      reader: this.open(madeBy),
      users: 0,
    };
    // The last one used is the last of the map.
    this.kept.delete(madeBy);
    this.kept.set(madeBy, kept);
    kept.users++;
    try {
      return await work(await kept.reader);
    } catch (error) {
      // What could not be opened is tried anew by the next one.
      await kept.reader.catch(() => this.kept.delete(madeBy));
      throw error;
    } finally {
      kept.users--;
      await this.closeUnused();
    }
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.kept.values()].map(async ({ reader }) => (await reader).close()),
    );
  }

  private async open(madeBy: string): Promise<JobReader> {
    const options = await readingOf(this.queue, madeBy);
    return openJobReader(options, this.password, this.jobs);
  }

  private async closeUnused(): Promise<void> {
    const last = [...this.kept.keys()].at(-1);
    for (const [madeBy, { reader, users }] of this.kept) {
      if (users > 0 || madeBy === last) continue;
      this.kept.delete(madeBy);
      await (await reader).close();
    }
  }
}
