import type { Form } from "../../model/form.ts";
import type { AuditForm } from "./placed-cell.ts";
import { subjectOf } from "./subject.ts";

/**
 * The form with those of its cells that `needs` name, so that thousands of forms can be kept at once.
 * A need is `fields`, `fields.goal`, `tables`, `tables.funding`, `tables.funding.total` (of a table's cells those of
 * that name, in whatever row), `unplaced`, `placeholders`, `repeated`; rows stay where they were, with fewer cells.
 * What it is about is told beforehand.
 */
export function prune<F extends AuditForm>(
  form: F,
  needs: readonly string[],
): F {
  const has = (part: string) => needs.includes(part);
  const { labels, ...kept } = form;
  return {
    ...(kept as F),
    subject: subjectOf(form),
    fields: has("fields") ? form.fields : fieldsOf(form, needs),
    tables: has("tables") ? form.tables : tablesOf(form, needs),
    unplaced: has("unplaced") ? form.unplaced : [],
    placeholders: has("placeholders") ? form.placeholders : [],
    repeated: has("repeated") ? form.repeated : [],
  };
}

function fieldsOf(form: Form, needs: readonly string[]): Form["fields"] {
  return Object.fromEntries(
    Object.entries(form.fields).filter(([name]) =>
      needs.includes(`fields.${name}`),
    ),
  );
}

function tablesOf(form: Form, needs: readonly string[]): Form["tables"] {
  return Object.fromEntries(
    Object.entries(form.tables).flatMap(([name, table]) => {
      const path = `tables.${name}`;
      if (needs.includes(path)) return [[name, table]];
      const columns = new Set(
        needs.flatMap((need) =>
          need.startsWith(`${path}.`) ? [need.slice(path.length + 1)] : [],
        ),
      );
      return columns.size === 0 ? [] : [[name, columnsOf(table, columns)]];
    }),
  );
}

/** Lists and `rows` stay as they are; of everything else only the wanted names do. */
function columnsOf<T>(value: T, columns: ReadonlySet<string>): T {
  if (Array.isArray(value))
    return value.map((item) => columnsOf(item, columns)) as T;
  if (typeof value !== "object" || value === null || "state" in value)
    return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      if (columns.has(name)) return [[name, item]];
      return name === "rows" ? [[name, columnsOf(item, columns)]] : [];
    }),
  ) as T;
}
