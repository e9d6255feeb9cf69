import { ShenbaoError } from "../../errors.ts";
import { findResults } from "./find-results.ts";
import { openStore, type StoreOptions } from "./open-store.ts";
import { isDatabase } from "./postgres/is-database.ts";
import { readStored } from "./read-stored.ts";
import type { Store, StoredDocument, UnusableDocument } from "./store.ts";

/** A place that holds records: a file, or a document's row in a database. */
export interface RecordPlace {
  /** Of the file, or what the row is called. */
  path: string;
  /** What progress calls it. */
  name: string;
  /** One after the other; no more than one is held. */
  records(): AsyncIterable<StoredDocument | UnusableDocument>;
  /** As `Store.source` has it, where the place is of a store that knows; beside a file it is to be looked for. */
  source?(): Promise<string | null>;
}

export interface Records {
  /** In the order of the inputs. */
  places: RecordPlace[];
  /** What is to be told of inputs that have none. */
  errors: ShenbaoError[];
  close(): Promise<void>;
}

/**
 * The records of all inputs: files, folders, patterns, standard input, databases by `postgres://`. Who asks closes it.
 * @param options of the databases
 * @throws what keeps a database from being opened or listed
 */
export async function findRecords(
  inputs: readonly string[],
  options: StoreOptions = {},
): Promise<Records> {
  const found = await findResults(inputs.filter((input) => !isDatabase(input)));
  const places: RecordPlace[] = found.files.map((file) => ({
    path: file.path,
    name: file.name,
    records: () => readStored(file),
  }));
  const stores: Store[] = [];
  const close = async () => {
    await Promise.all(stores.map((store) => store.close()));
  };
  try {
    for (const url of new Set(inputs.filter(isDatabase))) {
      const store = await openStore(url, options);
      stores.push(store);
      for await (const { id, result, file } of store.documents())
        places.push({
          path: result,
          name: file ?? result,
          records: () => recordOf(store, id, result),
          source: () => store.source(id),
        });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { places, errors: found.errors, close };
}

async function* recordOf(
  store: Store,
  id: string,
  result: string,
): AsyncGenerator<StoredDocument | UnusableDocument> {
  try {
    yield await store.read(id);
  } catch (error) {
    // What is wrong with one record does not keep the others from being read; a server that is gone does.
    if (!(error instanceof ShenbaoError) || error.exitCode === 2) throw error;
    yield { result, error };
  }
}
