import type { Extraction, Status } from "../../model/extraction.ts";
import type { Bilingual, Finding, Severity } from "../../model/finding.ts";
import type { Form } from "../../model/form.ts";
import { fieldLabel } from "../../stages/audit/field-label.ts";
import { allCells, unplacedCells } from "../../stages/audit/placed-cell.ts";

export type Language = keyof Bilingual;

/** More of one kind than this are counted, not listed: the result has them all. */
const LISTED = 20;

/** A document's result in a few lines for people. @param target where its JSON went, null for standard output */
export function summarise(
  extraction: Extraction,
  target: string | null,
  lang: Language,
): string[] {
  const { source, status, forms, findings, problems } = extraction;
  const head = [
    source.file,
    STATUS[status][lang],
    ...(source.kind === "text" ? [] : [count(source.pages, "page", lang)]),
    count(forms.length, "form", lang),
    ...(target === null ? [] : [`→ ${target}`]),
  ].join("  ");
  return [
    head,
    ...forms.map((form) => `  ${formLine(form, lang)}`),
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

const STATUS: Record<Status, Bilingual> = {
  complete: { zh: "完整", en: "complete" },
  partial: { zh: "不完整", en: "partial" },
  failed: { zh: "未能读取", en: "failed" },
};

const SEVERITY: Record<Severity, Bilingual> = {
  critical: { zh: "严重", en: "critical" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

const COUNTED = {
  page: { zh: "页", en: "page" },
  form: { zh: "张申报表", en: "form" },
  document: { zh: "个文件", en: "document" },
  problem: { zh: "个读取问题", en: "problem" },
  review: { zh: "个单元格待人工复核", en: "cell to review" },
  finding: { zh: "条疑点，请核实", en: "finding to verify" },
};

function count(n: number, what: keyof typeof COUNTED, lang: Language): string {
  const { zh, en } = COUNTED[what];
  if (lang === "zh") return `${n} ${zh}`;
  return `${n} ${n === 1 ? en : en.replace(/^\w+/u, "$&s")}`;
}

function listed(
  what: keyof typeof COUNTED,
  lines: string[],
  lang: Language,
  note = "",
): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - LISTED;
  return [
    `  ${count(lines.length, what, lang)}${note}${lang === "zh" ? "：" : ":"}`,
    ...lines.slice(0, LISTED).map((line) => `    ${line}`),
    ...(more > 0
      ? [lang === "zh" ? `    … 另有 ${more}` : `    … ${more} more`]
      : []),
  ];
}

function formLine(form: Form, lang: Language): string {
  const name = form.fields.projectName ?? form.fields.departmentName;
  return [
    form.id,
    form.title === "" ? form.type : form.title,
    name?.text ?? "—",
    ...(form.pages.length === 0 ? [] : [pageRange(form.pages, lang)]),
  ].join("  ");
}

function pageRange(pages: number[], lang: Language): string {
  const [first] = pages;
  const last = pages.at(-1);
  const range = first === last ? `${first}` : `${first}–${last}`;
  return lang === "zh" ? `第 ${range} 页` : `p. ${range}`;
}

function reviewLines(form: Form): string[] {
  return [...allCells(form), ...unplacedCells(form)]
    .filter(({ cell }) => cell.review)
    .map(({ path, cell }) => {
      const [, field] = /^fields\.(\w+)$/u.exec(path) ?? [];
      const label = field === undefined ? "" : `${fieldLabel(form, field)}  `;
      return `${form.id}.${path}  ${label}“${excerpt(cell.text ?? "")}”  (${cell.reasons.join(", ")})`;
    });
}

/** As much of a cell as tells which it is. */
const EXCERPT = 24;

function excerpt(text: string): string {
  const line = [...text.replace(/\s+/gu, " ")];
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
    .map(({ severity, n }) => `${SEVERITY[severity][lang]} ${n}`)
    .join(lang === "zh" ? "、" : ", ");
  return lang === "zh" ? `（${text}）` : ` (${text})`;
}

function findingLine(finding: Finding, lang: Language): string {
  return `${SEVERITY[finding.severity][lang]}  ${finding.rule}  ${finding.form}  ${finding.message[lang]}`;
}

/** What has come of all documents so far. */
export interface Totals {
  statuses: Record<Status, number>;
  forms: number;
  findings: number;
  /** Inputs that gave no result at all. */
  notRun: number;
}

/** The line that ends a run over several documents. */
export function summariseAll(totals: Totals, lang: Language): string {
  const { statuses, forms, findings, notRun } = totals;
  const documents = statuses.complete + statuses.partial + statuses.failed;
  const parts = [
    count(documents, "document", lang),
    ...(["complete", "partial", "failed"] as const)
      .filter((status) => statuses[status] > 0)
      .map((status) => `${STATUS[status][lang]} ${statuses[status]}`),
    ...(notRun === 0
      ? []
      : [
          lang === "zh"
            ? `无法打开 ${notRun}`
            : `could not be opened ${notRun}`,
        ]),
    count(forms, "form", lang),
    count(findings, "finding", lang),
  ];
  return `${lang === "zh" ? "合计" : "In all"}  ${parts.join("  ")}`;
}
