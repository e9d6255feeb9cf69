import { basename } from "node:path";
import { InternalError, ShenbaoError, SourceGone } from "../../errors.ts";
import { readSource, type Sources } from "../sources/sources.ts";
import type { Job } from "./job.ts";
import type { ReadJob } from "./job-reader.ts";
import type { JobReaders } from "./job-readers.ts";
import type { Queue } from "./open-queue.ts";

/**
 * Reads the document of a job as the job says.
 * @returns its result, or why there is none
 * @throws SourcesUnavailable, DatabaseUnavailable and what else is no fault of the document
 */
export async function readJob(
  queue: Queue,
  sources: Sources,
  readers: JobReaders,
  job: Job,
): Promise<ReadJob> {
  const { sha256, path } = job;
  try {
    const data = await bytesOf(queue, sources, sha256);
    return await readers.use(job, (reader) =>
      reader.read({ path, name: basename(path), data }),
    );
  } catch (error) {
    if (error instanceof ShenbaoError && error.exitCode === 2) throw error;
    const known =
      error instanceof ShenbaoError ? error : new InternalError(path, error);
    return { error: known.message };
  }
}

/** From the first of its places where it lies. @throws SourceGone where it lies at none */
async function bytesOf(
  { database }: Queue,
  sources: Sources,
  sha256: string,
): Promise<Uint8Array> {
  const places = await database.query<{ location: string }>(
    "select location from shenbao.sources where sha256 = $1 order by seen_at, location",
    [sha256],
  );
  let gone = new SourceGone(sha256, "missing");
  for (const { location } of places) {
    try {
      return await readSource(sources, location, sha256);
    } catch (error) {
      if (!(error instanceof SourceGone)) throw error;
      gone = error;
    }
  }
  throw gone;
}
