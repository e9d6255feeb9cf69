import type { AuditCheck } from "../../../model/audit-report.ts";
import { Outcome } from "../../../model/finding.ts";

/**
 * Checks in their order, kept small: those of ten thousand forms are most of a million, and reports give them after the
 * findings.
 */
export class CheckList implements Iterable<AuditCheck> {
  private readonly forms: { document: string; form: string; end: number }[] =
    [];
  private readonly rules: string[] = [];
  private readonly placeOfRule = new Map<string, number>();
  /** A number for each check: the place of its rule, times the number of outcomes, and the place of its outcome. */
  private readonly codes: number[] = [];

  add(checks: Iterable<AuditCheck>): void {
    for (const { document, form, rule, outcome } of checks) {
      const code =
        this.ruleAt(rule) * OUTCOMES.length + OUTCOMES.indexOf(outcome);
      this.codes.push(code);
      const last = this.forms.at(-1);
      if (last?.document === document && last.form === form)
        last.end = this.codes.length;
      else this.forms.push({ document, form, end: this.codes.length });
    }
  }

  *[Symbol.iterator](): Generator<AuditCheck> {
    let i = 0;
    for (const { document, form, end } of this.forms)
      for (; i < end; i++) {
        const code = this.codes[i] ?? 0;
        const rule = this.rules[Math.floor(code / OUTCOMES.length)];
        const outcome = OUTCOMES[code % OUTCOMES.length];
        if (rule === undefined || outcome === undefined)
          throw new Error(`no check has the code ${code}`);
        yield { rule, form, outcome, document };
      }
  }

  private ruleAt(rule: string): number {
    const known = this.placeOfRule.get(rule);
    if (known !== undefined) return known;
    this.placeOfRule.set(rule, this.rules.length);
    return this.rules.push(rule) - 1;
  }
}

const OUTCOMES = Outcome.options;
