import type { Check, Evidence, Finding, Outcome } from "../../model/finding.ts";
import type { Form } from "../../model/form.ts";
import { hasLine, isAsked } from "./asked.ts";
import { compactor } from "./compact.ts";
import { type FormSet, formSet } from "./form-set.ts";
import type { AuditForm, PlacedCell } from "./placed-cell.ts";
import { defaultPlan, type Plan, type PlannedRule } from "./profile.ts";
import { prune } from "./prune.ts";
import { type Draft, NOT_APPLICABLE, type Verdict } from "./rule.ts";
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
  private compact = compactor();
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
    // What it knows of the texts so far is not needed any more.
    this.compact = compactor();
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
    const judged = this.plan.rules.map((planned): Judged | null => {
      const { rule, options } = planned;
      return rule.scope === "form"
        ? toJudged(
            isAsked(rule, form) ? rule.check(form, options) : NOT_APPLICABLE,
            planned,
            form,
          )
        : null;
    });
    return { form: this.compact(prune(form, this.needs)), judged };
  }
}

/** A form as far as rules over the set need it, with what the rules over a form have found. */
interface Kept {
  form: AuditForm;
  /** By the places of the rules in the plan; null for those over the set and those about other types of form. */
  judged: readonly (Judged | null)[];
}

/** A verdict as it goes into the results, apart from the cells that it rests on. */
interface Judged {
  outcome: Outcome;
  findings: readonly Finding[];
}

function toJudged(
  verdict: Verdict,
  planned: PlannedRule,
  form: AuditForm,
): Judged {
  if (verdict.outcome !== "finding") return WITHOUT_FINDINGS[verdict.outcome];
  const { outcome, drafts } = verdict;
  return {
    outcome,
    findings: drafts.map((draft) => toFinding(draft, planned, form)),
  };
}

/** One object for each: most of what is kept of an archive are these. */
const WITHOUT_FINDINGS = {
  pass: { outcome: "pass", findings: [] },
  "not-applicable": { outcome: "not-applicable", findings: [] },
  "insufficient-data": { outcome: "insufficient-data", findings: [] },
} as const satisfies Record<string, Judged>;

function judge(
  { form, judged }: Kept,
  set: FormSet,
  plan: Plan,
  { findings, checks }: Audited,
): void {
  plan.rules.forEach((planned, i) => {
    const { rule, options } = planned;
    if (!hasLine(rule, form)) return;
    const own =
      rule.scope === "set"
        ? toJudged(
            isAsked(rule, form)
              ? rule.check(form, set, options)
              : NOT_APPLICABLE,
            planned,
            form,
          )
        : judged[i];
    if (!own) return;
    checks.push({ rule: rule.id, form: form.id, outcome: own.outcome });
    findings.push(...own.findings);
  });
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
