import { kindOfCell } from "../../layouts/kind-of-cell.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Cell } from "../../model/cell.ts";
import { fen } from "../../model/fen.ts";
import type { Form } from "../../model/form.ts";
import { pointSums, type Sum, tableSums } from "./sums.ts";

/**
 * The cells with amounts and points that bear each other out: lines that add up to their total, and totals and budgets of
 * the form that stand in two places with the same amount. A misread digit would have to be matched by another one.
 */
export function confirmedBySums(form: Form, layout: Layout): Set<Cell> {
  const confirmed = new Set<Cell>();
  const budgets: Cell[] = Object.entries(form.fields)
    .filter(([name]) => kindOfCell({ table: null, name }, layout) === "money")
    .map(([, cell]) => cell);
  const take = ({ totals, parts }: Sum) => {
    for (const cell of [...totals, ...parts]) confirmed.add(cell);
  };
  for (const table of Object.values(form.tables)) {
    for (const sum of tableSums(table)) {
      budgets.push(...sum.totals);
      if (addsUp(sum, fen)) take(sum);
    }
  }
  for (const sum of pointSums(form)) if (addsUp(sum, hundredths)) take(sum);
  for (const cell of budgets) {
    const yuan = fen(cell.value);
    if (yuan === null || yuan === 0) continue;
    if (
      budgets.some(
        (other) => !isSamePlace(other, cell) && fen(other.value) === yuan,
      )
    )
      confirmed.add(cell);
  }
  return confirmed;
}

/** A sum of one line says nothing that equal amounts do not say. */
function addsUp(
  { totals, parts }: Sum,
  whole: (value: Cell["value"]) => number | null,
): boolean {
  const sum = totals[0] === undefined ? null : whole(totals[0].value);
  const amounts = parts.map(({ value }) => whole(value));
  return (
    sum !== null &&
    sum !== 0 &&
    amounts.length > 0 &&
    amounts.every((amount) => amount !== null) &&
    amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0) === sum
  );
}

function hundredths(value: Cell["value"]): number | null {
  return typeof value === "number" ? Math.round(value * 100) : null;
}

/** A total that is a field too is printed once. */
function isSamePlace(a: Cell, b: Cell): boolean {
  return (
    a === b ||
    (a.at.length > 0 && JSON.stringify(a.at) === JSON.stringify(b.at))
  );
}
