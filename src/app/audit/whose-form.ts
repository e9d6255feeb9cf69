import { fold } from "../../layouts/fold.ts";
import type { AuditedForm } from "../../model/audit-report.ts";
import type { Form } from "../../model/form.ts";

/** Whose form it is: the project, the department, the year, as printed. */
export type WhoseForm = (
  form: Form,
) => Pick<AuditedForm, "project" | "department" | "year">;

/** @param aliases names that stand for one body: the first of a group is the one to show */
export function whoseForm(aliases: readonly (readonly string[])[]): WhoseForm {
  const shown = new Map(
    aliases.flatMap((group) =>
      group.map((name) => [fold(name), group[0] ?? name] as const),
    ),
  );
  return ({ fields }) => {
    const year = fields.fiscalYear?.value;
    const department = printed(fields.departmentName ?? fields.department);
    return {
      project: printed(fields.projectName),
      department:
        department === null
          ? null
          : (shown.get(fold(department)) ?? department),
      year: typeof year === "number" && Number.isInteger(year) ? year : null,
    };
  };
}

/** A text on one line; null where none is printed. */
function printed(cell: Form["fields"][string] | undefined): string | null {
  const text = (cell?.text ?? "").replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}
