import type { Finding, Outcome } from "../../../src/model/finding.ts";
import type { Form } from "../../../src/model/form.ts";
import { audit } from "../../../src/stages/audit/audit.ts";

/** What one rule makes of the first form, the others being in the same document. */
export function runRule(
  rule: string,
  ...forms: [Form, ...Form[]]
): { outcome: Outcome | undefined; findings: Finding[] } {
  const { findings, checks } = audit(forms);
  const own = (x: { rule: string; form: string }) =>
    x.rule === rule && x.form === forms[0].id;
  return {
    outcome: checks.find(own)?.outcome,
    findings: findings.filter(own),
  };
}

/** Its outcome only. */
export function outcomeOf(rule: string, ...forms: [Form, ...Form[]]) {
  return runRule(rule, ...forms).outcome;
}

/** The paths of a finding's evidence, those of other forms with their form. */
export function paths(finding: Finding | undefined): string[] {
  return (finding?.evidence ?? []).map(({ form, path }) =>
    form === undefined ? path : `${form}:${path}`,
  );
}
