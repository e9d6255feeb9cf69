import { resolve } from "node:path";
import {
  ExtractFirst,
  OrphanCorrections,
  type ShenbaoError,
} from "../../errors.ts";
import { DOCUMENT_EXTENSIONS } from "../document-extensions.ts";
import { type Document, findDocuments } from "../find-documents.ts";
import { LOG_ENDING, logPath } from "./correction-log.ts";
import { inSourceOrder } from "./source-order.ts";

/** The files that hold extraction results, by the ends of their names. */
export const RESULT_EXTENSIONS = ["json", "jsonl"];

/**
 * The result files of the inputs, and what is to be told: of inputs that have none (of documents, to read them first),
 * and of logs of corrections in them that stand alone.
 */
export async function findResults(
  inputs: readonly string[],
): Promise<{ files: Document[]; errors: ShenbaoError[] }> {
  const files: Document[] = [];
  const errors: ShenbaoError[] = [];
  for (const input of inputs) {
    const found = await findDocuments([input], RESULT_EXTENSIONS);
    const { results, logs } = apart(found.documents);
    files.push(...(await inSourceOrder(results)));
    errors.push(...orphans(logs, results));
    if (results.length > 0) continue;
    const holdsDocuments =
      found.documents.length > 0 ||
      (await findDocuments([input])).documents.length > 0;
    errors.push(...(holdsDocuments ? [new ExtractFirst(input)] : found.errors));
  }
  return { files: onceEach(files), errors };
}

function apart(found: readonly Document[]) {
  const isLog = ({ path }: Document) => path.endsWith(LOG_ENDING);
  return {
    logs: found.filter(isLog),
    results: found.filter((file) => !isLog(file) && !isDocument(file.path)),
  };
}

function orphans(
  logs: readonly Document[],
  results: readonly Document[],
): ShenbaoError[] {
  const known = new Set(results.map(({ path }) => logPath(path)));
  return logs
    .filter(({ path }) => !known.has(path))
    .map(({ path }) => new OrphanCorrections(path));
}

function isDocument(path: string): boolean {
  return DOCUMENT_EXTENSIONS.some((extension) =>
    path.toLowerCase().endsWith(`.${extension}`),
  );
}

function onceEach(files: readonly Document[]): Document[] {
  return [...new Map(files.map((file) => [resolve(file.path), file])).values()];
}
