import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ShenbaoError, SourceNotFound } from "../../errors.ts";
import type { Extraction } from "../../model/extraction.ts";
import { openSource } from "../../pipeline/source-file.ts";
import { DOCUMENT_EXTENSIONS } from "../document-extensions.ts";
import type { OnPage, Reader } from "../extract/reader.ts";
import { type Document, findDocuments } from "../find-documents.ts";
import { isBucket } from "../sources/open-sources.ts";
import { LOG_ENDING } from "../store/correction-log.ts";
import { findRecords, type RecordPlace } from "../store/find-records.ts";
import { RESULT_EXTENSIONS } from "../store/find-results.ts";
import { type SourceOf, sourceFinder } from "../store/find-sources.ts";
import { mergedExtraction } from "../store/merged-extraction.ts";
import { isDatabase } from "../store/postgres/is-database.ts";
import { readStored } from "../store/read-stored.ts";

/** A document with what was read from it. */
export interface OpenInput {
  data: Uint8Array;
  extraction: Extraction;
}

/** A document, or what is to be told of an input that gives none. */
export type Opened = OpenInput | { error: string };

/** How inputs are opened. */
export interface InputOptions {
  /** Folders with the documents that results were read from; of databases also buckets. */
  sources: readonly string[];
  s3Endpoint: string | undefined;
  /** Reads documents that have no result yet. */
  reader: Reader;
  onPage: (document: Document) => OnPage;
}

/**
 * The documents of the inputs, one after the other: those of extraction results, in files and in databases, found by their
 * SHA-256, with their corrections; then documents that no result is about, which are read on the way. A document counts once.
 */
export async function* openInputs(
  inputs: readonly string[],
  options: InputOptions,
): AsyncGenerator<Opened> {
  const found = await findDocuments(
    inputs.filter((input) => !isDatabase(input)),
    [...RESULT_EXTENSIONS, ...DOCUMENT_EXTENSIONS],
  );
  for (const { message } of found.errors) yield { error: message };
  const files = found.documents.filter(
    ({ path }) => !path.endsWith(LOG_ENDING),
  );
  const done = new Set<string>();
  const { sources, s3Endpoint } = options;
  const find = await sourceFinder(sources.filter((place) => !isBucket(place)));
  const records = await findRecords(inputs.filter(isDatabase), {
    sources,
    ...(s3Endpoint === undefined ? {} : { s3Endpoint }),
  });
  try {
    const places = [...files.filter(isResult).map(placeOf), ...records.places];
    yield* ofResults(places, find, done);
  } finally {
    await records.close();
  }
  for (const file of files.filter((each) => !isResult(each)))
    yield* ofDocument(file, options, done);
}

type Find = Awaited<ReturnType<typeof sourceFinder>>;

function placeOf(file: Document): RecordPlace {
  const { path, name } = file;
  return { path, name, records: () => readStored(file) };
}

function isResult({ path }: Document): boolean {
  return RESULT_EXTENSIONS.some((extension) =>
    path.toLowerCase().endsWith(`.${extension}`),
  );
}

async function* ofResults(
  places: readonly RecordPlace[],
  find: Find,
  done: Set<string>,
): AsyncGenerator<Opened> {
  for (const place of places)
    for await (const stored of place.records()) {
      if ("error" in stored) {
        yield { error: stored.error.message };
        continue;
      }
      for (const { message } of stored.told) yield { error: message };
      const { result } = stored;
      const { sha256, file } = stored.extraction.source;
      if (sha256 !== null && done.has(sha256)) continue;
      const data = await dataOf(place, { result, sha256, file }, find);
      if (data === null) {
        yield { error: new SourceNotFound(result, file).message };
        continue;
      }
      if (sha256 !== null) done.add(sha256);
      try {
        yield { data, extraction: mergedExtraction(stored) };
      } catch (error) {
        if (!(error instanceof ShenbaoError)) throw error;
        yield { error: error.message };
      }
    }
}

/** Where the store has it; else by its name in the folders. */
async function dataOf(
  place: RecordPlace,
  wanted: SourceOf,
  find: Find,
): Promise<Uint8Array | null> {
  const path = (await place.source?.()) ?? null;
  // It may be gone, or another, since the store looked.
  const data = path === null ? null : await readFile(path).catch(() => null);
  if (data !== null && sha256Of(data) === wanted.sha256)
    return new Uint8Array(data);
  const found = await find(wanted);
  return "data" in found ? found.data : null;
}

function sha256Of(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

async function* ofDocument(
  file: Document,
  { reader, onPage }: InputOptions,
  done: Set<string>,
): AsyncGenerator<Opened> {
  try {
    const data = file.data ?? (await openSource(file.path));
    const sha256 = sha256Of(data);
    if (done.has(sha256)) return;
    done.add(sha256);
    const outcome = await reader.read(
      { ...file, data: data.slice() },
      onPage(file),
    );
    if ("error" in outcome) yield { error: outcome.error };
    else yield { data, extraction: outcome.extraction };
  } catch (error) {
    if (!(error instanceof ShenbaoError)) throw error;
    yield { error: error.message };
  }
}
