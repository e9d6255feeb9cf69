import type { JobData } from "./job.ts";
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

  /** Uses the reader for results that are made by these options within these limits. */
  async use<T>(
    job: Pick<JobData, "madeBy" | "limits">,
    work: (reader: JobReader) => Promise<T>,
  ): Promise<T> {
    const key = JSON.stringify([job.madeBy, job.limits]);
    const kept = this.kept.get(key) ?? { reader: this.open(job), users: 0 };
    // The last one used is the last of the map.
    this.kept.delete(key);
    this.kept.set(key, kept);
    kept.users++;
    try {
      return await work(await kept.reader);
    } catch (error) {
      // What could not be opened is tried anew by the next one.
      await kept.reader.catch(() => this.kept.delete(key));
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

  private async open({
    madeBy,
    limits,
  }: Pick<JobData, "madeBy" | "limits">): Promise<JobReader> {
    const options = await readingOf(this.queue, madeBy);
    return openJobReader(options, limits, this.password, this.jobs);
  }

  private async closeUnused(): Promise<void> {
    const last = [...this.kept.keys()].at(-1);
    for (const [key, { reader, users }] of this.kept) {
      if (users > 0 || key === last) continue;
      this.kept.delete(key);
      await (await reader).close();
    }
  }
}
