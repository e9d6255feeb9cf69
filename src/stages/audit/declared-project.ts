import { isSameBody } from "./bodies.ts";
import { yearOf } from "./department-projects.ts";
import type { FormSet } from "./form-set.ts";
import type { AuditForm } from "./placed-cell.ts";
import { alike, entryOf, shelfOf } from "./project-index.ts";
import { INSUFFICIENT_DATA, NOT_APPLICABLE, type Verdict } from "./rule.ts";

/** The fields by which a self-evaluation finds its declaration, as rules need them. */
export const PAIRING_FIELDS = [
  "fields.fiscalYear",
  "fields.projectName",
  "fields.department",
  "fields.executingUnit",
] as const;

/**
 * What a rule says of a self-evaluation and the declaration of the same project and year.
 * @returns not applicable where the set has none; no answer where the evaluation does not say whose it is, or several
 * could be meant
 */
export function againstDeclaration(
  evaluation: AuditForm,
  set: FormSet,
  check: (declaration: AuditForm) => Verdict,
): Verdict {
  const year = yearOf(evaluation);
  const own = entryOf(evaluation, NOWHERE, set);
  if (year === null || own === null) return INSUFFICIENT_DATA;
  const near = alike(own, shelfOf(own, year, set)).filter(({ body }) =>
    isSameBody(body, own.body),
  );
  // Of the very same name, or else of nearly the same.
  const exact = near.filter(({ name }) => name.gist === own.name.gist);
  const [found, ...others] = exact.length > 0 ? exact : near;
  if (found === undefined) return NOT_APPLICABLE;
  return others.length > 0 ? INSUFFICIENT_DATA : check(found.form);
}

/** An evaluation has no place among the declarations. */
const NOWHERE = -1;
