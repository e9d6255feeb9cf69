import { openSources } from "../../sources/open-sources.ts";
import { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { PostgresStore } from "./postgres-store.ts";

export interface PostgresOptions {
  /** Folders or buckets with the documents themselves; where they lay when they were queued if none are given. */
  sources?: readonly string[];
  s3Endpoint?: string;
}

/**
 * The store in a database that `shenbao extract --queue` has set up.
 * @param url `postgres://…`
 * @throws BrokenDatabaseUrl, DatabaseUnavailable, DatabaseUnfit
 */
export async function openPostgresStore(
  url: string,
  { sources = [], s3Endpoint }: PostgresOptions = {},
): Promise<PostgresStore> {
  const places: (string | undefined)[] =
    sources.length === 0 ? [undefined] : [...sources];
  const database = new Database(url);
  try {
    await migrate(database, false);
    const opened = await Promise.all(
      places.map((place) =>
        openSources({
          ...(place === undefined ? {} : { sources: place }),
          ...(s3Endpoint === undefined ? {} : { s3Endpoint }),
        }),
      ),
    );
    return new PostgresStore(database, opened);
  } catch (error) {
    await database.close();
    throw error;
  }
}
