import type { AuditFinding } from "../../../model/audit-report.ts";
import { escapeMarkup } from "../../../text/escape-markup.ts";
import { valueText } from "../sheets/value-cell.ts";
import { type Language, SEVERITIES } from "../wording.ts";
import type { ReportContext } from "./audit-results.ts";
import type { EvidencePicture } from "./evidence-picture.ts";
import { evidenceLabel, placeText, printedText } from "./evidence-text.ts";

/** A finding: what it says, the values, the pictures of its cells, the cells as texts, and lines to write on. */
export function htmlFinding(
  finding: AuditFinding,
  pictures: readonly EvidencePicture[],
  context: ReportContext,
): string {
  const { rule, severity, message, suggestion, basis, evidence } = finding;
  const { lang, head } = context;
  const words = WORDS[lang];
  const title = head.rules.find((ran) => ran.rule === rule)?.title[lang] ?? "";
  return [
    `<article class="${severity}" data-severity="${severity}" data-rule="${escapeMarkup(rule)}">`,
    `<div class="top"><span class="badge">${SEVERITIES[severity][lang]}</span><h4>${escapeMarkup(title)}</h4><code>${escapeMarkup(rule)}</code></div>`,
    `<p class="message">${escapeMarkup(message[lang])}</p>`,
    values(finding, lang),
    suggestion === null
      ? ""
      : `<p>${words.suggestion}${escapeMarkup(suggestion[lang])}</p>`,
    basis === null
      ? ""
      : `<p class="soft">${words.basis}${escapeMarkup(basis)}</p>`,
    evidence.some(({ review }) => review)
      ? `<p class="check">${words.check}</p>`
      : "",
    ...pictures.map((picture) => figure(picture, finding, lang)),
    cells(finding, context),
    `<div class="notes"><span>${words.note}</span><span>${words.reviewer}</span></div>`,
    "</article>\n",
  ].join("\n");
}

const WORDS = {
  zh: {
    values: { expected: "应为", actual: "实为", difference: "差额" },
    suggestion: "建议：",
    basis: "依据：",
    check: "所依据的单元格中有待人工复核的，请先核对原件。",
    cells: ["单元格", "位置", "原文"],
    review: "（待人工复核）",
    note: "复核意见：",
    reviewer: "复核人：",
  },
  en: {
    values: {
      expected: "expected",
      actual: "actual",
      difference: "difference",
    },
    suggestion: "Suggestion: ",
    basis: "Basis: ",
    check:
      "A cell that this rests on is marked for review: check the original first.",
    cells: ["Cell", "Place", "As printed"],
    review: " (marked for review)",
    note: "Reviewer's note:",
    reviewer: "Reviewer:",
  },
};

function values(finding: AuditFinding, lang: Language): string {
  const names = WORDS[lang].values;
  const shown = (["expected", "actual", "difference"] as const)
    .filter((name) => finding[name] !== null)
    .map(
      (name) =>
        `<div><dt>${names[name]}</dt><dd>${escapeMarkup(valueText(finding[name], lang))}</dd></div>`,
    );
  return shown.length === 0 ? "" : `<dl class="values">${shown.join("")}</dl>`;
}

function figure(
  picture: EvidencePicture,
  finding: AuditFinding,
  lang: Language,
): string {
  const { document, page } = picture;
  const at = placeText({ page }, lang);
  const elsewhere = document === finding.document ? "" : `${document} `;
  const caption = escapeMarkup(`${elsewhere}${at}`);
  if ("reason" in picture)
    return `<p class="missing">${caption && `${caption} · `}${escapeMarkup(picture.reason[lang])}</p>`;
  const { src, width, height } = picture;
  return `<figure><img alt="${caption}" loading="lazy" width="${width}" height="${height}" src="${src}"><figcaption>${caption}</figcaption></figure>`;
}

function cells(finding: AuditFinding, context: ReportContext): string {
  if (finding.evidence.length === 0) return "";
  const { lang } = context;
  const words = WORDS[lang];
  const rows = finding.evidence.map((evidence) => {
    const label = evidenceLabel(evidence, finding, context);
    const mark = evidence.review ? words.review : "";
    const texts = [
      `<td>${escapeMarkup(label + mark)}</td>`,
      `<td>${escapeMarkup(placeText(evidence, lang))}</td>`,
      `<td class="printed">${escapeMarkup(printedText(evidence, lang))}</td>`,
    ];
    return `<tr>${texts.join("")}</tr>`;
  });
  const headings = words.cells.map((cell) => `<th>${cell}</th>`).join("");
  return `<table class="cells"><thead><tr>${headings}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}
