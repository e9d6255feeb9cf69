import { kindOfCell } from "../../layouts/kind-of-cell.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Cell } from "../../model/cell.ts";
import { fen } from "../../model/fen.ts";
import type { Form, Row, Table } from "../../model/form.ts";

/**
 * The cells with amounts that bear each other out: lines that add up to their total, and totals and budgets of the form
 * that stand in two places with the same amount. A misread digit would have to be matched by another one.
 */
export function confirmedBySums(form: Form, layout: Layout): Set<Cell> {
  const confirmed = new Set<Cell>();
  const budgets: Cell[] = Object.entries(form.fields)
    .filter(([name]) => kindOfCell({ table: null, name }, layout) === "money")
    .map(([, cell]) => cell);
  for (const table of Object.values(form.tables)) {
    for (const { total, parts } of sumsOf(table)) {
      budgets.push(total);
      if (addsUp(total, parts))
        for (const cell of [total, ...parts]) confirmed.add(cell);
    }
  }
  for (const cell of budgets) {
    const yuan = fen(cell.value);
    if (yuan === null || yuan === 0) continue;
    if (budgets.some((other) => other !== cell && fen(other.value) === yuan))
      confirmed.add(cell);
  }
  return confirmed;
}

interface Sum {
  total: Cell;
  parts: Cell[];
}

/** A sum of one line says nothing that equal amounts do not say. */
function addsUp(total: Cell, parts: readonly Cell[]): boolean {
  const sum = fen(total.value);
  const amounts = parts.map(({ value }) => fen(value));
  return (
    sum !== null &&
    sum !== 0 &&
    amounts.length > 0 &&
    amounts.every((amount) => amount !== null) &&
    amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0) === sum
  );
}

const TOTAL_ROW = /^(?:合计|总计|小计)$/u;

function sumsOf(table: Table): Sum[] {
  if (!Array.isArray(table)) {
    const parts = table.rows.flatMap(({ amount }) =>
      isCell(amount) && amount.state !== "blank" ? [amount] : [],
    );
    return [{ total: table.total, parts }];
  }
  const rows = table.filter(isRow);
  const isTotal = ({ item }: Row) =>
    isCell(item) && TOTAL_ROW.test((item.text ?? "").replace(/\s/g, ""));
  const total = rows.find(isTotal)?.currentYear;
  if (!isCell(total)) return [];
  const parts = rows
    .filter((row) => !isTotal(row))
    .flatMap(({ currentYear }) =>
      isCell(currentYear) && currentYear.state !== "blank" ? [currentYear] : [],
    );
  return [{ total, parts }];
}

function isRow(entry: Table extends (infer E)[] ? E : unknown): entry is Row {
  return typeof entry === "object" && entry !== null && "item" in entry;
}

function isCell(value: unknown): value is Cell {
  return typeof value === "object" && value !== null && "state" in value;
}
