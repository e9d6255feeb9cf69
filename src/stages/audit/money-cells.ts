import { fieldLabel } from "./field-label.ts";
import {
  type AuditForm,
  fieldCell,
  type PlacedCell,
  rowCell,
  rowPaths,
} from "./placed-cell.ts";
import { DEPARTMENT } from "./rule.ts";
import {
  departmentTotals,
  expenditureTotal,
  fundingTotal,
  type Total,
} from "./totals.ts";

/** A cell in which an amount belongs, and what stands beside it. */
export interface MoneyCell {
  placed: PlacedCell;
  label: string;
}

/** Every total of a form with its parts. */
export function totalsOf(form: AuditForm): Total[] {
  return form.type === DEPARTMENT
    ? [
        ...departmentTotals(form, "income"),
        ...departmentTotals(form, "expenditure"),
      ]
    : [fundingTotal(form), expenditureTotal(form)];
}

/** Every cell of a form in which an amount belongs: its budgets, totals and the rows under them. */
export function moneyCells(form: AuditForm): MoneyCell[] {
  const fields = form.type === DEPARTMENT ? [] : BUDGETS;
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
  ];
}

const BUDGETS = ["totalBudget", "currentYearBudget"];

/** The text of the first column of the row that a cell stands in. */
function rowLabel(form: AuditForm, path: string): string | null {
  const table = /^tables\.(\w+)/u.exec(path)?.[1] ?? "";
  const row = rowPaths(form, table).find((start) => path.startsWith(start));
  if (row === undefined) return null;
  const names = ["item", "source"].map((name) => rowCell(form, row, name));
  return names.find(({ cell }) => cell.text)?.cell.text ?? null;
}
