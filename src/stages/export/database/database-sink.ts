import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OutputNotWritable } from "../../../errors.ts";
import { temporaryName } from "../open-atomically.ts";
import type { DocumentRows, Sink } from "../sink.ts";
import type { Table } from "../tables/table.ts";
import { type RowAppender, rowAppender } from "./append-rows.ts";
import { createSql } from "./create-sql.ts";
import { literal, openDatabase } from "./open-database.ts";
import { VIEWS } from "./views.ts";

/** What is asked for: a DuckDB file, a folder for Parquet files, or both, of which one is written from the other. */
export interface DatabaseTargets {
  duckdb?: string | undefined;
  parquet?: string | undefined;
}

/** Rows after which what was appended goes to the file: bounds memory. */
const ROWS_AT_ONCE = 20_000;

/** The tables as a DuckDB database with views, and as Parquet files, one for each table. */
export async function databaseSink(
  { duckdb, parquet }: DatabaseTargets,
  tables: readonly Table[],
): Promise<Sink> {
  const path = duckdb ?? join(parquet ?? ".", "tables.duckdb");
  const temporary = temporaryName(path);
  const files = tables.map(({ name }) => {
    const file = join(parquet ?? dirname(path), `${name}.parquet`);
    return { table: name, path: file, temporary: temporaryName(file) };
  });
  const clear = async () => {
    for (const left of [temporary, `${temporary}.wal`, `${temporary}.spill`])
      await rm(left, { recursive: true, force: true });
    for (const file of files) await rm(file.temporary, { force: true });
  };
  await clear();
  const named = (error: unknown) => asUnwritable(error, parquet ?? path);
  const database = await openDatabase(temporary).catch(async (error) => {
    await clear();
    throw named(error);
  });
  const run = async (sql: string) => {
    await database.run(sql).catch((error) => {
      throw named(error);
    });
  };
  const abort = async () => {
    database.close();
    await clear();
  };
  const appenders: RowAppender[] = [];
  try {
    for (const table of tables) {
      for (const sql of createSql(table)) await run(sql);
      appenders.push(rowAppender(await database.appender(table.name), table));
    }
    for (const { name, sql } of VIEWS)
      await run(`CREATE VIEW ${name} AS ${sql}`);
  } catch (error) {
    await abort();
    throw error;
  }
  let waiting = 0;
  const flush = () => {
    for (const appender of appenders) appender.flush();
    waiting = 0;
  };
  const addRows = async (rows: DocumentRows) => {
    try {
      for (const appender of appenders)
        waiting += appender.add(rows.get(appender.table.name) ?? []);
      if (waiting >= ROWS_AT_ONCE) flush();
    } catch (error) {
      throw named(error);
    }
  };
  return {
    add: (_, rows) => addRows(rows),
    async end(closing) {
      await addRows(closing);
      try {
        flush();
        for (const appender of appenders) appender.close();
      } catch (error) {
        throw named(error);
      }
      if (parquet !== undefined)
        for (const file of files)
          await run(
            `COPY ${file.table} TO ${literal(file.temporary)} (FORMAT parquet, COMPRESSION snappy)`,
          );
      if (duckdb !== undefined) await run("CHECKPOINT");
      database.close();
    },
    async commit() {
      const moves = [
        ...(duckdb === undefined ? [] : [{ path: duckdb, temporary }]),
        ...(parquet === undefined ? [] : files),
      ];
      for (const move of moves)
        await rename(move.temporary, move.path).catch((error) => {
          throw new OutputNotWritable(move.path, error);
        });
      await clear();
    },
    abort,
  };
}

/** DuckDB tells failures of the file system by their text alone. */
function asUnwritable(error: unknown, path: string): unknown {
  const isSystem =
    error instanceof Error &&
    /IO Error|Could not |No space left|Permission denied|failed to offload/u.test(
      error.message,
    );
  return isSystem ? new OutputNotWritable(path, error) : error;
}
