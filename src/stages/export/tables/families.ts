import type { Bilingual } from "../../../model/finding.ts";
import type { Column } from "./table.ts";

/** Tables of the contract that are one table here, told apart by a column. */
export interface Family {
  name: string;
  title: Bilingual;
  about: Bilingual;
  /** Each table of the contract → what the column that tells them apart says. */
  from: Record<string, string>;
  /** A column that tells these from others of the same name. */
  having?: string;
  by?: Column;
}

const BY_HORIZON: Column = {
  name: "horizon",
  type: "text",
  title: { zh: "期限", en: "horizon" },
  about: {
    zh: "annual 年度；term 实施期（中期）；long-term 长期",
    en: "annual: the year; term: the project's whole term; long-term: the department's long-term goals",
  },
};

export const FAMILIES: readonly Family[] = [
  {
    name: "funding",
    title: { zh: "资金来源", en: "funding" },
    about: {
      zh: "资金来源，合计在 forms 的 funding_total、term_funding_total",
      en: "Where the money comes from; totals stand in forms (funding_total, term_funding_total)",
    },
    from: { funding: "annual", termFunding: "term" },
    by: BY_HORIZON,
  },
  {
    name: "expenditure",
    title: { zh: "支出明细", en: "expenditure" },
    about: {
      zh: "项目支出明细，合计在 forms 的 expenditure_total",
      en: "What a project spends on; the total stands in forms (expenditure_total)",
    },
    from: { expenditure: "" },
    having: "amount",
  },
  {
    name: "indicators",
    title: { zh: "绩效指标", en: "indicators" },
    about: {
      zh: "项目和部门的绩效指标；自评表另有实际完成值、分值、得分",
      en: "Indicators of projects and departments; of self-evaluations with what was reached, weight and score",
    },
    from: {
      indicators: "annual",
      annualIndicators: "annual",
      termIndicators: "term",
      longTermIndicators: "long-term",
    },
    by: BY_HORIZON,
  },
  {
    name: "department_funds",
    title: { zh: "部门资金", en: "department funds" },
    about: {
      zh: "部门总体资金情况：收入与支出构成；近两年金额在 history",
      en: "Income and expenditure of departments; earlier years stand in history",
    },
    from: { income: "income", expenditure: "expenditure" },
    having: "currentYear",
    by: {
      name: "side",
      type: "text",
      title: { zh: "收支", en: "side" },
      about: {
        zh: "income 收入；expenditure 支出",
        en: "income or expenditure",
      },
    },
  },
  {
    name: "goals",
    title: { zh: "部门目标", en: "goals" },
    about: {
      zh: "部门整体绩效目标，每个目标一行",
      en: "Goals of departments, a row for each",
    },
    from: { longTermGoals: "long-term", annualGoals: "annual" },
    by: BY_HORIZON,
  },
  {
    name: "execution",
    title: { zh: "预算执行", en: "execution" },
    about: {
      zh: "自评表的预算执行情况",
      en: "Budgets and what was spent of them, of self-evaluations",
    },
    from: { execution: "" },
  },
  {
    name: "tasks",
    title: { zh: "年度任务", en: "tasks" },
    about: {
      zh: "部门年度主要任务及预算",
      en: "Tasks of departments and their budgets",
    },
    from: { tasks: "" },
  },
];
