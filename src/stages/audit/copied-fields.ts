import { bodyKey, bodyName, isSameBody } from "./bodies.ts";
import { yearOf } from "./department-projects.ts";
import type { FormSet } from "./form-set.ts";
import { type CopyLimits, nearCopies } from "./near-copies.ts";
import { type AuditForm, fieldCell } from "./placed-cell.ts";
import { bareText } from "./shingles.ts";
import { bodyCell, spellingsOf } from "./spellings.ts";
import { DEPARTMENT, type Subject, subjectOf } from "./subject.ts";
import { nameCore } from "./topic.ts";

/** The other forms in which a field says nearly the same. */
export interface Copies {
  /** The first ones of the set, as many as were asked for. */
  first: AuditForm[];
  /** How many there are in all. */
  count: number;
}

/**
 * The other forms of a form's kind whose `field` is a near-copy of its own, the same project's or department's
 * declarations of other years aside: those are expected to repeat themselves.
 */
export function copiesOf(
  form: AuditForm,
  field: string,
  set: FormSet,
  limits: CopyLimits,
  most: number,
): Copies {
  const groups = set.index(groupsOf(subjectOf(form), field, limits));
  const group = groups.get(form);
  if (group === undefined) return { first: [], count: 0 };
  const bucket = group.byName.get(nameKey(form, set)) ?? [];
  const ownEarlier = new Set(
    bucket.filter((other) => isOtherYear(form, other, set)),
  );
  const first: AuditForm[] = [];
  for (const other of group.members) {
    if (first.length >= most) break;
    if (other !== form && !ownEarlier.has(other)) first.push(other);
  }
  return { first, count: group.members.length - 1 - ownEarlier.size };
}

interface Group {
  members: AuditForm[];
  /** The members by the name of their project or department. */
  byName: Map<string, AuditForm[]>;
}

type Build = (set: FormSet) => Map<AuditForm, Group>;

/** The builders, so that a set sees the same one whenever the same index is asked for. */
const BUILDERS = new Map<string, Build>();

function groupsOf(
  subject: Subject | null,
  field: string,
  limits: CopyLimits,
): Build {
  const key = `${subject} ${field} ${limits.shortest} ${limits.share}`;
  const known = BUILDERS.get(key);
  if (known !== undefined) return known;
  const build: Build = (set) => buildGroups(set, subject, field, limits);
  BUILDERS.set(key, build);
  return build;
}

function buildGroups(
  set: FormSet,
  subject: Subject | null,
  field: string,
  limits: CopyLimits,
): Map<AuditForm, Group> {
  const forms = set.forms.filter(
    (form) =>
      subjectOf(form) === subject &&
      fieldCell(form, field).cell.state === "read",
  );
  const texts = forms.map((form) =>
    bareText(fieldCell(form, field).cell.text ?? ""),
  );
  const numbers = nearCopies(texts, limits);
  const groups = new Map<number, Group>();
  const groupOf = new Map<AuditForm, Group>();
  forms.forEach((form, i) => {
    const number = numbers[i] ?? -1;
    const group: Group = groups.get(number) ?? {
      members: [],
      byName: new Map(),
    };
    groups.set(number, group);
    groupOf.set(form, group);
    group.members.push(form);
    const key = nameKey(form, set);
    const bucket = group.byName.get(key);
    if (bucket === undefined) group.byName.set(key, [form]);
    else bucket.push(form);
  });
  return groupOf;
}

/** Declarations of one project, or of one department, have this in common. */
function nameKey(form: AuditForm, set: FormSet): string {
  if (subjectOf(form) === DEPARTMENT) return bodyKey(body(form, set));
  return nameCore(fieldCell(form, "projectName").cell.text ?? "");
}

/** The same project or department in another year; of forms with the same key. */
function isOtherYear(a: AuditForm, b: AuditForm, set: FormSet): boolean {
  const years = [yearOf(a), yearOf(b)];
  if (years.includes(null) || years[0] === years[1]) return false;
  return isSameBody(body(a, set), body(b, set));
}

/** The department's name as the forms that belong together usually spell it: one of them may spell it otherwise. */
function body(form: AuditForm, set: FormSet): string {
  const cell = spellingsOf(form, set)?.usual ?? bodyCell(form);
  return bodyName(cell.cell.text, set);
}
