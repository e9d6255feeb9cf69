import type { Status } from "../../model/extraction.ts";
import type { Bilingual, Outcome, Severity } from "../../model/finding.ts";

/** The languages that reports and summaries are written in. */
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

export const OUTCOMES: Record<Outcome, Bilingual> = {
  finding: { zh: "有疑点", en: "finding" },
  pass: { zh: "未见疑点", en: "pass" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  "insufficient-data": { zh: "数据不足", en: "insufficient data" },
};
