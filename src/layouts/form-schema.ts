import { z } from "zod";
import { Cell } from "../model/cell.ts";
import { Form } from "../model/form.ts";
import {
  HistoryItem,
  IndicatorValue,
  type Kind,
  Money,
} from "../model/value.ts";
import { namedTables } from "./named-tables.ts";
import type { ColumnLayout, Layout, TableLayout } from "./schema.ts";
import { UNKNOWN } from "./unknown.ts";

/** The forms that a program with these layouts gives, each with its fields, tables and kinds of value; and the unknown ones. */
export function formsSchema(layouts: readonly Layout[]): z.ZodType {
  return z.union([
    ...layouts.map((layout) => formSchema(layout).meta({ id: layout.id })),
    Form.extend({ type: z.literal(UNKNOWN) }).meta({ id: UNKNOWN }),
  ]);
}

/** A form as one layout reads it: all its fields and tables are there, absent ones too. */
export function formSchema(layout: Layout): z.ZodObject {
  return Form.extend({
    type: z.literal(layout.id),
    fields: z.object(
      Object.fromEntries(
        layout.fields.map(({ name, kind, labels }) => [
          name,
          cellOf(kind).describe(labels[0] ?? name),
        ]),
      ),
    ),
    tables: z.object(
      Object.fromEntries(
        layout.tables.flatMap((table) =>
          namedTables(table).map(({ name, label, columns }) => {
            const shape = tableOf(table, columns);
            return [name, label === "" ? shape : shape.describe(label)];
          }),
        ),
      ),
    ),
  });
}

/** The shape that a printed table has in results. */
function tableOf(
  { shape }: TableLayout,
  columns: readonly ColumnLayout[],
): z.ZodType {
  const row = z.object(
    Object.fromEntries(
      columns.map((column) => [column.name, columnOf(column)]),
    ),
  );
  switch (shape) {
    case "totalled":
    case "pairs":
      return z.object({ total: cellOf("money"), rows: z.array(row) });
    case "sections":
      return z.array(z.object({ goal: cellOf("ordinal"), rows: z.array(row) }));
    case "list":
      return z.array(cellOf(columns[0]?.kind ?? "text"));
    case "rows":
    case "grouped":
    case "sides":
      return z.array(row);
  }
}

function columnOf(column: ColumnLayout): z.ZodType {
  const { kind, labels, years, name, optional } = column;
  const cell = cellOf(kind);
  const entry = (
    years ? z.array(z.object({ year: z.int(), amount: cell })) : cell
  ).describe(labels[0] ?? name);
  return optional === true ? entry.optional() : entry;
}

/** What a kind of cell holds beside null, where its text is none of the kind. */
const VALUES: Record<Kind, z.ZodType> = {
  text: z.string(),
  money: Money,
  date: z.string(),
  year: z.int(),
  phone: z.string(),
  percent: z.number(),
  choice: z.string(),
  history: z.array(HistoryItem),
  indicator: IndicatorValue,
  ordinal: z.int(),
  number: z.number(),
};

const CELLS = new Map<Kind, z.ZodType>();

/** A cell whose value is of a kind. */
function cellOf(kind: Kind): z.ZodType {
  let cell = CELLS.get(kind);
  if (cell === undefined) {
    cell = Cell.extend({ value: VALUES[kind].nullable() }).meta({
      id: `${kind}-cell`,
    });
    CELLS.set(kind, cell);
  }
  return cell;
}
