import type { Check, Evidence, Finding } from "../../model/finding.ts";
import type { Form } from "../../model/form.ts";
import { type FormSet, formSet } from "./form-set.ts";
import type { AuditForm, PlacedCell } from "./placed-cell.ts";
import { defaultPlan, type Plan, type PlannedRule } from "./profile.ts";
import { prune } from "./prune.ts";
import type { Draft, Verdict } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/** What the rules made of the forms of one document: findings and checks by form, then in the order of the plan. */
export interface Audited {
  findings: Finding[];
  checks: Check[];
}

/** What does not add up in the forms of one document, and the ledger of what each rule did on each form that it is about. */
export function audit(
  forms: readonly Form[],
  plan: Plan = defaultPlan(RULES),
): Audited {
  const run = new Audit(plan);
  run.add("", forms);
  const [audited] = run.results();
  if (audited === undefined) throw new Error("a document without results");
  return audited;
}

/**
 * An audit over many documents. Rules over a form run when its document is added, rules over the set when the results
 * are asked for; of a form no more is kept in between than the latter need.
 */
export class Audit {
  private readonly plan: Plan;
  private readonly needs: string[];
  private readonly documents: Kept[][] = [];

  constructor(plan: Plan) {
    this.plan = plan;
    const needs = plan.rules.flatMap(({ rule }) =>
      rule.scope === "set" ? rule.needs : [],
    );
    this.needs = [...new Set(needs)];
  }

  /** @param document its name among those that are added, which evidence in other documents is told by */
  add(document: string, forms: readonly Form[]): void {
    this.documents.push(forms.map((form) => this.keep({ ...form, document })));
  }

  /** The results of the documents, in the order in which they were added. */
  *results(): Generator<Audited> {
    const set = formSet(
      this.documents.flat().map(({ form }) => form),
      this.plan.aliases,
    );
    for (const forms of this.documents) {
      const audited: Audited = { findings: [], checks: [] };
      for (const kept of forms) judge(kept, set, this.plan, audited);
      yield audited;
    }
  }

  private keep(form: AuditForm): Kept {
    const verdicts = new Map<PlannedRule, Verdict>();
    for (const planned of this.plan.rules) {
      const { rule, options } = planned;
      if (rule.scope === "form" && rule.formTypes.includes(form.type))
        verdicts.set(planned, rule.check(form, options));
    }
    return { form: prune(form, this.needs), verdicts };
  }
}

/** A form as far as rules over the set need it, with what the rules over a form have found. */
interface Kept {
  form: AuditForm;
  verdicts: ReadonlyMap<PlannedRule, Verdict>;
}

function judge(
  { form, verdicts }: Kept,
  set: FormSet,
  plan: Plan,
  { findings, checks }: Audited,
): void {
  for (const planned of plan.rules) {
    const { rule, options } = planned;
    if (!rule.formTypes.includes(form.type)) continue;
    const verdict =
      rule.scope === "set"
        ? rule.check(form, set, options)
        : verdicts.get(planned);
    if (verdict === undefined) continue;
    checks.push({ rule: rule.id, form: form.id, outcome: verdict.outcome });
    if (verdict.outcome === "finding")
      for (const draft of verdict.drafts)
        findings.push(toFinding(draft, planned, form));
  }
}

function toFinding(
  draft: Draft,
  { rule, severity }: PlannedRule,
  form: AuditForm,
): Finding {
  const { zh, en } = draft.message;
  const doubtful = draft.evidence.some(({ cell }) => cell.review);
  return {
    rule: rule.id,
    severity: severity ?? draft.severity ?? rule.severity,
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

function toEvidence(
  { document, form, path, cell }: PlacedCell,
  own: AuditForm,
): Evidence {
  const [place] = cell.at;
  const evidence: Evidence = {
    path,
    page: place && "page" in place ? place.page : null,
    box: place && "box" in place ? place.box : null,
    text: cell.text,
  };
  const elsewhere = document !== (own.document ?? "");
  if (elsewhere) evidence.document = document;
  if (elsewhere || form !== own.id) evidence.form = form;
  if (place && "lines" in place) evidence.lines = place.lines;
  if (cell.review) evidence.review = true;
  return evidence;
}
