import type {
  FieldLayout,
  Layout,
  TableLayout,
} from "../../../layouts/schema.ts";
import { absentCell, type RawCell } from "../../../model/cell.ts";
import type { RawForm, RawRow, RawTotalled } from "../../../model/form.ts";

type Pairs = Extract<TableLayout, { shape: "pairs" }>;

/** A layout whose amounts beside their names are fields: without cells an amount and its name are a value and its label. */
export function withPairsAsFields(layout: Layout): Layout {
  const pairs = layout.tables.filter((table) => table.shape === "pairs");
  if (pairs.length === 0) return layout;
  return {
    ...layout,
    fields: [...layout.fields, ...pairs.flatMap(fieldsOf)],
    tables: layout.tables.filter((table) => table.shape !== "pairs"),
  };
}

function fieldsOf(table: Pairs): FieldLayout[] {
  const field = (name: string, labels: string[]): FieldLayout => ({
    name,
    labels,
    kind: "money",
    where: "cell",
  });
  return [
    field(totalOf(table), table.total),
    ...table.rows.map((labels, i) => field(rowOf(table, i), labels)),
  ];
}

/** Such a form with the tables that its layout has; `own` is the layout before. */
export function withPairsAsTables(form: RawForm, own: Layout): RawForm {
  const fields = { ...form.fields };
  const tables: RawForm["tables"] = {};
  for (const table of own.tables) {
    if (table.shape !== "pairs") continue;
    const total = take(fields, totalOf(table));
    const [name, value] = table.columns;
    const rows = table.rows.flatMap((labels, i): RawRow[] => {
      const amount = take(fields, rowOf(table, i));
      if (amount.state === "absent") return [];
      const source: RawCell = {
        ...amount,
        text: labels[0] ?? "",
        state: "read",
      };
      return [{ [name?.name ?? ""]: source, [value?.name ?? ""]: amount }];
    });
    tables[table.name] = { total, rows } satisfies RawTotalled;
    if (table.totalField !== undefined) fields[table.totalField] = total;
  }
  return { ...form, fields, tables: { ...form.tables, ...tables } };
}

function take(fields: Record<string, RawCell>, name: string): RawCell {
  const cell = fields[name] ?? absentCell("text-flow");
  delete fields[name];
  return cell;
}

/** Names that no layout's field can have. */
function totalOf({ name }: Pairs): string {
  return `${name} total`;
}

function rowOf({ name }: Pairs, row: number): string {
  return `${name} ${row}`;
}
