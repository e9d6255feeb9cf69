import { createHash } from "node:crypto";
import type {
  AuditedDocument,
  AuditedForm,
  AuditFinding,
} from "../../../model/audit-report.ts";
import { escapeMarkup } from "../../../text/escape-markup.ts";
import { type Language, STATUSES } from "../wording.ts";
import {
  type AuditHead,
  type AuditResults,
  type ReportContext,
  reportContext,
} from "./audit-results.ts";
import type { PicturesOf } from "./evidence-picture.ts";
import { htmlFinding } from "./html-finding.ts";
import { htmlOverview } from "./html-overview.ts";
import { SCRIPT } from "./html-script.ts";
import { STYLE } from "./html-style.ts";

/**
 * The audit as one HTML page that stands by itself, in pieces: it asks for nothing from anywhere, and its
 * content-security policy lets no script run but its own filter. What was read from documents is text, never markup.
 * @param findings of each of `head.documents`, in their order
 */
export function* auditHtml(
  { head, totals }: Pick<AuditResults, "head" | "totals">,
  findings: readonly (readonly AuditFinding[])[],
  picturesOf: PicturesOf,
  lang: Language,
): Generator<string> {
  const context = reportContext(head, lang);
  const title = { zh: "绩效目标申报表核查工作底稿", en: "Audit working paper" };
  yield `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title[lang]}</title><style>${STYLE}</style></head><body>
`;
  yield htmlOverview(title[lang], head, totals(), findings.flat(), lang);
  yield "<main>\n";
  for (const [i, document] of head.documents.entries())
    yield* documentSection(document, findings[i] ?? [], picturesOf, context);
  yield "</main>\n";
  yield footer(head, lang);
  yield `<script>${SCRIPT}</script></body></html>\n`;
}

const POLICY = [
  "default-src 'none'",
  "img-src data:",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** A document with findings, form by form. */
function* documentSection(
  document: AuditedDocument,
  findings: readonly AuditFinding[],
  picturesOf: PicturesOf,
  context: ReportContext,
): Generator<string> {
  if (findings.length === 0) return;
  const { lang } = context;
  yield `<section class="document"><div class="head"><h2>${escapeMarkup(document.document)}</h2><p class="soft">${escapeMarkup(aboutDocument(document, lang))}</p></div>\n`;
  const byForm = new Map<string, AuditFinding[]>();
  for (const finding of findings) {
    const ofForm = byForm.get(finding.form);
    if (ofForm === undefined) byForm.set(finding.form, [finding]);
    else ofForm.push(finding);
  }
  for (const form of document.forms) {
    const own = byForm.get(form.form);
    if (own === undefined) continue;
    yield `<section class="form"><div class="head"><h3>${escapeMarkup(formTitle(form))}</h3><p class="soft">${escapeMarkup(aboutForm(form, lang))}</p></div>\n`;
    for (const finding of own)
      yield htmlFinding(finding, picturesOf(finding), context);
    yield "</section>\n";
  }
  yield "</section>\n";
}

function aboutDocument(
  { status, pages, kind, sha256 }: AuditedDocument,
  lang: Language,
): string {
  return [
    ...(kind === "text"
      ? []
      : [lang === "zh" ? `${pages} 页` : `${pages} pages`]),
    STATUSES[status][lang],
    ...(sha256 === null ? [] : [`SHA-256 ${sha256.slice(0, SHORT_HASH)}…`]),
  ].join(" · ");
}

/** As many digits of a hash as tell documents apart for people. */
const SHORT_HASH = 16;

function formTitle({ form, project, department }: AuditedForm): string {
  return `${form}  ${project ?? department ?? ""}`;
}

function aboutForm(
  { project, department, year, pages }: AuditedForm,
  lang: Language,
): string {
  const [first] = pages;
  const last = pages.at(-1);
  const range = first === last ? `${first}` : `${first}–${last}`;
  return [
    ...(project !== null && department !== null ? [department] : []),
    ...(year === null ? [] : [lang === "zh" ? `${year} 年度` : `${year}`]),
    ...(first === undefined
      ? []
      : [lang === "zh" ? `第 ${range} 页` : `p. ${range}`]),
  ].join(" · ");
}

function footer({ version, profile, off }: AuditHead, lang: Language): string {
  const zh = `shenbao ${version} · 规则配置 ${profile.profile}（${profile.title.zh}）${off.length === 0 ? "" : ` · 已停用 ${off.join("、")}`}。疑点只提示需要核实之处，不作结论；“数据不足”不等于未见疑点。`;
  const en = `shenbao ${version} · profile ${profile.profile} (${profile.title.en})${off.length === 0 ? "" : ` · switched off: ${off.join(", ")}`}. Findings point to what needs to be verified and judge nothing; “insufficient data” is not a pass.`;
  return `<footer class="soft"><p>${escapeMarkup({ zh, en }[lang])}</p></footer>\n`;
}
