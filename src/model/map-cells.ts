import type { RawCell } from "./cell.ts";

/** Where a cell belongs in its form: a field, a column of a table, or neither. */
export interface CellPlace {
  /** The table, null for a field and for what belongs to neither. */
  table: string | null;
  /** The field or column; `total`, `goal` and `entry` for those of a table. */
  name: string;
}

/** Its place with the path that evidence tells it by: `tables.expenditure.rows[2].amount`. */
export interface CellPath extends CellPlace {
  path: string;
}

/** What a form, raw or finished, has in common for a walk over its cells. */
interface AnyForm {
  fields: Record<string, RawCell>;
  tables: Record<string, unknown>;
  unplaced: RawCell[];
  placeholders: { table: string; cell: RawCell }[];
  repeated: { table: string | null; cell: RawCell }[];
  labels?: { path: string | null; cell: RawCell }[] | undefined;
}

type CellOf<F extends AnyForm> = F["fields"][string];

/** The form with every cell put through `change`, which gives a cell of the same kind. */
export function mapCells<F extends AnyForm>(
  form: F,
  change: (cell: CellOf<F>, place: CellPath) => CellOf<F>,
): F {
  return {
    ...form,
    fields: Object.fromEntries(
      Object.entries(form.fields).map(([name, cell]) => [
        name,
        change(cell as CellOf<F>, {
          table: null,
          name,
          path: `fields.${name}`,
        }),
      ]),
    ),
    tables: Object.fromEntries(
      Object.entries(form.tables).map(([table, value]) => [
        table,
        mapBelow(
          value,
          { table, name: "entry", path: `tables.${table}` },
          change,
        ),
      ]),
    ),
    unplaced: form.unplaced.map((cell, i) =>
      change(cell as CellOf<F>, {
        table: null,
        name: "unplaced",
        path: `unplaced[${i}]`,
      }),
    ),
    placeholders: form.placeholders.map((placeholder, i) => ({
      ...placeholder,
      cell: change(placeholder.cell as CellOf<F>, {
        table: placeholder.table,
        name: "placeholder",
        path: `placeholders[${i}].cell`,
      }),
    })),
    repeated: form.repeated.map((repeated, i) => ({
      ...repeated,
      cell: change(repeated.cell as CellOf<F>, {
        table: repeated.table,
        name: "repeated",
        path: `repeated[${i}].cell`,
      }),
    })),
    ...(form.labels === undefined
      ? {}
      : {
          labels: form.labels.map((label, i) => ({
            ...label,
            cell: change(label.cell as CellOf<F>, {
              table: null,
              name: "label",
              path: `labels[${i}].cell`,
            }),
          })),
        }),
  };
}

/** The tables differ in shape; all of them are lists and records with cells for leaves. */
function mapBelow<C extends RawCell>(
  value: unknown,
  place: CellPath,
  change: (cell: C, place: CellPath) => C,
): unknown {
  if (isCell(value)) return change(value as C, place);
  if (Array.isArray(value))
    return value.map((item, i) =>
      mapBelow(item, { ...place, path: `${place.path}[${i}]` }, change),
    );
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      mapBelow(
        item,
        {
          table: place.table,
          name: nameBelow(place, name),
          path: `${place.path}.${name}`,
        },
        change,
      ),
    ]),
  );
}

/** Rows are no names of their own, and an amount of an earlier year belongs to `history`. */
function nameBelow(place: CellPlace, name: string): string {
  if (name === "rows") return place.name;
  return place.name === "history" ? "history" : name;
}

function isCell(value: unknown): value is RawCell {
  return (
    typeof value === "object" &&
    value !== null &&
    "state" in value &&
    "at" in value &&
    Array.isArray(value.at)
  );
}
