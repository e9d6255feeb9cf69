import type { AuditFinding } from "../../../model/audit-report.ts";
import type { Bilingual } from "../../../model/finding.ts";
import { type ReportCell, valueCell } from "../sheets/value-cell.ts";
import { SEVERITIES } from "../wording.ts";
import type { ReportContext } from "./audit-results.ts";
import { evidenceLines, placeText } from "./evidence-text.ts";

/** A column of the list of findings. */
export interface FindingColumn {
  heading: Bilingual;
  /** As wide as so many half-width characters. */
  width: number;
  /** @param number from 1 */
  of(finding: AuditFinding, number: number, context: ReportContext): ReportCell;
}

/** The list of findings as auditors keep it, with two columns for those who verify. */
export const FINDING_COLUMNS: readonly FindingColumn[] = [
  { heading: { zh: "序号", en: "No." }, width: 7, of: (_, number) => number },
  {
    heading: { zh: "文件", en: "Document" },
    width: 26,
    of: ({ document }) => document,
  },
  { heading: { zh: "页", en: "Page" }, width: 8, of: pagesOf },
  { heading: { zh: "表单", en: "Form" }, width: 7, of: ({ form }) => form },
  { heading: { zh: "年度", en: "Year" }, width: 8, of: ({ year }) => year },
  {
    heading: { zh: "部门", en: "Department" },
    width: 20,
    of: ({ department }) => department,
  },
  {
    heading: { zh: "项目", en: "Project" },
    width: 26,
    of: ({ project }) => project,
  },
  { heading: { zh: "规则", en: "Rule" }, width: 19, of: ({ rule }) => rule },
  {
    heading: { zh: "规则名称", en: "Rule name" },
    width: 22,
    of: ({ rule }, _, { head, lang }) =>
      head.rules.find((ran) => ran.rule === rule)?.title[lang] ?? null,
  },
  {
    heading: { zh: "严重程度", en: "Severity" },
    width: 10,
    of: ({ severity }, _, { lang }) => SEVERITIES[severity][lang],
  },
  {
    heading: { zh: "疑点说明", en: "Finding" },
    width: 52,
    of: ({ message }, _, { lang }) => message[lang],
  },
  {
    heading: {
      zh: "应为（金额单位：万元）",
      en: "Expected (amounts in 万元, 10,000 yuan)",
    },
    width: 16,
    of: ({ expected }, _, { lang }) => valueCell(expected, lang),
  },
  {
    heading: {
      zh: "实为（金额单位：万元）",
      en: "Actual (amounts in 万元, 10,000 yuan)",
    },
    width: 16,
    of: ({ actual }, _, { lang }) => valueCell(actual, lang),
  },
  {
    heading: {
      zh: "差额（金额单位：万元）",
      en: "Difference (amounts in 万元, 10,000 yuan)",
    },
    width: 16,
    of: ({ difference }, _, { lang }) => valueCell(difference, lang),
  },
  {
    heading: { zh: "证据文本", en: "Evidence" },
    width: 52,
    of: (finding, _, context) => evidenceLines(finding, context).join("\n"),
  },
  {
    heading: { zh: "建议", en: "Suggestion" },
    width: 34,
    of: ({ suggestion }, _, { lang }) => suggestion?.[lang] ?? null,
  },
  {
    heading: { zh: "依据", en: "Basis" },
    width: 24,
    of: ({ basis }) => basis,
  },
  {
    heading: { zh: "原件需先核对", en: "Check the original first" },
    width: 12,
    of: ({ evidence }, _, { lang }) =>
      evidence.some(({ review }) => review) ? YES[lang] : null,
  },
  {
    heading: { zh: "复核意见", en: "Reviewer's note" },
    width: 24,
    of: () => null,
  },
  { heading: { zh: "复核人", en: "Reviewer" }, width: 12, of: () => null },
];

const YES = { zh: "是", en: "yes" };

/** The pages of the finding's own document on which its cells stand; one page is a number. */
function pagesOf(
  { evidence }: AuditFinding,
  _: number,
  { lang }: ReportContext,
): ReportCell {
  const own = evidence.filter(({ document }) => document === undefined);
  const pages = [
    ...new Set(own.flatMap(({ page }) => (page === null ? [] : [page]))),
  ].sort((a, b) => a - b);
  if (pages.length === 1) return pages[0] ?? null;
  if (pages.length > 1) return pages.join(", ");
  const [first] = own;
  return first === undefined ? null : placeText(first, lang) || null;
}
