import { LAYOUTS } from "../../layouts/index.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Bilingual } from "../../model/finding.ts";
import type { Form } from "../../model/form.ts";
import { allCells, unplacedCells } from "../../stages/audit/placed-cell.ts";
import { cellLabel } from "../../stages/export/sheets/cell-label.ts";
import { fieldOf } from "./queue-entries.ts";

/** What is printed beside the cells of a form, by path without numbers. */
export function fieldLabels(
  form: Form,
  layouts: readonly Layout[],
): Record<string, Bilingual> {
  const fields = new Set(
    [...allCells(form), ...unplacedCells(form)].map(({ path }) =>
      fieldOf(path),
    ),
  );
  return Object.fromEntries(
    [...fields].map((field) => [field, labelOf(form.type, field, layouts)]),
  );
}

/** @param path with its numbers or without */
export function labelOf(
  type: string,
  path: string,
  layouts: readonly Layout[] = LAYOUTS,
): Bilingual {
  return {
    zh: cellLabel(type, path, "zh", layouts),
    en: cellLabel(type, path, "en", layouts),
  };
}
