import { type Job, JobData } from "./job.ts";
import { bossDb, type Queue } from "./open-queue.ts";

/**
 * The next job, held by this worker from now on; null where none waits. A job whose document has been read meanwhile, or
 * is to be read otherwise by now, is taken off the queue.
 */
export async function takeJob(
  { database, boss, name }: Queue,
  worker: string,
): Promise<Job | null> {
  for (;;) {
    const taken = await database.transaction(async (sql) => {
      const db = bossDb(sql);
      const [job] = await boss.fetch<JobData>(name, {
        includeMetadata: true,
        priority: false,
        db,
      });
      if (job === undefined) return null;
      const { id, retryCount } = job;
      const data = JobData.parse(job.data);
      const attempt = data.failed + retryCount + 1;
      const [document] = await sql.query<{ path: string }>(WANTED, [
        data.sha256,
        data.madeBy,
      ]);
      if (document === undefined) {
        await boss.deleteJob(name, id, { db });
        return "done already";
      }
      await sql.query(LEASE, [
        id,
        name,
        data.sha256,
        data.madeBy,
        data.limits,
        worker,
        attempt,
      ]);
      return { ...data, id, queue: name, attempt, path: document.path };
    });
    if (taken !== "done already") return taken;
  }
}

const WANTED = `
  select path from shenbao.documents
  where sha256 = $1 and wanted_by = $2 and made_by is distinct from $2`;

/** One that is there already is of a worker that lost the job. */
const LEASE = `
  insert into shenbao.leases (job, queue, sha256, made_by, limits, worker, attempt)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (job) do update set worker = excluded.worker,
    attempt = excluded.attempt, taken_at = now(), seen_at = now()`;
