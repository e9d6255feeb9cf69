import type { SourceFile } from "../sources/sources.ts";
import { type JobData, jobOptions } from "./job.ts";
import { bossDb, type Queue } from "./open-queue.ts";

/** What became of a document that was to be queued. dead: its attempts are used up, `shenbao queue --retry` makes new ones. */
export type Enqueued = "queued" | "queued already" | "read already" | "dead";

/**
 * Puts a document into the queue unless its result is there, made by the same version with the same options, or its job is.
 * @param location where workers find its bytes
 */
export async function enqueue(
  { database, boss, name }: Queue,
  { sha256, path }: Omit<SourceFile, "data">,
  location: string,
  madeBy: string,
): Promise<Enqueued> {
  return database.transaction(async (sql) => {
    const [document] = await sql.query<{ isRead: boolean }>(ADD, [
      sha256,
      path,
      madeBy,
    ]);
    await sql.query(
      "insert into shenbao.sources (sha256, location) values ($1, $2) on conflict do nothing",
      [sha256, location],
    );
    if (document?.isRead) return "read already";
    const dead = await sql.query(
      "select 1 from shenbao.dead_letters where sha256 = $1 and made_by = $2",
      [sha256, madeBy],
    );
    if (dead.length > 0) return "dead";
    const data: JobData = { sha256, madeBy, failed: 0 };
    const sent = await boss.send(name, data, {
      ...jobOptions(data),
      db: bossDb(sql),
    });
    return sent === null ? "queued already" : "queued";
  });
}

/** The row stays locked until the job is there too, so that no worker finishes it in between. */
const ADD = `
  insert into shenbao.documents (sha256, path, wanted_by) values ($1, $2, $3)
  on conflict (sha256) do update set wanted_by = excluded.wanted_by
  returning made_by is not distinct from wanted_by as "isRead"`;
