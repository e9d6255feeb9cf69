import { z } from "zod";
import { SourceKind, Status } from "./extraction.ts";
import { Bilingual, Check, Finding, Outcome, Severity } from "./finding.ts";

/** Whose form it is: as printed, null where nothing is printed there. A department's own form has no project. */
const whose = {
  project: z.string().nullable(),
  /** Of several names that a profile says are one body, the first. */
  department: z.string().nullable(),
  year: z.int().nullable(),
};

/** A form that was audited. */
export const AuditedForm = z.object({
  form: z.string(),
  /** The layout's id. */
  type: z.string(),
  /** The pages it stands on, from 1; empty for a text dump. */
  pages: z.array(z.int().positive()),
  ...whose,
});
export type AuditedForm = z.infer<typeof AuditedForm>;

/** A document that was audited. `document` is its name in this report: that of its file, numbered where several share it. */
export const AuditedDocument = z.object({
  document: z.string(),
  file: z.string(),
  sha256: z.string().nullable(),
  kind: SourceKind,
  status: Status,
  pages: z.int().nonnegative(),
  /** Where its extraction was read from, with the line of a JSON Lines file: `out/a.json`, `all.jsonl:3`. */
  result: z.string(),
  forms: z.array(AuditedForm),
});
export type AuditedDocument = z.infer<typeof AuditedDocument>;

/** An input that is not in the audit, and why. */
export const LeftOut = z.object({
  result: z.string(),
  /** `duplicate`, `broken-result` …: the code of an error, or of what was told. */
  code: z.string(),
  message: Bilingual,
});
export type LeftOut = z.infer<typeof LeftOut>;

/** A rule as it ran. */
export const AuditedRule = z.object({
  rule: z.string(),
  title: Bilingual,
  /** The rule's own, or the profile's. */
  severity: Severity,
  options: z.record(z.string(), z.unknown()),
  basis: z.string().nullable(),
});
export type AuditedRule = z.infer<typeof AuditedRule>;

/** A finding with its document and whose form it is on. */
export const AuditFinding = Finding.extend({
  document: z.string(),
  ...whose,
});
export type AuditFinding = z.infer<typeof AuditFinding>;

export const AuditCheck = Check.extend({ document: z.string() });
export type AuditCheck = z.infer<typeof AuditCheck>;

const Count = z.int().nonnegative();

/** What one department's forms, or all, came to under one rule: forms by outcome, and findings. */
export const RuleTotals = z.object({
  department: z.string().nullable(),
  rule: z.string(),
  outcomes: z.record(Outcome, Count),
  findings: Count,
});
export type RuleTotals = z.infer<typeof RuleTotals>;

export const AuditTotals = z.object({
  documents: Count,
  forms: Count,
  checks: z.record(Outcome, Count),
  findings: z.record(Severity, Count),
  /** In the order of the departments' first forms, then of the rules; rules that are not about any of its forms are left out. */
  departments: z.array(RuleTotals),
});
export type AuditTotals = z.infer<typeof AuditTotals>;

/** What `audit` gives for many documents: the output contract `shenbao-audit/1`. */
export const AuditReport = z.object({
  schema: z.literal("shenbao-audit/1"),
  /** The program's version. */
  version: z.string(),
  /** The day it was made on (ISO), where that was asked for: the same input gives the same report. */
  date: z.iso.date().nullable(),
  profile: z.object({ profile: z.string(), title: Bilingual }),
  rules: z.array(AuditedRule),
  /** Rules that the profile or the command switched off. */
  off: z.array(z.string()),
  documents: z.array(AuditedDocument),
  leftOut: z.array(LeftOut),
  findings: z.array(AuditFinding),
  checks: z.array(AuditCheck),
  totals: AuditTotals,
});
export type AuditReport = z.infer<typeof AuditReport>;
