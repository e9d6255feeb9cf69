import { isSameBody } from "./bodies.ts";
import { yearOf } from "./department-projects.ts";
import type { FormSet } from "./form-set.ts";
import type { AuditForm } from "./placed-cell.ts";
import { alike, projectIndex, shelfOf } from "./project-index.ts";

/** The declarations of a year that may be about the same project as another, in the order of the set. */
export interface Namesakes {
  /** Of the same department and the same unit, as far as both say it. */
  same: readonly AuditForm[];
  /** Of the same department, but carried out by another unit. */
  ofOtherUnit: readonly AuditForm[];
}

/**
 * The other project declarations of a year with the same body and the same or nearly the same name.
 * @returns null where the form does not say its department or its name
 */
export function namesakesOf(
  form: AuditForm,
  year: number,
  set: FormSet,
): Namesakes | null {
  const index = set.index(projectIndex);
  const own = index.entries.get(form);
  if (own === undefined) return null;
  const same: AuditForm[] = [];
  const ofOtherUnit: AuditForm[] = [];
  for (const other of alike(own, shelfOf(own, year, set))) {
    if (other.form === form || !isSameBody(other.body, own.body)) continue;
    const unitDiffers =
      own.unit !== "" && other.unit !== "" && !isSameUnit(own.unit, other.unit);
    (unitDiffers ? ofOtherUnit : same).push(other.form);
  }
  return { same, ofOtherUnit };
}

/**
 * The declaration of the same project for another year.
 * @returns "several" where more than one may be meant, or one that may be another project's of this year or another
 * unit's; null where there is none
 */
export function partnerOf(
  form: AuditForm,
  year: number,
  set: FormSet,
): AuditForm | "several" | null {
  const ownYear = yearOf(form);
  const [partner, ...others] = bestOf(form, year, set);
  if (partner === undefined) {
    const elsewhere = namesakesOf(form, year, set)?.ofOtherUnit ?? [];
    return elsewhere.length > 0 ? "several" : null;
  }
  const back = ownYear === null ? [] : bestOf(partner, ownYear, set);
  const isMutual = back.length === 1 && back[0] === form;
  return others.length === 0 && isMutual ? partner : "several";
}

/**
 * The namesakes of the very same name, or else those of nearly the same, unless another unit has one of the very same:
 * units are renamed more readily than projects.
 */
function bestOf(
  form: AuditForm,
  year: number,
  set: FormSet,
): readonly AuditForm[] {
  const { entries } = set.index(projectIndex);
  const { same, ofOtherUnit } = namesakesOf(form, year, set) ?? NOBODY;
  const gist = entries.get(form)?.name.gist;
  const isExact = (other: AuditForm) => entries.get(other)?.name.gist === gist;
  const exact = same.filter(isExact);
  if (exact.length > 0) return exact;
  return ofOtherUnit.some(isExact) ? [] : same;
}

const NOBODY: Namesakes = { same: [], ofOtherUnit: [] };

/** Whether the department and the name of a project are known, without which it has no namesakes. */
export function isNamed(form: AuditForm, set: FormSet): boolean {
  return set.index(projectIndex).entries.has(form);
}

/** Whether a project stands before another in the set; both as `namesakesOf` gives them. */
export function isBefore(a: AuditForm, b: AuditForm, set: FormSet): boolean {
  const { entries } = set.index(projectIndex);
  return (entries.get(a)?.position ?? 0) < (entries.get(b)?.position ?? 0);
}

/** Whether its department declares other projects in a year, among which namesakes could be. */
export function hasCompany(
  form: AuditForm,
  year: number,
  set: FormSet,
): boolean {
  const index = set.index(projectIndex);
  const own = index.entries.get(form);
  const shelf = own && shelfOf(own, year, set);
  return (
    shelf?.entries.some(
      (other) => other !== own && isSameBody(other.body, own?.body ?? ""),
    ) ?? false
  );
}

/** Units of a body are named as loosely as bodies: 干部科, 干部科（干部教育科）, 办公室、干部科. */
function isSameUnit(a: string, b: string): boolean {
  return isSameBody(a, b) || a.includes(b) || b.includes(a);
}
