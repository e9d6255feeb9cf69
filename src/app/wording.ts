import type { Status } from "../model/extraction.ts";
import type { Bilingual, Severity } from "../model/finding.ts";

/** The languages that summaries are written in. */
export type Language = keyof Bilingual;

export const STATUSES: Record<Status, Bilingual> = {
  complete: { zh: "完整", en: "complete" },
  partial: { zh: "不完整", en: "partial" },
  failed: { zh: "未能读取", en: "failed" },
};

export const SEVERITIES: Record<Severity, Bilingual> = {
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

export type Counted = keyof typeof COUNTED;

/** `3 张申报表`, `3 forms`; the first word of an English name takes the plural. */
export function count(n: number, what: Counted, lang: Language): string {
  const { zh, en } = COUNTED[what];
  if (lang === "zh") return `${n} ${zh}`;
  return `${n} ${n === 1 ? en : en.replace(/^\w+/u, "$&s")}`;
}
