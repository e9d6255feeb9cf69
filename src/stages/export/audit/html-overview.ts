import type { AuditFinding, AuditTotals } from "../../../model/audit-report.ts";
import { Outcome, Severity } from "../../../model/finding.ts";
import { escapeMarkup } from "../../../text/escape-markup.ts";
import { type Language, OUTCOMES, SEVERITIES, STATUSES } from "../wording.ts";
import type { AuditHead } from "./audit-results.ts";

/** All in numbers, the ledger by rule, the documents, what was left out, and the filter. */
export function htmlOverview(
  title: string,
  head: AuditHead,
  totals: AuditTotals,
  findings: readonly AuditFinding[],
  lang: Language,
): string {
  const words = WORDS[lang];
  return `<header><h1>${title}</h1>
<p class="soft">${escapeMarkup([head.date, `${words.profile}${head.profile.title[lang]}`].filter((part) => part !== null).join(" · "))}</p>
<ul class="numbers">${numbers(totals, lang)}</ul>
<details><summary>${words.byRule}</summary>${ruleTable(head, totals, lang)}</details>
<details><summary>${words.documents}</summary>${documentTable(head, findings, lang)}</details>
${leftOut(head, lang)}${filterBar(head, findings, lang)}</header>
`;
}

const WORDS = {
  zh: {
    profile: "规则配置：",
    byRule: "按规则汇总（表单数）",
    documents: "文件清单",
    leftOut: "未纳入核查",
    document: "文件",
    read: "读取结果",
    forms: "表单",
    findings: "疑点",
    rule: "规则",
    name: "名称",
    all: "全部规则",
    shown: "显示疑点",
  },
  en: {
    profile: "Profile: ",
    byRule: "By rule (forms)",
    documents: "Documents",
    leftOut: "Left out of the audit",
    document: "Document",
    read: "Read",
    forms: "Forms",
    findings: "Findings",
    rule: "Rule",
    name: "Name",
    all: "all rules",
    shown: "Findings shown",
  },
};

function numbers(
  { documents, forms, findings, checks }: AuditTotals,
  lang: Language,
): string {
  const words = WORDS[lang];
  const items: [name: string, n: number, tone: string][] = [
    [words.document, documents, ""],
    [words.forms, forms, ""],
    ...Severity.options.map((severity): (typeof items)[number] => [
      SEVERITIES[severity][lang],
      findings[severity],
      severity,
    ]),
    [OUTCOMES["insufficient-data"][lang], checks["insufficient-data"], ""],
  ];
  return items
    .map(([name, n, tone]) => `<li class="${tone}"><b>${n}</b>${name}</li>`)
    .join("");
}

function ruleTable(
  { rules }: AuditHead,
  { departments }: AuditTotals,
  lang: Language,
): string {
  const words = WORDS[lang];
  const outcomes = Outcome.options;
  const rows = rules.map(({ rule, title }) => {
    const own = departments.filter((total) => total.rule === rule);
    const sum = (of: (total: (typeof own)[number]) => number) =>
      own.reduce((all, total) => all + of(total), 0);
    const counts = [
      sum((total) => total.findings),
      ...outcomes.map((outcome) => sum((total) => total.outcomes[outcome])),
    ];
    return `<tr><td><code>${escapeMarkup(rule)}</code></td><td>${escapeMarkup(title[lang])}</td>${counts.map((n) => `<td class="number">${n}</td>`).join("")}</tr>`;
  });
  const headings = [
    words.findings,
    ...outcomes.map((outcome) => OUTCOMES[outcome][lang]),
  ].map((name) => `<th class="number">${name}</th>`);
  return `<table><thead><tr><th>${words.rule}</th><th>${words.name}</th>${headings.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function documentTable(
  { documents }: AuditHead,
  findings: readonly AuditFinding[],
  lang: Language,
): string {
  const words = WORDS[lang];
  const found = new Map<string, number>();
  for (const { document } of findings)
    found.set(document, (found.get(document) ?? 0) + 1);
  const rows = documents.map(
    ({ document, status, forms }) =>
      `<tr><td>${escapeMarkup(document)}</td><td>${STATUSES[status][lang]}</td><td class="number">${forms.length}</td><td class="number">${found.get(document) ?? 0}</td></tr>`,
  );
  return `<table><thead><tr><th>${words.document}</th><th>${words.read}</th><th class="number">${words.forms}</th><th class="number">${words.findings}</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function leftOut({ leftOut }: AuditHead, lang: Language): string {
  if (leftOut.length === 0) return "";
  const items = leftOut.map(
    ({ message }) => `<li>${escapeMarkup(message[lang])}</li>`,
  );
  return `<details open><summary>${WORDS[lang].leftOut}</summary><ul>${items.join("\n")}</ul></details>\n`;
}

/** Hidden until its script runs. */
function filterBar(
  { rules }: AuditHead,
  findings: readonly AuditFinding[],
  lang: Language,
): string {
  const words = WORDS[lang];
  const boxes = Severity.options.map(
    (severity) =>
      `<label><input type="checkbox" value="${severity}" checked> ${SEVERITIES[severity][lang]}</label>`,
  );
  const found = new Set(findings.map(({ rule }) => rule));
  const options = rules
    .filter(({ rule }) => found.has(rule))
    .map(
      ({ rule, title }) =>
        `<option value="${escapeMarkup(rule)}">${escapeMarkup(`${rule} ${title[lang]}`)}</option>`,
    );
  return `<div id="filter" hidden>${boxes.join("")}<select><option value="">${words.all}</option>${options.join("")}</select><span>${words.shown} <output></output></span></div>`;
}
