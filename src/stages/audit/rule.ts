import type { Bilingual, Outcome, Severity } from "../../model/finding.ts";
import type { Form } from "../../model/form.ts";
import type { Value } from "../../model/value.ts";
import type { PlacedCell } from "./placed-cell.ts";

/** The layouts' ids of the two forms that the rules are about. */
export const PROJECT = "project-declaration";
export const DEPARTMENT = "department-declaration";

/** A question asked of every form of some types; each stands in a file of its own under rules/. */
export interface Rule {
  /** Stable, upper case: `AMT-DETAIL-SUM`; the file is named after it. */
  id: string;
  severity: Severity;
  /** form: answered from the form alone · document: from the form and the others of its document. */
  scope: "form" | "document";
  /** The types of form it is about; others have no line in the ledger. */
  formTypes: readonly string[];
  title: Bilingual;
  /** What it asks, in a sentence. */
  asks: Bilingual;
  examples: readonly [Bilingual, ...Bilingual[]];
  /** The published regulation that it rests on, null where it is plain arithmetic or consistency. */
  basis: string | null;
  /** @param forms all forms of the document, `form` among them */
  check(form: Form, forms: readonly Form[]): Verdict;
}

/** What a rule found on one form. */
export type Verdict =
  | { outcome: "finding"; drafts: [Draft, ...Draft[]] }
  | { outcome: Exclude<Outcome, "finding"> };

/** A finding before its rule and form are written on it; what is left out is null. */
export interface Draft {
  message: Bilingual;
  expected?: Value;
  actual?: Value;
  difference?: Value;
  suggestion?: Bilingual | null;
  /** The cells it rests on, the chief one first. */
  evidence: PlacedCell[];
}

export const PASS: Verdict = { outcome: "pass" };
export const NOT_APPLICABLE: Verdict = { outcome: "not-applicable" };
export const INSUFFICIENT_DATA: Verdict = { outcome: "insufficient-data" };

export function finding(draft: Draft): Verdict {
  return { outcome: "finding", drafts: [draft] };
}

/** One verdict of several: findings add up; what could not be judged outweighs what passed. */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const [first, ...rest] = verdicts.flatMap((verdict) =>
    verdict.outcome === "finding" ? verdict.drafts : [],
  );
  if (first) return { outcome: "finding", drafts: [first, ...rest] };
  const outcomes = verdicts.map((verdict) => verdict.outcome);
  if (outcomes.includes("insufficient-data")) return INSUFFICIENT_DATA;
  return outcomes.includes("pass") ? PASS : NOT_APPLICABLE;
}
