import type { CellPlace } from "../model/map-cells.ts";
import type { Kind } from "../model/value.ts";
import { tableNamed } from "./named-tables.ts";
import type { Layout } from "./schema.ts";

/** The kind of value that a layout has for a cell; text for what it does not know. */
export function kindOfCell({ table, name }: CellPlace, layout: Layout): Kind {
  if (table === null)
    return layout.fields.find((field) => field.name === name)?.kind ?? "text";
  if (name === "total") return "money";
  const columns = tableNamed(layout, table)?.columns ?? [];
  return columns.find((column) => column.name === name)?.kind ?? "text";
}
