/** A view of the DuckDB file; Parquet files have none. */
export interface View {
  name: string;
  about: { zh: string; en: string };
  sql: string;
}

export const VIEWS: readonly View[] = [
  {
    name: "projects",
    about: {
      zh: "项目表单：年度、部门、项目、预算、资金合计、支出明细之和、疑点数",
      en: "forms of projects: year, department, project, budget, funding, sum of expenditure, findings",
    },
    sql: `
      SELECT document, form, type, fiscal_year, department, project_name,
             total_budget, current_year_budget, funding_total,
             (SELECT sum(amount) FROM expenditure e
               WHERE e.document = f.document AND e.form = f.form) AS expenditure_sum,
             findings_critical, findings_warning, cells_to_review, file, first_page
        FROM forms f
       WHERE project_name_state <> 'absent'`,
  },
  {
    name: "departments",
    about: {
      zh: "部门表单：年度、部门、收入与支出合计",
      en: "forms of departments: year, department, total income and expenditure",
    },
    sql: `
      SELECT document, form, type, fiscal_year, department_name,
             (SELECT sum(current_year) FROM department_funds d
               WHERE d.document = f.document AND d.form = f.form
                 AND side = 'income' AND NOT is_total) AS income,
             (SELECT sum(current_year) FROM department_funds d
               WHERE d.document = f.document AND d.form = f.form
                 AND side = 'expenditure' AND NOT is_total) AS expenditure,
             findings_critical, findings_warning, cells_to_review, file, first_page
        FROM forms f
       WHERE department_name_state <> 'absent'`,
  },
  {
    name: "open_cells",
    about: {
      zh: "待复核或无法辨认的单元格，连同年度、部门、项目",
      en: "cells to review or unreadable, with year, department and project",
    },
    sql: `
      SELECT c.document, c.form, f.fiscal_year,
             coalesce(f.department, f.department_name) AS department, f.project_name,
             c.path, c.label, c.text, c.state, c.confidence, c.reasons, c.page
        FROM cells c JOIN forms f USING (document, form)
       WHERE c.review OR c.state = 'unreadable'`,
  },
];
