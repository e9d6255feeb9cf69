import { UNKNOWN } from "../layouts/unknown.ts";
import type { Problem } from "../model/extraction.ts";
import type { Form } from "../model/form.ts";
import type { FormRegion } from "../model/region.ts";

/** A table with so many labels that have values beside them is a form to be read; one with fewer is a list, such as a contents table. */
const ENOUGH_FIELDS = 3;

/**
 * The problem of a document with forms that no layout knows: one, however many there are. Lists beside forms of a known
 * kind are none of the forms to be read: they are in the result, and no reason to look at it.
 */
export function reportUnknown(forms: readonly Form[], file: string): Problem[] {
  const hasKnown = forms.some(({ type }) => type !== UNKNOWN);
  const unknown = forms.filter(
    (form) =>
      form.type === UNKNOWN &&
      (!hasKnown || Object.keys(form.fields).length >= ENOUGH_FIELDS),
  );
  const [first] = unknown;
  if (first === undefined) return [];
  const titles = unknown
    .map(
      ({ id, title, pages }) =>
        `${id}${title && ` ${title}`} (p. ${pages.join(", ")})`,
    )
    .join("; ");
  return [
    {
      stage: "segment",
      page: first.pages[0] ?? null,
      code: "unknown-form",
      message: `${file}：有 ${unknown.length} 张表单没有对应的版式（${titles}），其内容按表上所印的栏目名列出，未归一、未核查。用 shenbao layout draft 生成版式，再以 --layout 读取。 / ${file}: no layout knows ${unknown.length} form(s) (${titles}); their content is given by the labels printed on them, neither normalised nor audited. Draft a layout with shenbao layout draft, then read with --layout.`,
    },
  ];
}

/** The problem of a table below the title of a layout whose labels it does not have. */
export function reportMisfit(
  { misfits, title, pages }: FormRegion,
  id: string,
  file: string,
): Problem[] {
  if (misfits === undefined) return [];
  const [page = null] = pages;
  const layouts = misfits.join(", ");
  return [
    {
      stage: "segment",
      page,
      code: "layout-misfit",
      message: `${file}：第 ${page} 页的标题“${title}”是版式 ${layouts} 的，但其下的表没有该版式的栏目；作为未知表单 ${id} 列出，请核对。 / ${file}: the title "${title}" on page ${page} is that of layout ${layouts}, but the table below it lacks its labels; it is given as the unknown form ${id}, check it.`,
    },
  ];
}
