import type { Finding, Outcome } from "../../../src/model/finding.ts";
import type { Form } from "../../../src/model/form.ts";
import { type Audited, audit } from "../../../src/stages/audit/audit.ts";
import { DEFAULT_PROFILE, planOf } from "../../../src/stages/audit/profile.ts";
import { prune } from "../../../src/stages/audit/prune.ts";
import { RULES } from "../../../src/stages/audit/rules/index.ts";
import { seedForms } from "./seed-forms.ts";

/**
 * What one rule makes of the first form, the others being in the same document. It is shown the cells that it says it
 * needs and no others.
 */
export function runRule(
  rule: string,
  ...forms: [Form, ...Form[]]
): { outcome: Outcome | undefined; findings: Finding[] } {
  return ofForm(auditWith(rule, {}, forms), forms[0]);
}

/** The same under options that a profile sets. */
export function runRuleWith(
  rule: string,
  options: Record<string, unknown>,
  ...forms: [Form, ...Form[]]
): { outcome: Outcome | undefined; findings: Finding[] } {
  return ofForm(auditWith(rule, options, forms), forms[0]);
}

/** Its outcome only. */
export function outcomeOf(rule: string, ...forms: [Form, ...Form[]]) {
  return runRule(rule, ...forms).outcome;
}

/** What one rule finds in the seed: `f2 tables.expenditure.total`, the form and the path of the chief cell, sorted. */
export function onSeed(rule: string): string[] {
  return auditWith(rule, {}, seedForms())
    .findings.map(({ form, evidence }) => `${form} ${evidence[0]?.path}`)
    .sort();
}

/** The paths of a finding's evidence, those of other forms with their form. */
export function paths(finding: Finding | undefined): string[] {
  return (finding?.evidence ?? []).map(({ form, path }) =>
    form === undefined ? path : `${form}:${path}`,
  );
}

function auditWith(
  id: string,
  options: Record<string, unknown>,
  forms: readonly Form[],
): Audited {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const profile = { ...DEFAULT_PROFILE, rules: { [id]: { options } } };
  const plan = planOf(profile, [rule]);
  if ("mistakes" in plan) throw new Error(JSON.stringify(plan.mistakes));
  return audit(
    forms.map((form) => prune(form, rule.needs)),
    plan,
  );
}

function ofForm({ findings, checks }: Audited, { id }: Form) {
  return {
    outcome: checks.find(({ form }) => form === id)?.outcome,
    findings: findings.filter(({ form }) => form === id),
  };
}
