import type { Finding } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import { cellLabel } from "../sheets/cell-label.ts";
import { valueText } from "../sheets/value-cell.ts";
import { BOX } from "./cells-table.ts";
import { column } from "./column.ts";
import { type ExportedDocument, OF_FORM, PAGE, type Table } from "./table.ts";

const NUMBER = column("finding", "integer", "疑点", "finding", [
  "在文件中的序号，从 1 起",
  "number in its document, from 1",
]);

export const FINDINGS_TABLE: Table = {
  name: "findings",
  title: { zh: "疑点", en: "findings" },
  about: {
    zh: "疑似问题，请核实；每条一行",
    en: "What a person should verify, one a row",
  },
  columns: [
    ...OF_FORM,
    NUMBER,
    column("rule", "text", "规则", "rule"),
    column("severity", "text", "严重程度", "severity", [
      "critical 严重；warning 警告；info 提示",
      "critical, warning or info",
    ]),
    column("message_zh", "text", "疑点说明", "message in Chinese"),
    column("message_en", "text", "疑点说明（英文）", "message in English"),
    column("expected", "text", "应为", "expected"),
    column("actual", "text", "实为", "actual"),
    column("difference", "text", "差额", "difference"),
    column("difference_yuan", "money", "差额（元）", "difference in yuan"),
    column("suggestion_zh", "text", "建议", "suggestion in Chinese"),
    column("suggestion_en", "text", "建议（英文）", "suggestion in English"),
    column("basis", "text", "依据", "basis"),
    PAGE,
  ],
  *rows({ name, extraction }) {
    for (const [i, finding] of extraction.findings.entries()) {
      const { form, difference, message, suggestion } = finding;
      const page = firstPage(finding);
      yield {
        fields: [
          name,
          form,
          i + 1,
          finding.rule,
          finding.severity,
          message.zh,
          message.en,
          asText(finding.expected),
          asText(finding.actual),
          asText(difference),
          typeof difference === "object" &&
          difference !== null &&
          "yuan" in difference
            ? difference.yuan
            : null,
          suggestion?.zh ?? null,
          suggestion?.en ?? null,
          finding.basis,
          page,
        ],
        form,
        page,
      };
    }
  },
};

/** The cells that findings rest on. */
export const EVIDENCE_TABLE: Table = {
  name: "evidence",
  title: { zh: "证据", en: "evidence" },
  about: {
    zh: "每条疑点所依据的单元格",
    en: "The cells that each finding rests on",
  },
  columns: [
    ...OF_FORM,
    NUMBER,
    column("number", "integer", "序号", "number", ["从 1 起", "from 1"]),
    column("in_document", "text", "所在文件", "in document", [
      "单元格所在的文件（跨文件核查时可能不同）",
      "where the cell stands; of an audit over documents it can be another",
    ]),
    column("in_form", "text", "所在表单", "in form"),
    column("path", "text", "路径", "path", [
      "与 cells 的 path 相同",
      "as in cells",
    ]),
    column("label", "text", "标签", "label"),
    column("text", "text", "原文", "text"),
    column("review", "boolean", "待复核", "to review"),
    PAGE,
    ...BOX,
  ],
  *rows(document) {
    for (const [i, finding] of document.extraction.findings.entries())
      for (const [k, evidence] of finding.evidence.entries()) {
        const { path, text, page } = evidence;
        const inForm = evidence.form ?? finding.form;
        yield {
          fields: [
            document.name,
            finding.form,
            i + 1,
            k + 1,
            evidence.document ?? document.name,
            inForm,
            path,
            cellLabel(typeOf(document, inForm), path, "zh"),
            text,
            evidence.review === true,
            page,
            ...(evidence.box ?? [null, null, null, null]),
          ],
          form: inForm,
          page,
        };
      }
  },
};

/** The ledger: a rule that could not run never counts as passed. */
export const CHECKS_TABLE: Table = {
  name: "checks",
  title: { zh: "核查台账", en: "checks" },
  about: {
    zh: "每条规则在每张表单上的结果",
    en: "What each rule did on each form",
  },
  columns: [
    ...OF_FORM,
    column("rule", "text", "规则", "rule"),
    column("outcome", "text", "结果", "outcome", [
      "pass 未见疑点；finding 有疑点；not-applicable 不适用；insufficient-data 数据不足",
      "pass, finding, not-applicable, insufficient-data",
    ]),
  ],
  *rows({ name, extraction }) {
    for (const { form, rule, outcome } of extraction.checks)
      yield { fields: [name, form, rule, outcome], form };
  },
};

function firstPage({ evidence }: Finding): number | null {
  const own = evidence.find(
    ({ document, page }) => document === undefined && page !== null,
  );
  return own?.page ?? null;
}

function typeOf({ extraction }: ExportedDocument, form: string): string {
  return extraction.forms.find(({ id }) => id === form)?.type ?? "";
}

function asText(value: Value): string | null {
  return value === null ? null : valueText(value, "zh");
}
