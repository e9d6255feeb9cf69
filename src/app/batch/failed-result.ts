import { open } from "node:fs/promises";
import { basename } from "node:path";
import { InputNotFound } from "../../errors.ts";
import type { Extraction, SourceKind } from "../../model/extraction.ts";
import { toJson } from "../../stages/export/to-json.ts";
import { sniff } from "../../stages/read/sniff.ts";
import type { Document } from "../find-documents.ts";
import { hashFile } from "../hash-file.ts";
import { digestOf } from "./digest-of.ts";
import { LIMIT_CODES, type WorkerLost } from "./failure.ts";
import type { PoolOptions, PoolOutcome } from "./pool-options.ts";

/** The result of a document whose processes were lost: it failed, and why. Nothing of it is read but its bytes. */
export async function failedResult(
  document: Document,
  lost: WorkerLost,
  { reading, limits }: PoolOptions,
): Promise<PoolOutcome> {
  const { madeBy, style, lang } = reading;
  const beyond = LIMIT_CODES.includes(lost.code);
  let sha256: string;
  let kind: SourceKind;
  try {
    sha256 = await hashFile(document.path, document.data);
    kind = await kindOf(document);
  } catch (error) {
    return { error: new InputNotFound(document.path, error).message };
  }
  const extraction: Extraction = {
    schema: "shenbao/1",
    source: { file: basename(document.path), sha256, pages: 0, kind },
    madeBy: beyond
      ? { ...madeBy, options: { ...madeBy.options, limits } }
      : madeBy,
    status: "failed",
    problems: [
      {
        stage: "read",
        page: lost.failure.page,
        code: lost.code,
        message: lost.message,
      },
    ],
    pages: [],
    forms: [],
    findings: [],
    checks: [],
  };
  return {
    json: Buffer.from(toJson(extraction, style)),
    digest: digestOf(extraction, sha256, lang),
  };
}

/** Enough for the signatures that tell kinds of files apart. */
const HEAD = 4096;

async function kindOf({ path, data }: Document): Promise<SourceKind> {
  const { kind } = sniff(data?.subarray(0, HEAD) ?? (await headOf(path)));
  return kind === "other" ? "pdf" : kind;
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
