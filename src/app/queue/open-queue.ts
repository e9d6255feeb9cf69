import { createRequire } from "node:module";
import PgBoss from "pg-boss";
import { Database, type Sql } from "../store/postgres/database.ts";
import { migrate } from "../store/postgres/migrate.ts";

/** The queue of a database. Who opens it closes it. */
export interface Queue {
  database: Database;
  /** Jobs in their order, each given to one worker; it does nothing by itself in the background. */
  boss: PgBoss;
  /** The name of the jobs that this version of the program does. */
  name: string;
  close(): Promise<void>;
}

export const { version } = createRequire(import.meta.url)(
  "../../../package.json",
) as { version: string };

/**
 * Opens the queue, and makes its tables where there are none.
 * @throws BrokenDatabaseUrl, DatabaseUnavailable, DatabaseUnfit, DatabaseFailed
 */
export async function openQueue(url: string): Promise<Queue> {
  const database = new Database(url);
  try {
    await migrate(database, true);
    const boss = new PgBoss({
      db: bossDb(database),
      schema: SCHEMA,
      // What has happened to a document stands in our tables: nothing is kept in the queue that would have to be swept.
      supervise: false,
      schedule: false,
    });
    await boss.start();
    const name = queueOf(version);
    await boss.createQueue(name);
    return { database, boss, name, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

const SCHEMA = "shenbao_queue";

/** Each version has jobs of its own, so that no result is made by another than it says. */
export function queueOf(version: string): string {
  return `extract-${version.replace(/[^\w-]/gu, "-")}`;
}

/** Ours as pg-boss asks: the pool, or the transaction that is open. */
export function bossDb(sql: Sql): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: await sql.query(text, values),
    }),
  };
}
