import { LAYOUTS } from "../../layouts/index.ts";
import type { AuditForm } from "./placed-cell.ts";

/** What is printed beside a field on its kind of form: totalBudget → 项目总预算; on a user's own, what others call it. */
export function fieldLabel(form: AuditForm, name: string): string {
  const own = LAYOUTS.filter(({ id }) => id === form.type);
  const fields = [...own, ...LAYOUTS].flatMap((layout) => layout.fields);
  return fields.find((field) => field.name === name)?.labels[0] ?? name;
}
