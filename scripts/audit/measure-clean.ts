import type { Severity } from "../../src/model/finding.ts";
import type { Rule } from "../../src/stages/audit/rule.ts";
import { makeSet } from "./make-set.ts";
import { runSet } from "./run-set.ts";
import type { SheetSet } from "./sheet.ts";

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

/** Asks every rule about `sets` consistent sets. */
export function measureClean(rules: readonly Rule[], sets: number): CleanScore {
  const score: CleanScore = { sets: 0, forms: 0, byRule: new Map() };
  for (let i = 0; i < sets; i++)
    countFalse(makeSet(`clean ${i}`), rules, score);
  return score;
}

/** Adds what rules find in a consistent set. */
export function countFalse(
  set: SheetSet,
  rules: readonly Rule[],
  score: CleanScore,
): void {
  score.sets++;
  for (const { projects } of set) score.forms += projects.length + 1;
  for (const { document, finding } of runSet(set, rules)) {
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
