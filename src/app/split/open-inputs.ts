import { createHash } from "node:crypto";
import { ShenbaoError, SourceNotFound } from "../../errors.ts";
import type { Extraction } from "../../model/extraction.ts";
import { openSource } from "../../pipeline/source-file.ts";
import { DOCUMENT_EXTENSIONS } from "../document-extensions.ts";
import type { OnPage, Reader } from "../extract/reader.ts";
import { type Document, findDocuments } from "../find-documents.ts";
import { LOG_ENDING } from "../store/correction-log.ts";
import { RESULT_EXTENSIONS } from "../store/find-results.ts";
import { type SourceOf, sourceFinder } from "../store/find-sources.ts";
import { mergedExtraction } from "../store/merged-extraction.ts";
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
  /** Folders with the documents that results were read from. */
  sources: readonly string[];
  /** Reads documents that have no result yet. */
  reader: Reader;
  onPage: (document: Document) => OnPage;
}

/**
 * The documents of the inputs, one after the other: those of extraction results, found by their SHA-256, with their
 * corrections; then documents that no result is about, which are read on the way. A document counts once.
 */
export async function* openInputs(
  inputs: readonly string[],
  options: InputOptions,
): AsyncGenerator<Opened> {
  const found = await findDocuments(inputs, [
    ...RESULT_EXTENSIONS,
    ...DOCUMENT_EXTENSIONS,
  ]);
  for (const { message } of found.errors) yield { error: message };
  const files = found.documents.filter(
    ({ path }) => !path.endsWith(LOG_ENDING),
  );
  const done = new Set<string>();
  const find = await sourceFinder(options.sources);
  for (const file of files.filter(isResult))
    for await (const opened of ofResults(file, find, done)) yield opened;
  for (const file of files.filter((each) => !isResult(each)))
    for await (const opened of ofDocument(file, options, done)) yield opened;
}

function isResult({ path }: Document): boolean {
  return RESULT_EXTENSIONS.some((extension) =>
    path.toLowerCase().endsWith(`.${extension}`),
  );
}

async function* ofResults(
  file: Document,
  find: Awaited<ReturnType<typeof sourceFinder>>,
  done: Set<string>,
): AsyncGenerator<Opened> {
  for await (const stored of readStored(file)) {
    if ("error" in stored) {
      yield { error: stored.error.message };
      continue;
    }
    for (const { message } of stored.told) yield { error: message };
    const { result } = stored;
    const { sha256, file: name } = stored.extraction.source;
    if (sha256 !== null && done.has(sha256)) continue;
    const source = await find({
      result,
      sha256,
      file: name,
    } satisfies SourceOf);
    if ("reason" in source) {
      yield { error: new SourceNotFound(result, name).message };
      continue;
    }
    if (sha256 !== null) done.add(sha256);
    try {
      yield { data: source.data, extraction: mergedExtraction(stored) };
    } catch (error) {
      if (!(error instanceof ShenbaoError)) throw error;
      yield { error: error.message };
    }
  }
}

async function* ofDocument(
  file: Document,
  { reader, onPage }: InputOptions,
  done: Set<string>,
): AsyncGenerator<Opened> {
  try {
    const data = file.data ?? (await openSource(file.path));
    const sha256 = createHash("sha256").update(data).digest("hex");
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
