import type { Bilingual } from "../../../model/finding.ts";

/** A question that analysts ask of the tables, in SQL that runs on the DuckDB file and on the Parquet files alike. */
export interface Query {
  question: Bilingual;
  sql: string;
}

export const QUERIES: readonly Query[] = [
  {
    question: {
      zh: "各部门各年度的项目预算",
      en: "Project budgets by department and year",
    },
    sql: `
SELECT fiscal_year, department,
       count(*) AS projects,
       sum(current_year_budget) AS budget,
       count(*) FILTER (current_year_budget_state <> 'read') AS without_amount
  FROM forms
 WHERE project_name_state <> 'absent'
 GROUP BY fiscal_year, department
 ORDER BY fiscal_year, budget DESC`,
  },
  {
    question: {
      zh: "各部门年度绩效指标中只有定性描述、没有数值的比例",
      en: "Share of a department's annual indicators that are words without a number",
    },
    sql: `
SELECT coalesce(f.department, f.department_name) AS department,
       count(*) AS indicators,
       count(*) FILTER (i.value_qualitative IS NOT NULL) AS in_words,
       round(100.0 * in_words / indicators, 1) AS percent
  FROM indicators i JOIN forms f USING (document, form)
 WHERE i.horizon = 'annual' AND i.value_state = 'read'
 GROUP BY 1
 ORDER BY percent DESC, department`,
  },
  {
    question: {
      zh: "自评表中各资金来源的预算执行率",
      en: "How much of each source of money was spent, from self-evaluations",
    },
    sql: `
SELECT f.fiscal_year, e.item AS source,
       sum(e.adjusted_budget) AS budget,
       sum(e.executed) AS executed,
       round(100 * sum(e.executed) / nullif(sum(e.adjusted_budget), 0), 2) AS percent
  FROM execution e JOIN forms f USING (document, form)
 WHERE NOT e.is_total
   AND e.adjusted_budget IS NOT NULL AND e.executed IS NOT NULL
 GROUP BY f.fiscal_year, source
 ORDER BY f.fiscal_year, budget DESC`,
  },
  {
    question: {
      zh: "各部门有严重疑点的表单，及最常见的规则",
      en: "Forms with critical findings by department, and the rule met most often",
    },
    sql: `
SELECT coalesce(f.department, f.department_name) AS department,
       count(DISTINCT (f.document, f.form)) AS forms,
       count(DISTINCT (f.document, f.form)) FILTER (x.severity = 'critical') AS with_critical,
       count(*) FILTER (x.severity = 'critical') AS findings,
       mode(x.rule) FILTER (x.severity = 'critical') AS rule
  FROM forms f LEFT JOIN findings x USING (document, form)
 GROUP BY 1
HAVING with_critical > 0
 ORDER BY with_critical DESC, department`,
  },
  {
    question: {
      zh: "各项目预算与上年相比的变化：上年取上年申报表，没有则取本表回顾的上年预算",
      en: "Change of each project's budget against the year before: of that year's form, or else as recalled in this one",
    },
    sql: `
WITH declared AS (
  SELECT document, form, department, project_name, fiscal_year,
         current_year_budget AS budget
    FROM forms
   WHERE project_name_state <> 'absent' AND current_year_budget IS NOT NULL
)
SELECT d.department, d.project_name, d.fiscal_year, d.budget,
       coalesce(b.budget, h.amount) AS year_before,
       CASE WHEN b.budget IS NULL THEN 'recalled' ELSE 'declared' END AS from_where,
       d.budget - year_before AS change,
       round(100 * change / nullif(year_before, 0), 1) AS percent
  FROM declared d
  LEFT JOIN declared b
    ON b.project_name = d.project_name AND b.department = d.department
   AND b.fiscal_year = d.fiscal_year - 1
  LEFT JOIN history h
    ON h.document = d.document AND h.form = d.form
   AND h.origin = 'budget_history' AND h.year = d.fiscal_year - 1
 WHERE year_before IS NOT NULL
 ORDER BY abs(change) DESC, d.project_name`,
  },
];
