import { randomUUID } from "node:crypto";
import { CorrectionConflict, DocumentNotFound } from "../../../errors.ts";
import { Correction, type NewCorrection } from "../../../model/correction.ts";
import { sentBefore } from "../sent-before.ts";
import type { Database, Sql } from "./database.ts";

/**
 * Adds an entry to a document's log; it is on the server's disk when this answers. The document's row is locked from the
 * look at the log to its new entry, so that of several that write at once each sees those before it. One whose id the log
 * has is there already: that entry is the answer.
 * @param expect the last entry's number as the caller knew the log
 * @throws CorrectionConflict, CorrectionIdTaken, DocumentNotFound, DatabaseUnavailable, DatabaseFailed
 */
export async function appendEntry(
  database: Database,
  sha256: string,
  entry: NewCorrection,
  expect: number,
): Promise<Correction> {
  return database.transaction(async (sql) => {
    await lockDocument(sql, sha256);
    const before = sentBefore(await entryOf(sql, sha256, entry.id), entry);
    if (before !== null) return before;
    const theirs = await laterEntry(sql, sha256, entry, expect);
    if (theirs !== null) throw new CorrectionConflict(theirs);
    const correction: Correction = {
      seq: (await lengthOf(sql, sha256)) + 1,
      id: randomUUID(),
      at: new Date().toISOString(),
      ...entry,
    };
    await sql.query(
      "insert into shenbao.corrections (sha256, seq, form, path, entry) values ($1, $2, $3, $4, $5)",
      [
        sha256,
        correction.seq,
        entry.form,
        entry.path,
        JSON.stringify(correction),
      ],
    );
    return correction;
  });
}

async function lockDocument(sql: Sql, sha256: string): Promise<void> {
  const rows = await sql.query(
    "select 1 from shenbao.documents where sha256 = $1 and result is not null for no key update",
    [sha256],
  );
  if (rows.length === 0) throw new DocumentNotFound(sha256);
}

async function entryOf(
  sql: Sql,
  sha256: string,
  id: string | undefined,
): Promise<Correction | undefined> {
  if (id === undefined) return undefined;
  const [row] = await sql.query<{ entry: string }>(
    "select entry::text as entry from shenbao.corrections where sha256 = $1 and id = $2",
    [sha256, id],
  );
  return row && Correction.parse(JSON.parse(row.entry));
}

/** About the same cell, and after what the caller knew. */
async function laterEntry(
  sql: Sql,
  sha256: string,
  { form, path }: NewCorrection,
  expect: number,
): Promise<Correction | null> {
  const [row] = await sql.query<{ entry: string }>(
    `select entry::text as entry from shenbao.corrections
     where sha256 = $1 and form = $2 and path = $3 and seq > $4
     order by seq desc limit 1`,
    [sha256, form, path, expect],
  );
  return row === undefined ? null : Correction.parse(JSON.parse(row.entry));
}

async function lengthOf(sql: Sql, sha256: string): Promise<number> {
  const [row] = await sql.query<{ length: number }>(
    "select coalesce(max(seq), 0) as length from shenbao.corrections where sha256 = $1",
    [sha256],
  );
  return row?.length ?? 0;
}
