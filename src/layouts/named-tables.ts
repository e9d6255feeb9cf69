import type { ColumnLayout, Layout, TableLayout } from "./schema.ts";

/** A table as results name it: groups, sections, sides and the columns of lists are tables of their own there. */
export interface NamedTable {
  name: string;
  /** What is printed beside or over it; "" where nothing is. */
  label: string;
  columns: ColumnLayout[];
  /** Its entries are goals: a list of them, or a table for each. */
  byGoal: boolean;
}

/** The tables that a printed table gives. */
export function namedTables(table: TableLayout): NamedTable[] {
  const { columns, labels } = table;
  const named = (
    { name, labels: own }: { name: string; labels: readonly string[] },
    byGoal: boolean,
  ): NamedTable => ({ name, label: own[0] ?? "", columns, byGoal });
  switch (table.shape) {
    case "rows":
    case "totalled":
    case "pairs":
      return [named({ name: table.name, labels }, false)];
    case "grouped":
      return table.groups.map((group) => named(group, false));
    case "sides":
      return table.sides.map((side) => named(side, false));
    case "sections":
      return table.sections.map((section) => named(section, true));
    case "list":
      return columns.map((column) => ({
        ...named(column, true),
        columns: [column],
      }));
  }
}

/** The table that results call `name`. */
export function tableNamed(
  layout: Layout,
  name: string,
): NamedTable | undefined {
  return layout.tables
    .flatMap(namedTables)
    .find((candidate) => candidate.name === name);
}
