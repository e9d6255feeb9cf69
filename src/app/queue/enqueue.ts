import { isDeepStrictEqual } from "node:util";
import type { Limits } from "../batch/pool-options.ts";
import type { SourceFile } from "../sources/sources.ts";
import type { Sql } from "../store/postgres/database.ts";
import { type JobData, jobOptions } from "./job.ts";
import { bossDb, type Queue } from "./open-queue.ts";

/** What became of a document that was to be queued. dead: its attempts are used up, `shenbao queue --retry` makes new ones. */
export type Enqueued = "queued" | "queued already" | "read already" | "dead";

/** How documents are to be read. */
export interface WantedReading {
  /** The name of the version and the options. */
  madeBy: string;
  limits: Limits;
  /** Results that failed do not count. */
  retryFailed: boolean;
}

/**
 * Puts a document into the queue unless its result is there, made by the same version with the same options, or its job is.
 * A result that failed and is to be made again is taken away; its corrections stay.
 * @param location where workers find its bytes
 */
export async function enqueue(
  { database, boss, name }: Queue,
  { sha256, path }: Omit<SourceFile, "data">,
  location: string,
  wanted: WantedReading,
): Promise<Enqueued> {
  const { madeBy, limits } = wanted;
  return database.transaction(async (sql) => {
    const [document] = await sql.query<Before>(ADD, [sha256, path, madeBy]);
    await sql.query(
      "insert into shenbao.sources (sha256, location) values ($1, $2) on conflict do nothing",
      [sha256, location],
    );
    if (document?.isRead) {
      if (!isToBeMadeAgain(document, wanted)) return "read already";
      await takeAway(sql, sha256);
    }
    const dead = await sql.query(
      "select 1 from shenbao.dead_letters where sha256 = $1 and made_by = $2",
      [sha256, madeBy],
    );
    if (dead.length > 0) return "dead";
    const data: JobData = { sha256, madeBy, limits, failed: 0 };
    const sent = await boss.send(name, data, {
      ...jobOptions(data),
      db: bossDb(sql),
    });
    return sent === null ? "queued already" : "queued";
  });
}

interface Before {
  isRead: boolean;
  hasFailed: boolean;
  /** Those that the document went beyond; null where it stayed within. */
  limits: Limits | null;
}

/** The row stays locked until the job is there too, so that no worker finishes it in between. */
const ADD = `
  insert into shenbao.documents (sha256, path, wanted_by) values ($1, $2, $3)
  on conflict (sha256) do update set wanted_by = excluded.wanted_by
  returning made_by is not distinct from wanted_by as "isRead",
    status = 'failed' as "hasFailed", result #> '{madeBy,options,limits}' as limits`;

/** With other limits than those that it went beyond it may be read. */
function isToBeMadeAgain(
  { hasFailed, limits }: Before,
  wanted: WantedReading,
): boolean {
  const isOther = limits !== null && !isDeepStrictEqual(limits, wanted.limits);
  return hasFailed && (wanted.retryFailed || isOther);
}

async function takeAway(sql: Sql, sha256: string): Promise<void> {
  await sql.query(
    `update shenbao.documents
     set result = null, status = null, made_by = null, read_at = null
     where sha256 = $1`,
    [sha256],
  );
}
