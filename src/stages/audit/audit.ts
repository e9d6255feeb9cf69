import type { Check, Evidence, Finding } from "../../model/finding.ts";
import type { Form } from "../../model/form.ts";
import type { PlacedCell } from "./placed-cell.ts";
import type { Draft, Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/**
 * What does not add up in the forms of one document, and the ledger of what each rule did on each form that it is about.
 * Findings and checks come in the order of the forms, then of the catalogue.
 */
export function audit(forms: Form[]): {
  findings: Finding[];
  checks: Check[];
} {
  const findings: Finding[] = [];
  const checks: Check[] = [];
  for (const form of forms)
    for (const rule of RULES) {
      if (!rule.formTypes.includes(form.type)) continue;
      const verdict = rule.check(form, forms);
      checks.push({ rule: rule.id, form: form.id, outcome: verdict.outcome });
      if (verdict.outcome === "finding")
        for (const draft of verdict.drafts)
          findings.push(toFinding(draft, rule, form));
    }
  return { findings, checks };
}

function toFinding(draft: Draft, rule: Rule, form: Form): Finding {
  const { zh, en } = draft.message;
  const doubtful = draft.evidence.some(({ cell }) => cell.review);
  return {
    rule: rule.id,
    severity: rule.severity,
    form: form.id,
    message: doubtful
      ? { zh: zh + DOUBTFUL.zh, en: en + DOUBTFUL.en }
      : { zh, en },
    expected: draft.expected ?? null,
    actual: draft.actual ?? null,
    difference: draft.difference ?? null,
    suggestion: draft.suggestion ?? null,
    evidence: draft.evidence.map((placed) => toEvidence(placed, form)),
    basis: rule.basis,
  };
}

const DOUBTFUL = {
  zh: "（所依据的单元格中有待人工复核的，请先对照原件。）",
  en: " (A cell this rests on is marked for review: compare it with the original first.)",
};

function toEvidence({ form, path, cell }: PlacedCell, own: Form): Evidence {
  const [place] = cell.at;
  const evidence: Evidence = {
    path,
    page: place && "page" in place ? place.page : null,
    box: place && "box" in place ? place.box : null,
    text: cell.text,
  };
  if (form !== own.id) evidence.form = form;
  if (place && "lines" in place) evidence.lines = place.lines;
  return evidence;
}
