import type { Status } from "../../model/extraction.ts";
import type { Sql } from "../store/postgres/database.ts";
import { type Job, type JobData, jobOptions } from "./job.ts";
import { bossDb, type Queue } from "./open-queue.ts";

/** A result as it is kept. */
export interface JobResult {
  /** The whole `shenbao/1` as text. */
  json: string;
  status: Status;
}

/**
 * Keeps a result and takes its job off the queue, both or neither. A document has one result of each making, the first:
 * who comes later, having lost the job meanwhile, writes nothing. May be done again where it is not known whether it was.
 * @returns whether it was this one that was kept
 */
export async function finishJob(
  { database, boss }: Queue,
  { id, queue, sha256, madeBy }: Job,
  worker: string,
  { json, status }: JobResult,
): Promise<boolean> {
  return database.transaction(async (sql) => {
    const kept = await sql.query(KEEP, [sha256, madeBy, json, status]);
    await takeLease(sql, id, worker);
    await boss.deleteJob(queue, id, { db: bossDb(sql) });
    await sql.query(REVIVE, [sha256, madeBy]);
    return kept.length > 0;
  });
}

const KEEP = `
  update shenbao.documents
  set result = $3, status = $4, made_by = $2, read_at = now(), revision = revision + 1
  where sha256 = $1 and wanted_by = $2 and made_by is distinct from $2
  returning 1`;

const REVIVE =
  "delete from shenbao.dead_letters where sha256 = $1 and made_by = $2";

/** An attempt that came to nothing. */
export type Failed = Pick<
  Job,
  "id" | "queue" | "sha256" | "madeBy" | "limits" | "attempt"
>;

/**
 * Another attempt, or after as many as there may be a dead letter with the last one's reason. Nothing happens where the
 * worker has lost the job to another.
 * @param tries how many attempts there may be
 */
export async function failJob(
  queue: Queue,
  job: Failed,
  worker: string,
  reason: string,
  tries: number,
): Promise<"again" | "dead" | "lost"> {
  return queue.database.transaction(async (sql) =>
    (await takeLease(sql, job.id, worker))
      ? failLeased(queue, sql, job, reason, tries)
      : "lost",
  );
}

/** The same, of a job whose lease is taken away already. */
export async function failLeased(
  { boss }: Queue,
  sql: Sql,
  { id, queue, sha256, madeBy, limits, attempt }: Failed,
  reason: string,
  tries: number,
): Promise<"again" | "dead"> {
  const db = bossDb(sql);
  if (attempt < tries) {
    await boss.fail(queue, id, { reason }, { db });
    return "again";
  }
  await boss.deleteJob(queue, id, { db });
  await sql.query(BURY, [sha256, madeBy, limits, reason, attempt]);
  return "dead";
}

const BURY = `
  insert into shenbao.dead_letters (sha256, made_by, limits, reason, attempts)
  values ($1, $2, $3, $4, $5)
  on conflict (sha256, made_by) do update
  set limits = excluded.limits, reason = excluded.reason, attempts = excluded.attempts, died_at = now()`;

/** Puts a job back as it was: this attempt does not count. */
export async function giveBack(
  { database, boss }: Queue,
  { id, queue, sha256, madeBy, limits, attempt }: Job,
  worker: string,
): Promise<void> {
  await database.transaction(async (sql) => {
    if (!(await takeLease(sql, id, worker))) return;
    const db = bossDb(sql);
    const data: JobData = { sha256, madeBy, limits, failed: attempt - 1 };
    await boss.deleteJob(queue, id, { db });
    await boss.send(queue, data, { ...jobOptions(data), db });
  });
}

/** Whether the worker held it until now. */
async function takeLease(
  sql: Sql,
  job: string,
  worker: string,
): Promise<boolean> {
  const taken = await sql.query(
    "delete from shenbao.leases where job = $1 and worker = $2 returning 1",
    [job, worker],
  );
  return taken.length > 0;
}
