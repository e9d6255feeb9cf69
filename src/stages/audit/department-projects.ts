import { bodyKey, bodyName, isSameBody } from "./bodies.ts";
import type { FormSet } from "./form-set.ts";
import { type AuditForm, fieldCell } from "./placed-cell.ts";
import { DEPARTMENT, PROJECT, subjectOf } from "./subject.ts";

/** The projects of a department's year, in the order of the set. */
export interface DepartmentProjects {
  projects: readonly AuditForm[];
  /** Projects that may be its own: they name no department or several could be meant, or their year is unknown. */
  doubtful: readonly AuditForm[];
}

/**
 * The projects of the set that belong to a department's declaration: of its year, and in its document, where it is the
 * only department of that year, or naming it. Names count across documents only where the project's own document holds
 * no department of its year.
 */
export function projectsOf(
  department: AuditForm,
  set: FormSet,
): DepartmentProjects {
  return set.index(allocate).projects.get(department) ?? NONE;
}

/** The department's declaration that a project belongs to; null where there is none, or several could be meant. */
export function departmentOf(
  project: AuditForm,
  set: FormSet,
): AuditForm | null {
  return set.index(allocate).owners.get(project) ?? null;
}

/** 年度 of a form; null where it cannot be known. */
export function yearOf(form: AuditForm): number | null {
  const { value } = fieldCell(form, "fiscalYear").cell;
  return typeof value === "number" ? value : null;
}

const NONE: DepartmentProjects = { projects: [], doubtful: [] };

interface Candidate {
  form: AuditForm;
  name: string;
}

interface Allocation {
  owners: Map<AuditForm, AuditForm>;
  projects: Map<AuditForm, { projects: AuditForm[]; doubtful: AuditForm[] }>;
}

function allocate(set: FormSet): Allocation {
  const own = new Map<string, Candidate[]>();
  const named = new Map<string, Candidate[]>();
  const allocation: Allocation = { owners: new Map(), projects: new Map() };
  for (const form of set.forms) {
    const year = yearOf(form);
    if (subjectOf(form) !== DEPARTMENT || year === null) continue;
    const name = bodyName(fieldCell(form, "departmentName").cell.text, set);
    push(own, ownKey(form, year), { form, name });
    push(named, `${year} ${bodyKey(name)}`, { form, name });
    allocation.projects.set(form, { projects: [], doubtful: [] });
  }
  const ofDocument = departmentsByDocument(set);
  for (const form of set.forms) {
    if (subjectOf(form) !== PROJECT) continue;
    const year = yearOf(form);
    const name = bodyName(fieldCell(form, "department").cell.text, set);
    const beside = year === null ? [] : (own.get(ownKey(form, year)) ?? []);
    const far =
      year === null ? [] : (named.get(`${year} ${bodyKey(name)}`) ?? []);
    const candidates = beside.length > 0 ? beside : far;
    const found =
      beside.length === 1
        ? beside
        : candidates.filter((candidate) => isSameBody(candidate.name, name));
    const [owner] = found;
    if (owner !== undefined && found.length === 1) {
      allocation.owners.set(form, owner.form);
      allocation.projects.get(owner.form)?.projects.push(form);
      continue;
    }
    const doubtful =
      year === null
        ? (ofDocument.get(form.document ?? "") ?? [])
        : (found.length > 0 ? found : beside).map(
            (candidate) => candidate.form,
          );
    for (const department of doubtful)
      allocation.projects.get(department)?.doubtful.push(form);
  }
  return allocation;
}

function departmentsByDocument(set: FormSet): Map<string, AuditForm[]> {
  const found = new Map<string, AuditForm[]>();
  for (const form of set.forms)
    if (subjectOf(form) === DEPARTMENT) push(found, form.document ?? "", form);
  return found;
}

function ownKey({ document }: AuditForm, year: number): string {
  return `${year} ${document ?? ""}`;
}

function push<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
