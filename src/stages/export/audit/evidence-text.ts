import type { AuditFinding } from "../../../model/audit-report.ts";
import type { Evidence } from "../../../model/finding.ts";
import { cellLabel } from "../sheets/cell-label.ts";
import type { Language } from "../wording.ts";
import type { ReportContext } from "./audit-results.ts";

/** Where a cell stands, by what is printed beside it. */
export function evidenceLabel(
  { document, form, path }: Evidence,
  finding: AuditFinding,
  { formOf, lang }: ReportContext,
): string {
  const inDocument = document ?? finding.document;
  const inForm = form ?? finding.form;
  const audited = formOf(inDocument, inForm);
  const label = cellLabel(audited?.type ?? "", path, lang);
  if (document === undefined && form === undefined) return label;
  const whose = audited?.project ?? audited?.department;
  const name =
    whose === null || whose === undefined ? "" : ` ${oneLine(whose)}`;
  const elsewhere = document === undefined ? inForm : `${inDocument} ${inForm}`;
  return lang === "zh"
    ? `［${elsewhere}${name}］${label}`
    : `[${elsewhere}${name}] ${label}`;
}

/** The page of a document, or the lines of a text dump; "" where neither is known. */
export function placeText(
  { page, lines }: Pick<Evidence, "page" | "lines">,
  lang: Language,
): string {
  if (page !== null) return lang === "zh" ? `第 ${page} 页` : `p. ${page}`;
  if (lines === undefined) return "";
  const [first, last] = lines;
  const range = first === last ? `${first}` : `${first}–${last}`;
  return lang === "zh" ? `第 ${range} 行` : `lines ${range}`;
}

/** What is printed in the cell. */
export function printedText({ text }: Evidence, lang: Language): string {
  if (text === null) return lang === "zh" ? "（未读到）" : "(not read)";
  if (text.trim() === "") return lang === "zh" ? "（空白）" : "(blank)";
  return text;
}

/** A line for each cell that a finding rests on: its label, its page, its text. */
export function evidenceLines(
  finding: AuditFinding,
  context: ReportContext,
): string[] {
  const { lang } = context;
  return finding.evidence.map((evidence) => {
    const place = placeText(evidence, lang);
    const review = evidence.review ? REVIEW[lang] : "";
    const label = evidenceLabel(evidence, finding, context);
    const text = oneLine(printedText(evidence, lang));
    if (lang === "zh")
      return `${label}${place && `（${place}）`}：${text}${review}`;
    return `${label}${place && ` (${place})`}: ${text}${review}`;
  });
}

const REVIEW = { zh: "【待人工复核】", en: " [marked for review]" };

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
