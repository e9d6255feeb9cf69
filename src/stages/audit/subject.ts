import { UNKNOWN } from "../../layouts/unknown.ts";
import type { AuditForm } from "./placed-cell.ts";

/** What a form is about: a project's declaration, a department's, or the evaluation of a project after its year. */
export const SUBJECTS = ["project", "department", "self-evaluation"] as const;
export type Subject = (typeof SUBJECTS)[number];

export const PROJECT = "project" satisfies Subject;
export const DEPARTMENT = "department" satisfies Subject;
export const EVALUATION = "self-evaluation" satisfies Subject;

/**
 * What a form is about, by the names of what it has: so that a rule is asked of every kind of form that has its cells,
 * those of a user's own layout among them. Null where nothing tells, and of an unknown form, whose names are its own
 * labels.
 */
export function subjectOf(form: AuditForm): Subject | null {
  if (form.subject !== undefined) return form.subject;
  if (form.type === UNKNOWN) return null;
  if (isEvaluation(form)) return EVALUATION;
  if ("departmentName" in form.fields) return DEPARTMENT;
  return PROJECT_NAMES.some((name) => name in form.fields) ? PROJECT : null;
}

/** A project's own name, or that of the programme that a region's share is declared under. */
const PROJECT_NAMES = ["projectName", "programName"];

/** Only what was done can be told to have been spent or reached. */
function isEvaluation({ fields, tables }: AuditForm): boolean {
  const { execution, indicators } = tables;
  if (execution !== undefined || "achievement" in fields) return true;
  const [row] = Array.isArray(indicators) ? indicators : [];
  return row !== undefined && "actual" in row;
}
