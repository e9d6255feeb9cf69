import { type FolderOptions, openFolderStore } from "./folder-store.ts";
import { isDatabase } from "./postgres/is-database.ts";
import type { Store } from "./store.ts";

/** How a store is opened, of whichever kind. */
export interface StoreOptions extends FolderOptions {
  /** The address of an S3-compatible server with the documents themselves. */
  s3Endpoint?: string;
}

/**
 * The store that an input names: a database by `postgres://`, else a folder.
 * @throws what keeps the one or the other from being opened
 */
export async function openStore(
  input: string,
  options: StoreOptions = {},
): Promise<Store> {
  if (!isDatabase(input)) return openFolderStore(input, options);
  // Loaded where it is wanted: most runs need no database.
  const { openPostgresStore } = await import(
    "./postgres/open-postgres-store.ts"
  );
  return openPostgresStore(input, options);
}
