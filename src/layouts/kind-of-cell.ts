import type { CellPlace } from "../model/map-cells.ts";
import type { Kind } from "../model/value.ts";
import type { Layout } from "./schema.ts";

/** The kind of value that a layout has for a cell; text for what it does not know. */
export function kindOfCell({ table, name }: CellPlace, layout: Layout): Kind {
  if (table === null)
    return layout.fields.find((field) => field.name === name)?.kind ?? "text";
  if (name === "total") return "money";
  const columns = layout.tables
    .filter((candidate) => namesOf(candidate).includes(table))
    .flatMap((candidate) => candidate.columns);
  return columns.find((column) => column.name === name)?.kind ?? "text";
}

type TableLayout = Layout["tables"][number];

/** The tables of a form that a printed table gives. */
function namesOf(table: TableLayout): string[] {
  switch (table.shape) {
    case "rows":
    case "totalled":
      return [table.name];
    case "grouped":
      return table.groups.map(({ name }) => name);
    case "sections":
      return table.sections.map(({ name }) => name);
    case "list":
      return table.columns.map(({ name }) => name);
  }
}
