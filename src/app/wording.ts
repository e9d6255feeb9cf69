import type { Language } from "../stages/export/wording.ts";

export {
  type Language,
  SEVERITIES,
  STATUSES,
} from "../stages/export/wording.ts";

const COUNTED = {
  page: { zh: "页", en: "page" },
  form: { zh: "张申报表", en: "form" },
  document: { zh: "个文件", en: "document" },
  pdf: { zh: "个 PDF", en: "PDF" },
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
