import type { AuditTotals } from "../../../model/audit-report.ts";
import { Outcome, Severity } from "../../../model/finding.ts";
import type { ReportCell } from "../sheets/value-cell.ts";
import type { Book } from "../sheets/xlsx-book.ts";
import { OUTCOMES, SEVERITIES, STATUSES } from "../wording.ts";
import type { ReportContext } from "./audit-results.ts";

/** 汇总: forms by outcome, and findings, of each department under each rule. */
export async function totalsSheet(
  book: Book,
  { departments }: AuditTotals,
  { head, lang }: ReportContext,
): Promise<void> {
  const outcomes = Outcome.options;
  const sheet = book.sheet({ zh: "汇总", en: "Totals" }[lang], [
    { heading: { zh: "部门", en: "Department" }[lang], width: 26 },
    { heading: { zh: "规则", en: "Rule" }[lang], width: 20 },
    { heading: { zh: "规则名称", en: "Rule name" }[lang], width: 30 },
    { heading: { zh: "疑点数", en: "Findings" }[lang], width: 10 },
    ...outcomes.map((outcome) => ({
      heading: {
        zh: `表单：${OUTCOMES[outcome].zh}`,
        en: `Forms: ${OUTCOMES[outcome].en}`,
      }[lang],
      width: 16,
    })),
  ]);
  for (const { department, rule, findings, outcomes: forms } of departments)
    await sheet.add([
      department ?? { zh: "（未填）", en: "(none printed)" }[lang],
      rule,
      head.rules.find((ran) => ran.rule === rule)?.title[lang] ?? null,
      findings,
      ...outcomes.map((outcome) => forms[outcome]),
    ]);
  await sheet.end();
}

/** 文件清单: every document, and what was left out and why. */
export async function documentsSheet(
  book: Book,
  { head, lang }: ReportContext,
): Promise<void> {
  const sheet = book.sheet({ zh: "文件清单", en: "Documents" }[lang], [
    { heading: { zh: "文件", en: "Document" }[lang], width: 32 },
    { heading: { zh: "读取结果", en: "Read" }[lang], width: 12 },
    { heading: { zh: "页数", en: "Pages" }[lang], width: 8 },
    { heading: { zh: "表单数", en: "Forms" }[lang], width: 8 },
    { heading: "SHA-256", width: 68 },
    { heading: { zh: "数据来自", en: "Taken from" }[lang], width: 40 },
    { heading: { zh: "说明", en: "Note" }[lang], width: 60 },
  ]);
  for (const {
    document,
    status,
    pages,
    forms,
    sha256,
    result,
  } of head.documents)
    await sheet.add([
      document,
      STATUSES[status][lang],
      pages,
      forms.length,
      sha256,
      result,
      null,
    ]);
  for (const { result, message } of head.leftOut)
    await sheet.add([
      null,
      { zh: "未纳入", en: "left out" }[lang],
      null,
      null,
      null,
      result,
      message[lang],
    ]);
  await sheet.end();
}

/** 说明: what the report was made with, and all in numbers. */
export async function aboutSheet(
  book: Book,
  { documents, forms, findings, checks }: AuditTotals,
  { head, lang }: ReportContext,
): Promise<void> {
  const sheet = book.sheet({ zh: "说明", en: "About" }[lang], [
    { heading: { zh: "事项", en: "What" }[lang], width: 30 },
    { heading: { zh: "内容", en: "Value" }[lang], width: 70 },
  ]);
  const lines: [zh: string, en: string, cell: ReportCell][] = [
    ["程序版本", "Program version", `shenbao ${head.version}`],
    ["数据格式", "Schema", head.schema],
    [
      "规则配置",
      "Profile",
      `${head.profile.profile} ${head.profile.title[lang]}`,
    ],
    ...(head.date === null
      ? []
      : ([["日期", "Date", { day: head.date }]] satisfies typeof lines)),
    ["已停用的规则", "Rules switched off", head.off.join(", ") || "—"],
    ["文件数", "Documents", documents],
    ["表单数", "Forms", forms],
    ["未纳入的文件", "Documents left out", head.leftOut.length],
    ...Severity.options.map((severity): (typeof lines)[number] => [
      `疑点：${SEVERITIES[severity].zh}`,
      `Findings: ${SEVERITIES[severity].en}`,
      findings[severity],
    ]),
    ...Outcome.options.map((outcome): (typeof lines)[number] => [
      `核查：${OUTCOMES[outcome].zh}`,
      `Checks: ${OUTCOMES[outcome].en}`,
      checks[outcome],
    ]),
    [
      "使用须知",
      "How to read it",
      lang === "zh"
        ? "疑点只提示需要核实之处，不作结论；“数据不足”表示规则无法运行，不等于未见疑点。"
        : "Findings point to what needs to be verified and judge nothing; “insufficient data” means that a rule could not run, which is not a pass.",
    ],
  ];
  for (const [zh, en, cell] of lines) await sheet.add([{ zh, en }[lang], cell]);
  await sheet.end();
}
