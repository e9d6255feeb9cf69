import { UNKNOWN } from "../../layouts/unknown.ts";
import type { Extraction } from "../../model/extraction.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import type { Form } from "../../model/form.ts";
import { fieldLabel } from "../../stages/audit/field-label.ts";
import {
  type Counted,
  count,
  type Language,
  SEVERITIES,
  STATUSES,
} from "../wording.ts";

import { cellsToReview } from "./cells-to-review.ts";

/** More of one kind than this are counted, not listed: the result has them all. */
const LISTED = 20;

/** A document's result in a few lines for people. */
export function summarise(extraction: Extraction, lang: Language): string[] {
  const { source, status, forms, findings, problems } = extraction;
  const head = [
    source.file,
    STATUSES[status][lang],
    ...(source.kind === "text" ? [] : [pageCount(extraction, lang)]),
    count(forms.length, "form", lang),
  ].join("  ");
  return [
    head,
    ...firstOf(
      forms.map((form) => formLine(form, lang)),
      lang,
    ).map((line) => `  ${line}`),
    ...listed(
      "problem",
      problems.map(({ message }) => message),
      lang,
    ),
    ...listed("review", forms.flatMap(reviewLines), lang),
    ...listed(
      "finding",
      bySeverity(findings).map((finding) => findingLine(finding, lang)),
      lang,
      severityCounts(findings, lang),
    ),
  ];
}

/** How many pages, and which of them were read from their pictures. */
function pageCount({ source, pages }: Extraction, lang: Language): string {
  const all = count(source.pages, "page", lang);
  const scans = pages.filter(({ kind }) => kind === "scan");
  if (scans.length === 0) return all;
  const which =
    scans.length === pages.length
      ? ""
      : ` ${pageList(scans.map(({ page }) => page))}`;
  return lang === "zh"
    ? `${all}（扫描件${which}）`
    : `${all} (scanned${which})`;
}

/** `2–4, 7` */
function pageList(pages: readonly number[]): string {
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  return runs.map(range).join(", ");
}

function range(pages: readonly number[]): string {
  const [first] = pages;
  const last = pages.at(-1);
  return first === last ? `${first}` : `${first}–${last}`;
}

function listed(
  what: Counted,
  lines: string[],
  lang: Language,
  note = "",
): string[] {
  if (lines.length === 0) return [];
  return [
    `  ${count(lines.length, what, lang)}${note}${lang === "zh" ? "：" : ":"}`,
    ...firstOf(lines, lang).map((line) => `    ${line}`),
  ];
}

function firstOf(lines: string[], lang: Language): string[] {
  const more = lines.length - LISTED;
  if (more <= 0) return lines;
  return [
    ...lines.slice(0, LISTED),
    lang === "zh" ? `… 另有 ${more}` : `… ${more} more`,
  ];
}

function formLine(form: Form, lang: Language): string {
  const name = form.fields.projectName ?? form.fields.departmentName;
  return [
    form.id,
    form.title === "" ? form.type : form.title,
    form.type === UNKNOWN ? UNKNOWN_FORM[lang] : oneLine(name?.text ?? "—"),
    ...(form.pages.length === 0 ? [] : [pageRange(form.pages, lang)]),
  ].join("  ");
}

const UNKNOWN_FORM = { zh: "（没有版式）", en: "(no layout)" };

function pageRange(pages: number[], lang: Language): string {
  return lang === "zh" ? `第 ${range(pages)} 页` : `p. ${range(pages)}`;
}

function reviewLines(form: Form): string[] {
  return cellsToReview(form).map(({ path, cell }) => {
    const [, field] = /^fields\.(\w+)$/u.exec(path) ?? [];
    const label = field === undefined ? "" : `${fieldLabel(form, field)}  `;
    return `${form.id}.${path}  ${label}“${excerpt(cell.text ?? "")}”  (${cell.reasons.join(", ")})`;
  });
}

/** As much of a cell as tells which it is. */
const EXCERPT = 24;

function excerpt(text: string): string {
  const line = [...oneLine(text)];
  return line.length <= EXCERPT
    ? line.join("")
    : `${line.slice(0, EXCERPT).join("")}…`;
}

const ORDER: readonly Severity[] = ["critical", "warning", "info"];

function bySeverity(findings: readonly Finding[]): Finding[] {
  return ORDER.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
}

function severityCounts(findings: readonly Finding[], lang: Language): string {
  const counts = ORDER.map((severity) => ({
    severity,
    n: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ n }) => n > 0);
  const text = counts
    .map(({ severity, n }) => `${SEVERITIES[severity][lang]} ${n}`)
    .join(lang === "zh" ? "、" : ", ");
  return lang === "zh" ? `（${text}）` : ` (${text})`;
}

function findingLine(finding: Finding, lang: Language): string {
  return `${SEVERITIES[finding.severity][lang]}  ${finding.rule}  ${finding.form}  ${oneLine(finding.message[lang])}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
