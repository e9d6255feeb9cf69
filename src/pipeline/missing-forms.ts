import type { Extraction, Problem } from "../model/extraction.ts";

/**
 * The problem of a document in which no declaration was found, and nothing that says why: it may be another matter, or be
 * damaged so that what it lost looks like a page with less on it.
 */
export function reportNoForms(
  { forms, problems, pages }: Extraction,
  file: string,
): Problem[] {
  if (forms.length > 0 || problems.length > 0) return [];
  const blank = pages.filter(({ kind }) => kind === "blank").length;
  const [zh, en] =
    pages.length === 0
      ? ["", ""]
      : [
          `（共 ${pages.length} 页，其中空白 ${blank} 页）`,
          ` (pages: ${pages.length}, blank: ${blank})`,
        ];
  return [
    {
      stage: "segment",
      page: null,
      code: "no-form",
      message: `${file}：其中未找到申报表${zh}；若本应有表，请查看原件是否完整，或用 --layout 给出其版式。 / ${file}: no declaration was found in it${en}. If there should be one, see whether the original is whole, or give its layout with --layout.`,
    },
  ];
}
