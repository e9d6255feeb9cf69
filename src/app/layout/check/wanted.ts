import { namedTables } from "../../../layouts/named-tables.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { Cell } from "../../../model/cell.ts";
import type { Form } from "../../../model/form.ts";
import { allCells } from "../../../stages/audit/placed-cell.ts";

/** Something that a layout says is printed on its form: the label of a field, of a table, the heading of a column. */
export interface Wanted {
  /** `fields.goal`, `tables.funding`, `tables.funding.amount`. */
  path: string;
  labels: readonly string[];
  /** What was read by it; null where that alone does not say whether it was found. */
  value: Cell | null;
  /** Its label stands in a cell of its own. */
  inCell: boolean;
  /** It was found: a value stands beside it, or was told to be blank. */
  read: boolean;
}

/** All that a layout wants of a form; labels of tables that are not printed are none of it. */
export function wantedOf(layout: Layout, form: Form): Wanted[] {
  const cells = allCells(form);
  const fields = layout.fields.map(({ name, labels, where }): Wanted => {
    const value = form.fields[name] ?? null;
    return {
      path: `fields.${name}`,
      labels,
      value,
      inCell: where === "cell",
      read: value !== null && value.state !== "absent",
    };
  });
  const tables = layout.tables.flatMap((table) =>
    namedTables(table).flatMap(({ name, label, columns }): Wanted[] => {
      const below = cells.filter(({ path }) =>
        new RegExp(`^tables\\.${escaped(name)}(?:[.[]|$)`, "u").test(path),
      );
      const has = (column: string) =>
        below.some(
          ({ path, cell }) =>
            path.endsWith(`.${column}`) && cell.state !== "absent",
        );
      return [
        ...(label === ""
          ? []
          : [
              {
                path: `tables.${name}`,
                labels: table.labels.length > 0 ? table.labels : [label],
                value: null,
                inCell: true,
                read: false,
              },
            ]),
        ...columns.map((column) => ({
          path: `tables.${name}.${column.name}`,
          labels: column.labels,
          value: null,
          inCell: true,
          read: has(column.name),
        })),
      ];
    }),
  );
  return [...fields, ...tables];
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
