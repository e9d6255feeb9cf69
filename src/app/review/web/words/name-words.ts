import type { Bilingual } from "../../../../model/finding.ts";

/** Names of the kinds of form and of their tables; what is missing here is shown as the program names it. */
const NAMES: Record<string, Bilingual | undefined> = {
  "project-declaration": { zh: "项目", en: "project" },
  "department-declaration": { zh: "部门整体", en: "department" },
  funding: { zh: "项目资金来源", en: "Sources of funds" },
  expenditure: { zh: "支出", en: "Expenditure" },
  income: { zh: "收入", en: "Income" },
  indicators: { zh: "年度绩效指标", en: "Indicators of the year" },
  longTermGoals: { zh: "长期目标", en: "Long-term goals" },
  annualGoals: { zh: "年度目标", en: "Goals of the year" },
  longTermIndicators: { zh: "长期绩效指标", en: "Long-term indicators" },
  annualIndicators: { zh: "年度绩效指标", en: "Indicators of the year" },
  "text-layer": { zh: "文件文字", en: "file's text" },
  ocr: { zh: "图像识别", en: "read from the picture" },
  "text-flow": { zh: "文字稿", en: "text flow" },
  "form-field": { zh: "表单域", en: "form field" },
  reviewer: { zh: "人工", en: "reviewer" },
};

export function nameInWords(name: string): Bilingual {
  return NAMES[name] ?? { zh: name, en: name };
}
