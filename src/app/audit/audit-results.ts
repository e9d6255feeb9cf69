import type {
  AuditedForm,
  AuditReport,
  RuleTotals,
} from "../../model/audit-report.ts";
import type { Outcome, Severity } from "../../model/finding.ts";
import type { Audit } from "../../stages/audit/audit.ts";
import type {
  AuditHead,
  AuditResults,
  DocumentResults,
} from "../../stages/export/audit/audit-results.ts";

/** The results of an audit as reports take them, added up while they are gone through. */
export function auditResults(head: AuditHead, audit: Audit): AuditResults {
  const tally = newTally(head);
  return {
    head,
    *documents() {
      let i = 0;
      for (const { findings, checks } of audit.results()) {
        const listed = head.documents[i++];
        if (listed === undefined)
          throw new Error("more results than documents");
        const { document } = listed;
        const forms = new Map(listed.forms.map((form) => [form.form, form]));
        const results: DocumentResults = {
          findings: findings.map((finding) => ({
            ...finding,
            document,
            ...whoseOf(forms, finding.form),
          })),
          checks: checks.map((check) => ({ ...check, document })),
        };
        tally.add(results, forms);
        yield results;
      }
    },
    totals: tally.totals,
  };
}

type Forms = ReadonlyMap<string, AuditedForm>;

function whoseOf(forms: Forms, id: string) {
  const {
    project = null,
    department = null,
    year = null,
  } = forms.get(id) ?? {};
  return { project, department, year };
}

function newTally({ documents, rules }: AuditHead) {
  const order = new Map(rules.map(({ rule }, i) => [rule, i]));
  const departments = new Map<string | null, Map<string, RuleTotals>>();
  const findings: Record<Severity, number> = noFindings();
  const checks: Record<Outcome, number> = noChecks();

  function under(department: string | null, rule: string): RuleTotals {
    const ofDepartment = departments.get(department) ?? new Map();
    departments.set(department, ofDepartment);
    const known = ofDepartment.get(rule);
    if (known !== undefined) return known;
    const fresh = { department, rule, outcomes: noChecks(), findings: 0 };
    ofDepartment.set(rule, fresh);
    return fresh;
  }

  return {
    add(results: DocumentResults, forms: Forms) {
      for (const { form, rule, outcome } of results.checks) {
        checks[outcome]++;
        under(forms.get(form)?.department ?? null, rule).outcomes[outcome]++;
      }
      for (const { department, rule, severity } of results.findings) {
        findings[severity]++;
        under(department, rule).findings++;
      }
    },
    totals: (): AuditReport["totals"] => ({
      documents: documents.length,
      forms: documents.reduce((sum, { forms }) => sum + forms.length, 0),
      checks,
      findings,
      departments: [...departments.values()].flatMap((ofDepartment) =>
        [...ofDepartment.values()].sort(
          (a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
        ),
      ),
    }),
  };
}

function noFindings(): Record<Severity, number> {
  return { critical: 0, warning: 0, info: 0 };
}

function noChecks(): Record<Outcome, number> {
  return { pass: 0, finding: 0, "not-applicable": 0, "insufficient-data": 0 };
}
