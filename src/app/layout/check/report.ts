import type { Form } from "../../../model/form.ts";
import type { FormCheck, PageCheck, PlacedText } from "./check-page.ts";
import type { Wanted } from "./wanted.ts";

/** What of a layout is not matched: labels that were not found, and what the page shows beyond it. */
export function countOpen({ wanted, found }: FormCheck): number {
  const missing = wanted.filter((want) => !isFound(want, found));
  return missing.length + found.unexplained.length + found.unplaced.length;
}

/** A check in lines for people, Chinese and English. */
export function reportCheck(check: FormCheck): string[] {
  const { form, wanted, found } = check;
  const labels = wanted.filter((want) => isFound(want, found)).length;
  return [
    `${form.id}  ${form.title}  第 ${form.pages.join("、")} 页 / p. ${form.pages.join(", ")}`,
    ...wanted.map((want) => `  ${wantedLine(want, found)}`),
    ...listed(
      "版式未解释的栏目名（加入 labels 或 captions） / labels that the layout does not explain (add them to labels or captions)",
      found.unexplained,
    ),
    ...listed(
      "表内未归入任何字段的文字 / text of the table that is of no field",
      found.unplaced,
    ),
    ...outside(form, found),
    `  ${labels}/${wanted.length} 个栏目名找到 / labels found`,
  ];
}

/** A label was found where its cell was, or where a value was read by it. */
function isFound({ path, read }: Wanted, { labels }: PageCheck): boolean {
  return read || labels.some((label) => label.path === path);
}

function wantedLine(want: Wanted, found: PageCheck): string {
  const { path, labels, value } = want;
  const named = labels.join(" | ");
  if (!isFound(want, found)) return `✗ ${path}  ${named}  没有找到 / not found`;
  const at = found.labels.find((label) => label.path === path);
  const place = at === undefined ? "" : `  ${placeOf(at)}`;
  const text =
    value === null
      ? ""
      : value.state === "read"
        ? `  = ${excerpt(value.text ?? "")}${value.review ? `  (${value.reasons.join(", ")})` : ""}`
        : `  (${value.state})`;
  return `✓ ${path}  ${named}${place}${text}`;
}

function listed(title: string, texts: readonly PlacedText[]): string[] {
  if (texts.length === 0) return [];
  return [
    `  ✗ ${title}:`,
    ...texts.map((text) => `      “${excerpt(text.text)}”  ${placeOf(text)}`),
  ];
}

/** Lines around the table that are of no field, such as notes: told, and no fault of the layout. */
function outside({ unplaced }: Form, found: PageCheck): string[] {
  const inTable = new Set(found.unplaced.map(({ text }) => bare(text)));
  const lines = unplaced.filter(({ text }) => !inTable.has(bare(text ?? "")));
  if (lines.length === 0) return [];
  return [
    "  · 表外的文字 / text around the table:",
    ...lines.map(({ text }) => `      “${excerpt(text ?? "")}”`),
  ];
}

function bare(text: string): string {
  return text.replace(/\s/gu, "");
}

function placeOf({ page, box }: PlacedText): string {
  return `p. ${page} [${box.map((side) => side.toFixed(1)).join(", ")}]`;
}

/** As much of a text as tells which it is. */
const EXCERPT = 32;

function excerpt(text: string): string {
  const line = [...text.replace(/\s+/gu, " ")];
  return line.length <= EXCERPT
    ? line.join("")
    : `${line.slice(0, EXCERPT).join("")}…`;
}
