import type { Bilingual } from "../../model/finding.ts";
import type { Form } from "../../model/form.ts";
import { allCells, unplacedCells } from "../../stages/audit/placed-cell.ts";
import { cellLabel } from "../../stages/export/sheets/cell-label.ts";
import { fieldOf } from "./queue-entries.ts";

/** What is printed beside the cells of a form, by path without numbers. */
export function fieldLabels(form: Form): Record<string, Bilingual> {
  const fields = new Set(
    [...allCells(form), ...unplacedCells(form)].map(({ path }) =>
      fieldOf(path),
    ),
  );
  return Object.fromEntries(
    [...fields].map((field) => [field, labelOf(form.type, field)]),
  );
}

/** @param path with its numbers or without */
export function labelOf(type: string, path: string): Bilingual {
  return {
    zh: cellLabel(type, path, "zh"),
    en: cellLabel(type, path, "en"),
  };
}
