import type { DuckDBAppender } from "@duckdb/node-api";

/** How much DuckDB may hold; the rest it puts in a folder beside the file. */
const MEMORY_LIMIT = "384MB";

/** A new database in a file, with one connection. */
export interface Database {
  run(sql: string): Promise<void>;
  appender(table: string): Promise<DuckDBAppender>;
  /** May be called again. */
  close(): void;
}

/** DuckDB is a large native library: loaded only where it is wanted. */
export async function openDatabase(path: string): Promise<Database> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(path, {
    memory_limit: MEMORY_LIMIT,
    temp_directory: `${path}.spill`,
    // Nothing is fetched, whatever a query asks for.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  let isOpen = true;
  return {
    async run(sql) {
      await connection.run(sql);
    },
    appender: (table) => connection.createAppender(table),
    close() {
      if (!isOpen) return;
      isOpen = false;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
