import { Severity } from "../../model/finding.ts";
import type { AuditResults } from "../../stages/export/audit/audit-results.ts";
import { OUTCOMES } from "../../stages/export/wording.ts";
import { displayWidth } from "../../text/display-width.ts";
import { count, type Language, SEVERITIES } from "../wording.ts";
import { HARMLESS } from "./take-in.ts";

/** An audit in a few lines for people: all in numbers, then the rules with findings. @param target where the report went, null for standard output */
export function summariseAudit(
  { head, totals }: AuditResults,
  lang: Language,
  target: string | null,
): string[] {
  const { documents, forms, findings, checks, departments } = totals();
  const broken = head.leftOut.filter(({ code }) => !HARMLESS.includes(code));
  const found = Severity.options.reduce((sum, s) => sum + findings[s], 0);
  const bySeverity = Severity.options
    .filter((severity) => findings[severity] > 0)
    .map((severity) => `${SEVERITIES[severity][lang]} ${findings[severity]}`)
    .join(lang === "zh" ? "、" : ", ");
  const unchecked = checks["insufficient-data"];
  return [
    [
      count(documents, "document", lang),
      count(forms, "form", lang),
      ...(broken.length === 0
        ? []
        : [
            { zh: `未纳入 ${broken.length}`, en: `left out ${broken.length}` }[
              lang
            ],
          ]),
      count(found, "finding", lang) +
        (bySeverity &&
          (lang === "zh" ? `（${bySeverity}）` : ` (${bySeverity})`)),
      ...(unchecked === 0
        ? []
        : [`${OUTCOMES["insufficient-data"][lang]} ${unchecked}`]),
      ...(target === null ? [] : [`→ ${target}`]),
    ].join("  "),
    ...ruleLines(),
  ];

  function ruleLines(): string[] {
    const lines = head.rules.flatMap(({ rule, title }) => {
      const own = departments.filter((total) => total.rule === rule);
      const n = own.reduce((sum, total) => sum + total.findings, 0);
      return n === 0 ? [] : [{ rule, n, title: title[lang] }];
    });
    const width = Math.max(0, ...lines.map(({ rule }) => displayWidth(rule)));
    const digits = Math.max(0, ...lines.map(({ n }) => String(n).length));
    return lines.map(
      ({ rule, n, title }) =>
        `  ${String(n).padStart(digits)}  ${rule.padEnd(width)}  ${title}`,
    );
  }
}
