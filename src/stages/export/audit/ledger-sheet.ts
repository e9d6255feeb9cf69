import type { AuditCheck } from "../../../model/audit-report.ts";
import type { Book } from "../sheets/xlsx-book.ts";
import { OUTCOMES } from "../wording.ts";
import type { ReportContext } from "./audit-results.ts";

/** 核查台账: what each rule did on each form, a row for each, so that what could not be checked is seen too. */
export async function ledgerSheet(
  book: Book,
  checks: Iterable<AuditCheck>,
  { head, lang, formOf }: ReportContext,
): Promise<void> {
  const titles = new Map(
    head.rules.map(({ rule, title }) => [rule, title[lang]]),
  );
  const sheet = book.sheet(
    { zh: "核查台账", en: "Checks" }[lang],
    COLUMNS.map(({ heading, width }) => ({ heading: heading[lang], width })),
  );
  for (const { document, form, rule, outcome } of checks) {
    const whose = formOf(document, form);
    await sheet.add([
      document,
      form,
      whose?.year ?? null,
      whose?.department ?? null,
      whose?.project ?? null,
      rule,
      titles.get(rule) ?? null,
      OUTCOMES[outcome][lang],
    ]);
  }
  await sheet.end();
}

const COLUMNS = [
  { heading: { zh: "文件", en: "Document" }, width: 28 },
  { heading: { zh: "表单", en: "Form" }, width: 8 },
  { heading: { zh: "年度", en: "Year" }, width: 8 },
  { heading: { zh: "部门", en: "Department" }, width: 24 },
  { heading: { zh: "项目", en: "Project" }, width: 32 },
  { heading: { zh: "规则", en: "Rule" }, width: 20 },
  { heading: { zh: "规则名称", en: "Rule name" }, width: 28 },
  { heading: { zh: "结果", en: "Outcome" }, width: 14 },
];
