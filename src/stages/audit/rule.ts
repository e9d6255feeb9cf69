import { z } from "zod";
import type { Bilingual, Outcome, Severity } from "../../model/finding.ts";
import type { Value } from "../../model/value.ts";
import type { FormSet } from "./form-set.ts";
import type { AuditForm, PlacedCell } from "./placed-cell.ts";
import type { Subject } from "./subject.ts";

/** What every rule says of itself. */
interface Head<Options extends z.ZodObject> {
  /** Stable, upper case: `AMT-DETAIL-SUM`; the file is named after it (`fileOfRule`). */
  id: string;
  /** Unless a profile or a draft says otherwise. */
  severity: Severity;
  /** What the forms it is asked of are about; others have no line in the ledger. */
  subjects: readonly Subject[];
  title: Bilingual;
  /** What it asks, in a sentence. */
  asks: Bilingual;
  examples: readonly [Bilingual, ...Bilingual[]];
  /** The published regulation that it rests on, null where it is plain arithmetic or consistency. */
  basis: string | null;
  /**
   * The cells it reads, as `prune` takes them: `fields.goal`, `tables.expenditure`, `tables.indicators.content`,
   * `unplaced`. A rule over a set is shown no others; a form rule is tested without the others.
   */
  needs: readonly string[];
  /**
   * Places that a form must have for the question to make sense, of each group one: where its kind has none, the rule
   * is not applicable. Each is within `needs`; left out, any of these will do.
   */
  places?: readonly (readonly string[])[];
  /** What a profile may set: each with a default and a description in Chinese and English. */
  options: Options;
}

/** Answered from the form alone. */
interface OverForm<Options extends z.ZodObject> extends Head<Options> {
  scope: "form";
  check(form: AuditForm, options: z.infer<Options>): Verdict;
}

/** Answered from the form and the others that are audited with it: those of its document, or of a whole archive. */
interface OverSet<Options extends z.ZodObject> extends Head<Options> {
  scope: "set";
  /** @param form one of `set.forms` */
  check(form: AuditForm, set: FormSet, options: z.infer<Options>): Verdict;
}

export type FormRule = OverForm<z.ZodObject>;
export type SetRule = OverSet<z.ZodObject>;

/** A question asked of every form of some types; each stands in a file of its own under rules/. */
export type Rule = FormRule | SetRule;

/** A rule over one form; ties the type of its options to its check. */
export function formRule<Options extends z.ZodObject>(
  rule: Omit<OverForm<Options>, "scope">,
): FormRule {
  return { ...rule, scope: "form" } as unknown as FormRule;
}

/** A rule over a set of forms; ties the type of its options to its check. */
export function setRule<Options extends z.ZodObject>(
  rule: Omit<OverSet<Options>, "scope">,
): SetRule {
  return { ...rule, scope: "set" } as unknown as SetRule;
}

/** Nothing that a profile could set. */
export const NO_OPTIONS = z.object({});

/** The options as a profile leaves them that sets none. */
export function defaultOptions({ options }: Rule): Record<string, unknown> {
  return options.parse({});
}

/** The name of a rule's file, without ending: signs that some file systems refuse are spelt out. */
export function fileOfRule(id: string): string {
  return id.toLowerCase().replace(">", "-over-");
}

/** What a rule found on one form. */
export type Verdict =
  | { outcome: "finding"; drafts: [Draft, ...Draft[]] }
  | { outcome: Exclude<Outcome, "finding"> };

/** A finding before its rule and form are written on it; what is left out is null. */
export interface Draft {
  message: Bilingual;
  /** Where it weighs more or less than the rule's findings do; a profile's own severity wins. */
  severity?: Severity;
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

/** A finding for each draft; `none` where there is no draft. */
export function findings(drafts: readonly Draft[], none: Verdict): Verdict {
  const [first, ...rest] = drafts;
  return first ? { outcome: "finding", drafts: [first, ...rest] } : none;
}

/** One verdict of several: findings add up; what could not be judged outweighs what passed. */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const drafts = verdicts.flatMap((verdict) =>
    verdict.outcome === "finding" ? verdict.drafts : [],
  );
  const outcomes = verdicts.map(({ outcome }) => outcome);
  if (outcomes.includes("insufficient-data"))
    return findings(drafts, INSUFFICIENT_DATA);
  return findings(drafts, outcomes.includes("pass") ? PASS : NOT_APPLICABLE);
}
