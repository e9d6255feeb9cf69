import { BrokenResult } from "../../errors.ts";
import type { AuditedDocument, LeftOut } from "../../model/audit-report.ts";
import { Extraction } from "../../model/extraction.ts";
import type { Bilingual } from "../../model/finding.ts";
import type { Audit } from "../../stages/audit/audit.ts";
import type { ReadResult } from "./read-results.ts";
import type { WhoseForm } from "./whose-form.ts";

/** What has come into an audit, and what has not. */
export interface TakenIn {
  documents: AuditedDocument[];
  leftOut: LeftOut[];
}

/** Gives results to the audit one by one; of each no more is kept than the audit and the report's lists need. */
export function intake(audit: Audit, whose: WhoseForm) {
  const documents: AuditedDocument[] = [];
  const leftOut: LeftOut[] = [];
  const resultOf = new Map<string, string>();
  const names = new Set<string>();

  /** @returns what is to be told about it, null where it was taken in */
  function take(read: ReadResult): LeftOut | null {
    const { result } = read;
    if ("error" in read) return leave(result, read.error.code, read.error.text);
    if (schemaOf(read.value) === "shenbao-audit/1")
      return leave(result, "audit-report", isReport(result));
    const { success, data, error } = Extraction.safeParse(read.value);
    if (!success) {
      const broken = new BrokenResult(
        result,
        wrongIn(read.value, error),
        error,
      );
      return leave(result, broken.code, broken.text);
    }
    const { source, status, forms } = data;
    const { sha256 } = source;
    const first = sha256 === null ? undefined : resultOf.get(sha256);
    if (first !== undefined)
      return leave(result, "duplicate", isDuplicate(result, first));
    if (sha256 !== null) resultOf.set(sha256, result);
    const document = freeName(source.file, names);
    audit.add(document, forms);
    documents.push({
      document,
      ...source,
      status,
      result,
      forms: forms.map((form) => ({
        form: form.id,
        type: form.type,
        pages: form.pages,
        ...whose(form),
      })),
    });
    return null;
  }

  function leave(result: string, code: string, message: Bilingual): LeftOut {
    const left = { result, code, message };
    leftOut.push(left);
    return left;
  }

  return { documents, leftOut, take };
}

/** The codes of what is left out on purpose, and costs nothing. */
export const HARMLESS: readonly string[] = ["duplicate", "audit-report"];

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

/** The name, or with the first free number behind it. */
function freeName(file: string, taken: Set<string>): string {
  let name = file;
  for (let n = 2; taken.has(name); n++) name = `${file} (${n})`;
  taken.add(name);
  return name;
}

function isDuplicate(result: string, first: string): Bilingual {
  return {
    zh: `${result}：与 ${first} 是同一份原件（SHA-256 相同），只计一次。`,
    en: `${result}: the same document as ${first} (same SHA-256), counted once.`,
  };
}

function isReport(result: string): Bilingual {
  return {
    zh: `${result}：是核查报告，不是读取结果，已略过。`,
    en: `${result}: an audit report, no extraction result; passed over.`,
  };
}
