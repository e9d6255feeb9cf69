import type { Cell } from "../../model/cell.ts";
import type { Extraction } from "../../model/extraction.ts";
import type { Form } from "../../model/form.ts";

/** A part of a document that becomes a file of its own. */
export interface Cut {
  /** The form it holds; null for the pages of no form. */
  form: string | null;
  /** From 1, in order. */
  pages: number[];
  /** What it is named by; null where the form does not say, or nobody could read it. */
  year: number | null;
  department: string | null;
  name: string | null;
  /** A person should look at what it is named by. */
  review: boolean;
}

/** A cut for each form that stands on pages, and one for the pages that are no form's; a page of two forms is in both. */
export function cutPlan({ forms, source }: Extraction): Cut[] {
  const cuts = forms.filter(({ pages }) => pages.length > 0).map(formCut);
  const taken = new Set(cuts.flatMap(({ pages }) => pages));
  const rest = Array.from({ length: source.pages }, (_, i) => i + 1).filter(
    (page) => !taken.has(page),
  );
  if (rest.length === 0) return cuts;
  const ofNobody = { year: null, department: null, name: null, review: false };
  return [...cuts, { form: null, pages: rest, ...ofNobody }];
}

function formCut({ id, title, pages, fields }: Form): Cut {
  const { fiscalYear, department, departmentName, projectName } = fields;
  const unit = department ?? departmentName;
  const isProject = projectName !== undefined;
  const year = fiscalYear?.value;
  return {
    form: id,
    pages: [...new Set(pages)].sort((a, b) => a - b),
    year: typeof year === "number" ? year : null,
    department: said(unit),
    name: isProject ? said(projectName) : title,
    review: [fiscalYear, unit, ...(isProject ? [projectName] : [])].some(
      (cell) => cell === undefined || cell.review || said(cell) === null,
    ),
  };
}

function said(cell: Cell | undefined): string | null {
  const text = cell?.text?.replace(/\s+/gu, " ").trim() ?? "";
  return text === "" ? null : text;
}
