import { fenOf } from "./amount.ts";
import { projectExpenditureRow } from "./fund-rows.ts";
import type { AuditForm } from "./placed-cell.ts";
import { projectAmount } from "./project-amount.ts";

/**
 * Whether a department may have projects that are not in the set: those that are come to less than its project
 * expenditure of the year, or the amounts do not say.
 */
export function mayLackProjects(
  department: AuditForm,
  projects: readonly AuditForm[],
): boolean {
  const row = projectExpenditureRow(department);
  const stated = row === null ? null : fenOf(row.current);
  if (stated === null) return true;
  let sum = 0;
  for (const project of projects) sum += projectAmount(project)?.fen ?? 0;
  return sum < stated;
}
