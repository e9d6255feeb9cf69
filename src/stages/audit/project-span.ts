import { type AuditForm, fieldCell } from "./placed-cell.ts";

/** Whether a project runs over several years by its 项目类型 (延续性) or the years filled in there (从2020年至2022年). */
export function runsOverYears(form: AuditForm): boolean {
  if (fieldCell(form, "projectType").cell.value === "continuing") return true;
  const period = fieldCell(form, "projectPeriod").cell.text ?? "";
  return (period.match(/\d{2,4}(?=\s*年)/gu) ?? []).length > 1;
}

/** The same, or nothing that says that it does not: no type is ticked or can be read. */
export function mayRunOverYears(form: AuditForm): boolean {
  const { value } = fieldCell(form, "projectType").cell;
  return runsOverYears(form) || value === null;
}
