import { namedTables } from "../layouts/named-tables.ts";
import type { Layout } from "../layouts/schema.ts";
import type { Problem } from "../model/extraction.ts";
import type { Form } from "../model/form.ts";
import { allCells } from "../stages/audit/placed-cell.ts";

/**
 * The problems of a form read from pictures or from running text that lacks a table which its kind has: its header may not have been
 * recognised. A text layer that lacks a table lacks it on paper.
 */
export function reportMissingTables(
  form: Form,
  layout: Layout,
  file: string,
): Problem[] {
  const cells = allCells(form);
  if (!cells.some(({ cell }) => GUESSED.has(cell.by))) return [];
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
      message: messageOf(form, label, name, file),
    }));
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
function tablesOf({ tables }: Layout): { name: string; label: string }[] {
  return tables
    .filter(({ shape }) => shape !== "list")
    .flatMap(namedTables)
    .map(({ name, label }) => ({ name, label: label === "" ? name : label }));
}
