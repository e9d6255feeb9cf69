import {
  BrokenCorrections,
  DocumentNotFound,
  ShenbaoError,
  SourceGone,
} from "../../../errors.ts";
import { Correction, type NewCorrection } from "../../../model/correction.ts";
import { readSource, type Sources } from "../../sources/sources.ts";
import { parseResult } from "../read-stored.ts";
import type {
  DocumentEntry,
  Look,
  Sight,
  Store,
  StoredDocument,
  UnusableDocument,
} from "../store.ts";
import { appendEntry } from "./append-entry.ts";
import type { Database } from "./database.ts";
import { FetchedFiles } from "./fetched-files.ts";

/** Documents that are listed with one question. */
const LISTED = 1000;

/**
 * The store that is a Postgres database as `shenbao work` fills it: a row per document with the JSON as it was made, and
 * the log of its corrections. A document's id is its SHA-256. The tables: README.md beside this file.
 */
export class PostgresStore implements Store {
  private readonly database: Database;
  private readonly sources: readonly Sources[];
  private readonly fetched = new FetchedFiles();

  /** @param sources where the documents' own files are looked for; the store closes the database */
  constructor(database: Database, sources: readonly Sources[]) {
    this.database = database;
    this.sources = sources;
  }

  async *documents(): AsyncGenerator<DocumentEntry> {
    for await (const { sha256, file } of this.inOrder<Listed>(LIST))
      yield { id: sha256, result: this.resultOf(sha256), file, sha256 };
  }

  async look(since: string | null): Promise<Look> {
    const rows = await this.database.query<Changed>(CHANGED, [since]);
    const sights: Sight[] = [];
    const see = (id: string, revision: number) =>
      sights.push({ id, result: this.resultOf(id), mark: String(revision) });
    for (const { sha256, revision } of rows)
      if (sha256 !== null) see(sha256, revision);
    if (since === null)
      for await (const row of this.inOrder<Marked>(MARKS))
        see(row.sha256, row.revision);
    return { sights, isWhole: since === null, next: rows[0]?.next ?? "0" };
  }

  async *records(): AsyncGenerator<StoredDocument | UnusableDocument> {
    for await (const { id, result } of this.documents()) {
      try {
        yield await this.read(id);
      } catch (error) {
        if (!(error instanceof ShenbaoError)) throw error;
        // Without the database none of the others can be read either.
        if (error.exitCode === 2) throw error;
        yield { result, error };
      }
    }
  }

  async stamp(id: string): Promise<string> {
    const [row] = await this.database.query<{ stamp: string }>(STAMP, [id]);
    if (row === undefined) throw new DocumentNotFound(id);
    return row.stamp;
  }

  async read(id: string): Promise<StoredDocument> {
    const [row] = await this.database.query<Stored>(READ, [id]);
    if (row === undefined) throw new DocumentNotFound(id);
    const result = this.resultOf(id);
    return {
      result,
      extraction: parseResult(row.result, result),
      corrections: row.entries.map((entry, i) =>
        toCorrection(entry, i, result),
      ),
      told: [],
    };
  }

  async append(
    id: string,
    entry: NewCorrection,
    expect: number,
  ): Promise<Correction> {
    return appendEntry(this.database, id, entry, expect);
  }

  async source(id: string): Promise<string | null> {
    const rows = await this.database.query<{ location: string | null }>(
      LOCATIONS,
      [id],
    );
    if (rows.length === 0) throw new DocumentNotFound(id);
    for (const { location } of rows)
      for (const sources of location === null ? [] : this.sources) {
        const path = await this.found(sources, location as string, id);
        if (path !== null) return path;
      }
    return null;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.fetched.close();
  }

  /** @param sql asks for rows behind a number, and how many */
  private async *inOrder<Row extends { number: string }>(
    sql: string,
  ): AsyncGenerator<Row> {
    for (let after = "0"; ; ) {
      const rows = await this.database.query<Row>(sql, [after, LISTED]);
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.number;
    }
  }

  private async found(
    sources: Sources,
    location: string,
    sha256: string,
  ): Promise<string | null> {
    try {
      const copy = this.fetched.get(sha256);
      if (copy !== undefined) return await copy;
      const data = await readSource(sources, location, sha256);
      return sources.pathOf(location) ?? (await this.fetched.put(sha256, data));
    } catch (error) {
      if (error instanceof SourceGone) return null;
      throw error;
    }
  }

  private resultOf(sha256: string): string {
    return `${this.database.where}#${sha256.slice(0, 12)}`;
  }
}

interface Listed {
  sha256: string;
  /** A bigint, which comes as text. */
  number: string;
  file: string | null;
}

const LIST = `
  select sha256, number, result #>> '{source,file}' as file
  from shenbao.documents
  where result is not null and number > $1
  order by number limit $2`;

type Marked = Pick<Listed, "sha256" | "number"> & { revision: number };

const MARKS = `
  select sha256, number, revision from shenbao.documents
  where result is not null and number > $1
  order by number limit $2`;

interface Changed {
  next: string;
  /** Null in the one row of an answer without documents. */
  sha256: string | null;
  revision: number;
}

/**
 * All transactions before `next` have ended, so that their results were seen; those between it and now may be seen again.
 * Numbers that are yet to come are of another server, whose tables were copied here.
 */
const CHANGED = `
  select pg_snapshot_xmin(snapshot)::text as next, sha256, revision
  from pg_current_snapshot() as snapshot
  left join shenbao.documents
    on changed_in >= $1::xid8 and changed_in < pg_snapshot_xmax(snapshot)
    and result is not null`;

const STAMP = `
  select revision || ':' || (
    select count(*) from shenbao.corrections c where c.sha256 = d.sha256
  ) as stamp
  from shenbao.documents d where sha256 = $1 and result is not null`;

interface Stored {
  result: string;
  entries: string[];
}

/** One question, so that record and log are of one moment. */
const READ = `
  select result::text as result, array(
    select entry::text from shenbao.corrections c
    where c.sha256 = d.sha256 order by seq
  ) as entries
  from shenbao.documents d where sha256 = $1 and result is not null`;

const LOCATIONS = `
  select location from shenbao.documents left join shenbao.sources using (sha256)
  where sha256 = $1 order by seen_at, location`;

/** @throws BrokenCorrections where somebody else has written into the table */
function toCorrection(text: string, index: number, result: string): Correction {
  const { success, data, error } = Correction.safeParse(JSON.parse(text));
  if (!success)
    throw new BrokenCorrections(
      result,
      index + 1,
      error.issues[0]?.message ?? "",
    );
  if (data.seq !== index + 1)
    throw new BrokenCorrections(result, index + 1, `seq: ${data.seq}`);
  return data;
}
