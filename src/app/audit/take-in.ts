import type { AuditedDocument, LeftOut } from "../../model/audit-report.ts";
import type { Bilingual } from "../../model/finding.ts";
import type { Audit } from "../../stages/audit/audit.ts";
import { distinctDocuments } from "../store/distinct-documents.ts";
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
  const distinct = distinctDocuments();

  /**
   * @param read with its corrections in it
   * @returns what is to be told about it, null where it was taken in
   */
  function take(read: StoredDocument | UnusableDocument): LeftOut | null {
    const { result } = read;
    if ("error" in read) return leave(result, read.error.code, read.error.text);
    const { source, status, forms } = read.extraction;
    const named = distinct(read);
    if ("code" in named) return leave(result, named.code, named.message);
    const { name: document } = named;
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
