import type { Status } from "../../model/extraction.ts";
import type { Queue } from "./open-queue.ts";

/** Where all documents of a queue stand. */
export interface QueueStatus {
  /** Not yet begun, by the queue of their version. */
  waiting: Map<string, number>;
  /** Who reads what. */
  active: ActiveJob[];
  /** Results that are there as they were last asked for. */
  done: Record<Status, number>;
  dead: number;
}

export interface ActiveJob {
  path: string;
  worker: string;
  attempt: number;
  /** Since it was taken, and since its worker was heard of, seconds. */
  running: number;
  silent: number;
}

export async function queueStatus({
  database,
  boss,
}: Queue): Promise<QueueStatus> {
  const waiting = new Map<string, number>();
  for (const { name } of await boss.getQueues())
    waiting.set(name, await boss.getQueueSize(name));
  const active = await database.query<ActiveJob>(ACTIVE);
  const done = { complete: 0, partial: 0, failed: 0 };
  for (const row of await database.query<{ status: Status; n: number }>(DONE))
    done[row.status] = row.n;
  const [dead] = await database.query<{ n: number }>(DEAD);
  return { waiting, active, done, dead: dead?.n ?? 0 };
}

const ACTIVE = `
  select path, worker, attempt,
    extract(epoch from now() - taken_at)::float as running,
    extract(epoch from now() - seen_at)::float as silent
  from shenbao.leases join shenbao.documents using (sha256) order by taken_at`;

const DONE = `
  select status, count(*)::integer as n from shenbao.documents
  where made_by = wanted_by group by status`;

const DEAD = `
  select count(*)::integer as n
  from shenbao.dead_letters l join shenbao.documents d using (sha256)
  where l.made_by = d.wanted_by`;

/** Whether every document that this version was to read has its result or is a dead letter. */
export async function isSettled({
  database,
  boss,
  name,
}: Queue): Promise<boolean> {
  if ((await boss.getQueueSize(name)) > 0) return false;
  const [row] = await database.query<{ n: number }>(
    "select count(*)::integer as n from shenbao.leases where queue = $1",
    [name],
  );
  return row?.n === 0;
}
