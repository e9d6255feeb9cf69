import { DatabaseUnfit } from "../../../errors.ts";
import type { Database, Sql } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";

/**
 * Brings the tables to this program's version; several programs may do so at once.
 * @param create whether a database that has none of our tables gets them
 * @throws DatabaseUnfit where it has none, or newer ones, or another encoding than UTF8; DatabaseUnavailable, DatabaseFailed
 */
export async function migrate(
  database: Database,
  create: boolean,
  migrations = MIGRATIONS,
): Promise<void> {
  const { where } = database;
  const newest = migrations.at(-1)?.version ?? 0;
  const before = await versionOf(database);
  if (before === 0 && !create)
    throw new DatabaseUnfit(where, "database-empty", "0");
  if (before > newest)
    throw new DatabaseUnfit(where, "database-newer", `${before} > ${newest}`);
  if (before === newest) return;
  await checkEncoding(database);
  await database.transaction(async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await sql.query(VERSIONS);
    // Another program may have done it while the lock was waited for.
    const version = await versionOf(sql);
    for (const { version: step, title, sql: statements } of migrations) {
      if (step <= version) continue;
      await sql.query(statements);
      await sql.query(
        "insert into shenbao.schema_version (version, title) values ($1, $2)",
        [step, title],
      );
    }
  });
}

/** Any number that nobody else locks by. */
const LOCK = 7_364_221;

const VERSIONS = `
  create schema if not exists shenbao;
  create table if not exists shenbao.schema_version (
    version integer primary key,
    title text not null,
    applied_at timestamptz not null default now()
  )`;

/** 0 where there are no tables of ours. */
async function versionOf(sql: Sql): Promise<number> {
  const [there] = await sql.query<{ there: boolean }>(
    "select to_regclass('shenbao.schema_version') is not null as there",
  );
  if (!there?.there) return 0;
  const [found] = await sql.query<{ version: number }>(
    "select coalesce(max(version), 0) as version from shenbao.schema_version",
  );
  return found?.version ?? 0;
}

async function checkEncoding(database: Database): Promise<void> {
  const [found] = await database.query<{ server_encoding: string }>(
    "show server_encoding",
  );
  const encoding = found?.server_encoding ?? "?";
  if (encoding !== "UTF8")
    throw new DatabaseUnfit(database.where, "database-encoding", encoding);
}
