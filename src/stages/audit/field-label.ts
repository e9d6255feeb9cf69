import { LAYOUTS } from "../../layouts/index.ts";
import type { AuditForm } from "./placed-cell.ts";

/** What is printed beside a field on its kind of form: totalBudget → 项目总预算. */
export function fieldLabel(form: AuditForm, name: string): string {
  const layout = LAYOUTS.find(({ id }) => id === form.type);
  const field = layout?.fields.find((candidate) => candidate.name === name);
  return field?.labels[0] ?? name;
}
