import { LEVEL1_OF_LEVEL2 } from "../../../src/layouts/indicators.ts";
import { Layout } from "../../../src/layouts/schema.ts";
import type { RawCell } from "../../../src/model/cell.ts";
import type { Form, RawForm, RawTable } from "../../../src/model/form.ts";
import type { IndicatorValue, Kind } from "../../../src/model/value.ts";
import { normaliseForm } from "../../../src/stages/normalise/normalise-form.ts";

/** A table as printed: amounts under a total, rows, or a list; `P` is what a cell is given as. */
export type PrintedTable<P> =
  | { total: P; rows: Record<string, P>[] }
  | Record<string, P>[]
  | P[];

/** A form of the family as printed, by the names of its fields, tables and columns. */
export interface PrintedForm<P = string> {
  id: string;
  type: string;
  title: string;
  fields: Record<string, P>;
  tables: Record<string, PrintedTable<P>>;
}

/**
 * The form as the parser and the normaliser give it.
 * @param toCell puts a printed text at its place; called in the order of fields, tables and rows
 * @param isPrinted tells a cell from a table's row
 */
export function printedToForm<P>(
  { fields, tables, ...form }: PrintedForm<P>,
  toCell: (printed: P) => RawCell,
  isPrinted: (value: unknown) => value is P,
): Form {
  const cells = (row: Record<string, P>) =>
    Object.fromEntries(
      Object.entries(row).map(([name, printed]) => [name, toCell(printed)]),
    );
  const toTable = (table: PrintedTable<P>): RawTable => {
    if (!Array.isArray(table))
      return { total: toCell(table.total), rows: table.rows.map(cells) };
    const list = table.filter(isPrinted);
    if (table.length > 0 && list.length === table.length)
      return list.map(toCell);
    return (table as Record<string, P>[]).map(cells);
  };
  const raw: RawForm = {
    ...form,
    pages: [1],
    fields: cells(fields),
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, table]) => [name, toTable(table)]),
    ),
    unplaced: [],
    placeholders: [],
    repeated: [],
  };
  const finished = normaliseForm(raw, layoutOf(raw));
  combineSigns(finished);
  return finished;
}

/** The kinds of value by name, the same on all kinds of form. */
const KINDS: Record<string, Kind> = {
  fiscalYear: "year",
  reportDate: "date",
  phone: "phone",
  projectType: "choice",
  startDate: "date",
  endDate: "date",
  totalBudget: "money",
  currentYearBudget: "money",
  amount: "money",
  total: "money",
  fiscalAmount: "money",
  otherAmount: "money",
  initialBudget: "money",
  adjustedBudget: "money",
  executed: "money",
  executionRate: "percent",
  value: "indicator",
  actual: "indicator",
};

function layoutOf({ type, title, fields, tables }: RawForm): Layout {
  const kind = (name: string) => KINDS[name] ?? "text";
  return Layout.parse({
    id: type,
    titles: [title],
    fields: Object.keys(fields).map((name) => ({
      name,
      labels: [name],
      kind: kind(name),
    })),
    tables: Object.entries(tables).map(([name, table]) => {
      const columns = (row: object = { [name]: null }) =>
        Object.keys(row).map((column) => ({
          name: column,
          labels: [column],
          kind: kind(column),
        }));
      if (!Array.isArray(table))
        return {
          shape: "totalled",
          name,
          total: ["合计"],
          columns: columns(table.rows[0] ?? { source: 0, amount: 0 }),
        };
      const [first] = table;
      const isList = first !== undefined && "state" in first;
      return isList
        ? { shape: "list", entry: ["目标"], columns: columns() }
        : { shape: "rows", name, columns: columns(first) };
    }),
    inference: LEVEL1_OF_LEVEL2,
    choices: { projectType: CHOICES },
  });
}

const CHOICES = [
  { value: "one-off", labels: ["一次性"] },
  { value: "recurring", labels: ["经常性", "常年性"] },
  { value: "phased", labels: ["阶段性"] },
  { value: "new", labels: ["新增项目", "新增"] },
  { value: "continuing", labels: ["延续项目", "延续"] },
];

/** 指标性质, 指标值, 度量单位 in cells of their own: the value says all three. */
function combineSigns({ tables }: Form): void {
  const rows = Array.isArray(tables.indicators) ? tables.indicators : [];
  for (const row of rows) {
    if (!("operator" in row && "value" in row && "unit" in row)) continue;
    const { operator, value, unit } = row as Record<
      string,
      Form["fields"][string]
    >;
    const sign = SIGNS[operator?.text ?? ""];
    const bound = value?.value;
    if (sign === undefined || typeof bound !== "object" || bound === null)
      continue;
    if (value !== undefined && "number" in bound)
      value.value = { ...bound, operator: sign, unit: unit?.text ?? "" };
  }
}

const SIGNS: Record<
  string,
  Extract<IndicatorValue, { number: unknown }>["operator"]
> = { "≥": ">=", "＝": "=", "=": "=", "≤": "<=", ">": ">", "<": "<" };
