import type { Extraction } from "../../../model/extraction.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Form } from "../../../model/form.ts";
import { mapCells } from "../../../model/map-cells.ts";
import { SEVERITIES } from "../wording.ts";
import { LOOKS, type Look } from "./finding-marks.ts";

/** A line of a document's outline; `top` in points from the top of the page as displayed, null for its upper edge. */
export interface Bookmark {
  title: string;
  page: number;
  top: number | null;
  look: Look | null;
  below: Bookmark[];
}

/** A bookmark for each form, its findings below it, the gravest first. */
export function formBookmarks({ forms, findings }: Extraction): Bookmark[] {
  return forms.map((form) => ({
    title: formTitle(form),
    page: form.pages[0] ?? 1,
    top: topOf(form),
    look: null,
    below: findings
      .filter((finding) => finding.form === form.id)
      .sort((a, b) => LOOKS.indexOf(a.severity) - LOOKS.indexOf(b.severity))
      .map((finding) => findingBookmark(finding, form)),
  }));
}

/** What a form is called: its title, and whose it is. */
export function formTitle({ id, title, fields }: Form): string {
  const name = fields.projectName?.text ?? fields.departmentName?.text ?? "";
  return [id, title, oneLine(name)].filter((part) => part !== "").join("  ");
}

/** The upper edge of the highest cell on the form's first page. */
function topOf(form: Form): number | null {
  let top: number | null = null;
  mapCells(form, (cell) => {
    for (const place of cell.at)
      if ("page" in place && place.page === form.pages[0])
        top = Math.min(top ?? place.box[1], place.box[1]);
    return cell;
  });
  return top;
}

function findingBookmark(finding: Finding, form: Form): Bookmark {
  const { rule, severity, message } = finding;
  const { zh, en } = SEVERITIES[severity];
  const place = finding.evidence.find(
    ({ document, page }) => document === undefined && page !== null,
  );
  return {
    title: `${zh} / ${en}  ${rule}  ${oneLine(message.zh)}`,
    page: place?.page ?? form.pages[0] ?? 1,
    top: place?.box?.[1] ?? null,
    look: severity,
    below: [],
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
