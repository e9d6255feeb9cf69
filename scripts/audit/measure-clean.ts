import type { Severity } from "../../src/model/finding.ts";
import type { Rule } from "../../src/stages/audit/rule.ts";
import { runSet } from "./run-set.ts";
import { DECLARATIONS, FAMILY, type NamedForms } from "./world.ts";

/** What a rule found where there is nothing to find. */
export interface FalseFindings {
  counts: Record<Severity, number>;
  /** A few of its messages, each with where it was. */
  examples: string[];
}

export interface CleanScore {
  sets: number;
  forms: number;
  /** Only rules that found something. */
  byRule: Map<string, FalseFindings>;
}

/** Asks every rule about `sets` consistent sets of declarations, and as many of the other kinds of form. */
export function measureClean(rules: readonly Rule[], sets: number): CleanScore {
  const score: CleanScore = { sets: 0, forms: 0, byRule: new Map() };
  for (let i = 0; i < sets; i++) {
    const name = `clean ${i}`;
    const declared = DECLARATIONS.toDocuments(DECLARATIONS.make(name));
    countFalse(declared, rules, score);
    countFalse(FAMILY.toDocuments(FAMILY.make(name)), rules, score);
  }
  return score;
}

/** Adds what rules find in a consistent set. */
export function countFalse(
  documents: readonly NamedForms[],
  rules: readonly Rule[],
  score: CleanScore,
): void {
  score.sets++;
  for (const { forms } of documents) score.forms += forms.length;
  for (const { document, finding } of runSet(documents, rules)) {
    const { rule, severity, form, evidence, message } = finding;
    const entry = score.byRule.get(rule) ?? {
      counts: { critical: 0, warning: 0, info: 0 },
      examples: [],
    };
    entry.counts[severity]++;
    if (entry.examples.length < EXAMPLES)
      entry.examples.push(
        `${document} ${form} ${evidence[0]?.path}: ${message.zh}`,
      );
    score.byRule.set(rule, entry);
  }
}

const EXAMPLES = 3;
