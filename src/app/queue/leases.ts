import type { Queue } from "./open-queue.ts";
import { type Failed, failLeased } from "./settle-job.ts";

/** Tells the others that this worker lives. */
export async function renewLeases(
  { database }: Queue,
  worker: string,
): Promise<void> {
  await database.query(
    "update shenbao.leases set seen_at = now() where worker = $1",
    [worker],
  );
}

/** A job whose worker has not been heard of. */
export interface LostJob extends Failed {
  worker: string;
  outcome: "again" | "dead";
}

/** Jobs that are looked at in one transaction. */
const AT_ONCE = 50;

/**
 * Takes jobs away from workers that have not been heard of for so long: killed, without power, cut off. Each costs the
 * document an attempt. Any worker may do this for all; those of other versions are not passed over.
 * @param lostAfter seconds @param tries how many attempts there may be
 */
export async function takeFromLost(
  queue: Queue,
  lostAfter: number,
  tries: number,
): Promise<LostJob[]> {
  return queue.database.transaction(async (sql) => {
    const lost = await sql.query<Omit<LostJob, "outcome">>(LOST, [
      lostAfter,
      AT_ONCE,
    ]);
    const found: LostJob[] = [];
    for (const job of lost) {
      const reason = lostWorker(job.worker, lostAfter);
      const outcome = await failLeased(queue, sql, job, reason, tries);
      found.push({ ...job, outcome });
    }
    return found;
  });
}

/** Right after a restart of the server nobody had the chance to be heard of. */
const LOST = `
  with lost as (
    select job from shenbao.leases
    where seen_at < now() - make_interval(secs => $1)
      and pg_postmaster_start_time() < now() - make_interval(secs => $1)
    order by seen_at limit $2
    for update skip locked
  )
  delete from shenbao.leases l using lost where l.job = lost.job
  returning l.job as id, l.queue, l.sha256, l.made_by as "madeBy", l.limits, l.worker, l.attempt`;

function lostWorker(worker: string, lostAfter: number): string {
  return `处理进程 ${worker} 在读取时失去联系（${lostAfter} 秒） / the worker ${worker} was lost while it read the document (nothing heard for ${lostAfter} s)`;
}
