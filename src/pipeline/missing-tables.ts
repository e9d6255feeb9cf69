import { matchLabel } from "../layouts/match.ts";
import { namedTables } from "../layouts/named-tables.ts";
import type { ColumnLayout, Layout } from "../layouts/schema.ts";
import type { Problem } from "../model/extraction.ts";
import type { Form } from "../model/form.ts";
import { allCells } from "../stages/audit/placed-cell.ts";

/**
 * The problems of a form that lacks a table which its kind has. One read from pictures or from running text may have it
 * all the same: its header may not have been recognised. What a text layer lacks is not on paper, unless headings of the
 * table's columns are left over: a sheet wider than its paper has them on several pages.
 */
export function reportMissingTables(
  form: Form,
  layout: Layout,
  file: string,
): Problem[] {
  const cells = allCells(form);
  const isGuessed = cells.some(({ cell }) => GUESSED.has(cell.by));
  return tablesOf(layout)
    .filter(
      ({ name, columns }) =>
        (isGuessed || leavesHeadings(form, columns)) &&
        !cells.some(
          ({ path, cell }) =>
            path.startsWith(`tables.${name}`) && cell.state !== "absent",
        ),
    )
    .map(({ name, label }) => ({
      stage: "parse",
      page: form.pages[0] ?? null,
      code: "table-not-found",
      message: messageOf(form, label, name, file),
    }));
}

/** Whether the heading of a column, to the letter, belongs to nothing that was read. */
function leavesHeadings(
  { unplaced = [] }: Form,
  columns: readonly ColumnLayout[],
): boolean {
  const labels = columns.flatMap((column) => column.labels);
  return unplaced.some(({ text }) => matchLabel(text ?? "", labels) === 0);
}

function messageOf(
  { id, pages }: Form,
  label: string,
  name: string,
  file: string,
): string {
  const where =
    pages.length === 0
      ? { zh: "", en: "" }
      : {
          zh: `第 ${pages.join("、")} 页的`,
          en: ` on page(s) ${pages.join(", ")}`,
        };
  return `${file}：${where.zh}表单 ${id} 中未找到“${label}”表，可能因版面或扫描质量未能辨认；请对照原件核对。 / ${file}: form ${id}${where.en} shows no table "${label}" (${name}); it may not have been recognised for its layout or in the scan. Check the original.`;
}

/** How texts come to us where a table can be missed. */
const GUESSED: ReadonlySet<string> = new Set(["ocr", "text-flow"]);

/** The tables that every form of a layout has; lists of goals may be left out by the filer. */
function tablesOf({
  tables,
}: Layout): { name: string; label: string; columns: ColumnLayout[] }[] {
  return tables
    .filter(({ shape }) => shape !== "list")
    .flatMap(namedTables)
    .map(({ name, label, columns }) => ({
      name,
      label: label === "" ? name : label,
      columns,
    }));
}
