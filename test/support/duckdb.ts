import { DuckDBInstance } from "@duckdb/node-api";
import { onTestFinished } from "vitest";

export type Record = { [column: string]: unknown };

/** Answers queries on a DuckDB file, or on none, until the test ends. Values as JSON has them: amounts and days are texts. */
export async function database(
  path?: string,
): Promise<(sql: string) => Promise<Record[]>> {
  const instance = await DuckDBInstance.create(
    path,
    path === undefined ? {} : { access_mode: "READ_ONLY" },
  );
  const connection = await instance.connect();
  onTestFinished(() => {
    connection.closeSync();
    instance.closeSync();
  });
  return async (sql) =>
    (await connection.runAndReadAll(sql)).getRowObjectsJson();
}
