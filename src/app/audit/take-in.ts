import type { AuditedDocument, LeftOut } from "../../model/audit-report.ts";
import type { Bilingual } from "../../model/finding.ts";
import type { Audit } from "../../stages/audit/audit.ts";
import type { StoredDocument, UnusableDocument } from "../store/store.ts";
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

  /**
   * @param read with its corrections in it
   * @returns what is to be told about it, null where it was taken in
   */
  function take(read: StoredDocument | UnusableDocument): LeftOut | null {
    const { result } = read;
    if ("error" in read) return leave(result, read.error.code, read.error.text);
    const { source, status, forms } = read.extraction;
    const { sha256 } = source;
    const first = sha256 === null ? undefined : resultOf.get(sha256);
    if (first !== undefined)
      return read.corrections.length === 0
        ? leave(result, "duplicate", isDuplicate(result, first))
        : leave(result, "corrected-duplicate", losesCorrections(result, first));
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

function losesCorrections(result: string, first: string): Bilingual {
  return {
    zh: `${result}：与 ${first} 是同一份原件（SHA-256 相同），只计一次；它的复核记录未采用。请只保留一份结果。`,
    en: `${result}: the same document as ${first} (same SHA-256), counted once; its own corrections are not used. Keep one of the two.`,
  };
}
