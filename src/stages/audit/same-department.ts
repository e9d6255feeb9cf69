import { bodyKey, bodyName, isSameBody } from "./bodies.ts";
import { yearOf } from "./department-projects.ts";
import type { FormSet } from "./form-set.ts";
import { type AuditForm, fieldCell } from "./placed-cell.ts";
import { DEPARTMENT, subjectOf } from "./subject.ts";

/**
 * The declarations of a department for a year: those that name it to the letter, else those that spell it shorter or
 * longer.
 * @returns null where the form does not name its department
 */
export function declarationsOf(
  department: AuditForm,
  year: number,
  set: FormSet,
): readonly AuditForm[] | null {
  const name = nameOf(department, set);
  if (name === "") return null;
  const shelf = set.index(indexDepartments).get(keyOf(name, year)) ?? [];
  const found = shelf.filter((entry) => isSameBody(entry.name, name));
  const exact = found.filter((entry) => entry.name === name);
  return (exact.length > 0 ? exact : found).map(({ form }) => form);
}

interface Entry {
  form: AuditForm;
  name: string;
}

function indexDepartments(set: FormSet): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const form of set.forms) {
    const year = yearOf(form);
    const name = nameOf(form, set);
    if (subjectOf(form) !== DEPARTMENT || year === null || name === "")
      continue;
    const list = index.get(keyOf(name, year));
    if (list) list.push({ form, name });
    else index.set(keyOf(name, year), [{ form, name }]);
  }
  return index;
}

function nameOf(form: AuditForm, set: FormSet): string {
  return bodyName(fieldCell(form, "departmentName").cell.text, set);
}

function keyOf(name: string, year: number): string {
  return `${year} ${bodyKey(name)}`;
}
