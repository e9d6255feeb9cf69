import type {
  AuditCheck,
  AuditedForm,
  AuditFinding,
  AuditReport,
  AuditTotals,
} from "../../../model/audit-report.ts";
import type { Language } from "../wording.ts";

/** What is known of an audit before its first finding. */
export type AuditHead = Omit<AuditReport, "findings" | "checks" | "totals">;

/** An audit whose findings come document by document, so that those of thousands need not be held at once. */
export interface AuditResults {
  head: AuditHead;
  /** The results of each of `head.documents`, in their order; to be gone through once. */
  documents(): Iterable<DocumentResults>;
  /** Of what was gone through so far. */
  totals(): AuditTotals;
}

export interface DocumentResults {
  findings: AuditFinding[];
  checks: AuditCheck[];
}

/** What a report is written from. */
export interface ReportContext {
  head: AuditHead;
  lang: Language;
  /** A form of the audit; undefined where there is none of that id. */
  formOf(document: string, form: string): AuditedForm | undefined;
}

export function reportContext(head: AuditHead, lang: Language): ReportContext {
  const forms = new Map(
    head.documents.map(({ document, forms }) => [
      document,
      new Map(forms.map((form) => [form.form, form])),
    ]),
  );
  return {
    head,
    lang,
    formOf: (document, form) => forms.get(document)?.get(form),
  };
}
