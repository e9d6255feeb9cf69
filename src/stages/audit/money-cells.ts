import { fieldLabel } from "./field-label.ts";
import {
  type AuditForm,
  fieldCell,
  type PlacedCell,
  rowCell,
  rowPaths,
} from "./placed-cell.ts";
import { DEPARTMENT, subjectOf } from "./subject.ts";
import {
  departmentTotals,
  expenditureTotal,
  fundingTotal,
  type Total,
  taskTotals,
  termFundingTotal,
} from "./totals.ts";

/** A cell in which an amount belongs, and what stands beside it. */
export interface MoneyCell {
  placed: PlacedCell;
  label: string;
}

/** Every total of a form with its parts. */
export function totalsOf(form: AuditForm): Total[] {
  const isDepartment = subjectOf(form) === DEPARTMENT;
  const kinds = isDepartment ? DEPARTMENT_TOTALS : PROJECT_TOTALS;
  return Object.entries(kinds).flatMap(([table, totals]) =>
    table in form.tables ? totals(form) : [],
  );
}

/** Every cell of a form in which an amount belongs: its budgets, totals and the rows under them. */
export function moneyCells(form: AuditForm): MoneyCell[] {
  const fields = BUDGETS.filter((name) => name in form.fields);
  return [
    ...fields.map((name) => ({
      placed: fieldCell(form, name),
      label: fieldLabel(form, name),
    })),
    ...totalsOf(form).flatMap(({ name, total, parts }) => [
      { placed: total, label: `${name.zh}合计` },
      ...parts.map((placed) => ({
        placed,
        label: rowLabel(form, placed.path) ?? name.zh,
      })),
    ]),
    ...rowPaths(form, "execution").flatMap((row) =>
      EXECUTION_COLUMNS.map((column) => ({
        placed: rowCell(form, row, column),
        label: rowLabel(form, row) ?? column,
      })),
    ),
  ];
}

const PROJECT_TOTALS = {
  funding: (form: AuditForm) => [fundingTotal(form)],
  termFunding: (form: AuditForm) => [termFundingTotal(form)],
  expenditure: (form: AuditForm) => [expenditureTotal(form)],
};

const DEPARTMENT_TOTALS = {
  income: (form: AuditForm) => departmentTotals(form, "income"),
  expenditure: (form: AuditForm) => departmentTotals(form, "expenditure"),
  tasks: taskTotals,
};

const EXECUTION_COLUMNS = ["initialBudget", "adjustedBudget", "executed"];

const BUDGETS = ["totalBudget", "currentYearBudget"];

/** The text of the first column of the row that a cell stands in. */
function rowLabel(form: AuditForm, path: string): string | null {
  const table = /^tables\.(\w+)/u.exec(path)?.[1] ?? "";
  const row = rowPaths(form, table).find((start) => path.startsWith(start));
  if (row === undefined) return null;
  const names = ["item", "source", "task"].map((name) =>
    rowCell(form, row, name),
  );
  return names.find(({ cell }) => cell.text)?.cell.text ?? null;
}
