import {
  AuditReportFound,
  BrokenResult,
  ShenbaoError,
  TornCorrection,
} from "../../errors.ts";
import { Extraction } from "../../model/extraction.ts";
import type { Document } from "../find-documents.ts";
import { type CorrectionLog, logPath, readLog } from "./correction-log.ts";
import { type ReadResult, readResults } from "./read-results.ts";
import type { StoredDocument, UnusableDocument } from "./store.ts";

/**
 * The records of a file, one or one per line, each as the program made it and with its corrections. Corrections belong to
 * a record with a file of its own, and stand beside it; those of a line, or of standard input, are none.
 */
export async function* readStored(
  file: Document,
): AsyncGenerator<StoredDocument | UnusableDocument> {
  for await (const read of readResults(file)) {
    const hasLog = read.result === file.path && file.data === undefined;
    yield await toStored(read, hasLog ? logPath(file.path) : null);
  }
}

async function toStored(
  read: ReadResult,
  path: string | null,
): Promise<StoredDocument | UnusableDocument> {
  const { result } = read;
  if ("error" in read) return read;
  try {
    const extraction = toExtraction(read.value, result);
    const log = path === null ? NO_LOG : await readLog(path);
    const told =
      path !== null && log.torn.length > 0
        ? [new TornCorrection(path, null)]
        : [];
    return { result, extraction, corrections: log.corrections, told };
  } catch (error) {
    if (!(error instanceof ShenbaoError)) throw error;
    return { result, error };
  }
}

const NO_LOG: Pick<CorrectionLog, "corrections" | "torn"> = {
  corrections: [],
  torn: new Uint8Array(),
};

/** A record that is at hand as text. @throws AuditReportFound, BrokenResult */
export function parseResult(text: string, result: string): Extraction {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BrokenResult(result, (error as Error).message, error);
  }
  return toExtraction(value, result);
}

/** @throws AuditReportFound, BrokenResult */
function toExtraction(value: unknown, result: string): Extraction {
  if (schemaOf(value) === "shenbao-audit/1") throw new AuditReportFound(result);
  const { success, data, error } = Extraction.safeParse(value);
  if (success) return data;
  throw new BrokenResult(result, wrongIn(value, error), error);
}

function schemaOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "schema" in value
    ? value.schema
    : undefined;
}

/** In a few words, and where: the schema, or the first thing that is not as it says. */
function wrongIn(value: unknown, { issues }: { issues: Issue[] }): string {
  const schema = schemaOf(value);
  if (schema !== "shenbao/1")
    return `schema: ${schema === undefined ? "none" : JSON.stringify(schema)}`;
  const [issue] = issues;
  return issue === undefined
    ? ""
    : `${issue.path.map(String).join(".")}: ${issue.message}`;
}

interface Issue {
  path: PropertyKey[];
  message: string;
}
