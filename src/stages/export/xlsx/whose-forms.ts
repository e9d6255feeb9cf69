import type { Form } from "../../../model/form.ts";
import { valueAs } from "../tables/place.ts";
import type { ExportedDocument, Field, TableRow } from "../tables/table.ts";

/** Adds to a row, behind its own fields, whose form it belongs to: year, department, project. */
export function whoseForms(
  document: ExportedDocument,
): (row: TableRow) => TableRow {
  const fields = new Map(
    document.extraction.forms.map((form) => [form.id, whoseForm(form)]),
  );
  return (row) => {
    const whose = row.form === undefined ? undefined : fields.get(row.form);
    return whose === undefined
      ? row
      : { ...row, fields: [...row.fields, ...whose] };
  };
}

/** In the order of `WHOSE`. */
function whoseForm({ fields }: Form): Field[] {
  const department = fields.department ?? fields.departmentName;
  return [
    valueAs("integer", fields.fiscalYear),
    valueAs("text", department),
    valueAs("text", fields.projectName ?? fields.programName),
  ];
}
