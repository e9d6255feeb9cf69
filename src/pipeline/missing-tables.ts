import type { Layout, TableLayout } from "../layouts/schema.ts";
import type { Problem } from "../model/extraction.ts";
import type { Form } from "../model/form.ts";
import { allCells } from "../stages/audit/placed-cell.ts";

/**
 * The problems of a form read from pictures that lacks a table which its kind has: its header may not have been
 * recognised. A text layer that lacks a table lacks it on paper.
 */
export function reportMissingTables(
  form: Form,
  layout: Layout,
  file: string,
): Problem[] {
  const cells = allCells(form);
  if (!cells.some(({ cell }) => cell.by === "ocr")) return [];
  return tablesOf(layout)
    .filter(
      ({ name }) =>
        !cells.some(
          ({ path, cell }) =>
            path.startsWith(`tables.${name}`) && cell.state !== "absent",
        ),
    )
    .map(({ name, label }) => ({
      stage: "parse",
      page: form.pages[0] ?? null,
      code: "table-not-found",
      message: `${file}：第 ${form.pages.join("、")} 页的表单 ${form.id} 中未找到“${label}”表，可能因扫描质量未能辨认；请对照原件核对。 / ${file}: form ${form.id} on page(s) ${form.pages.join(", ")} shows no table "${label}" (${name}); it may not have been recognised in the scan. Check the original.`,
    }));
}

/** The tables that every form of a layout has, by name and printed label; lists and sections may be left out by the filer. */
function tablesOf({ tables }: Layout): { name: string; label: string }[] {
  return tables.flatMap(namesOf);
}

function namesOf(table: TableLayout): { name: string; label: string }[] {
  switch (table.shape) {
    case "rows":
    case "totalled":
      return [{ name: table.name, label: table.labels[0] ?? table.name }];
    case "grouped":
      return table.groups.map(named);
    case "sections":
      return table.sections.map(named);
    case "list":
      return [];
  }
}

function named({ name, labels }: { name: string; labels: string[] }) {
  return { name, label: labels[0] ?? name };
}
