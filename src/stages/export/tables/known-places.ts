import { LAYOUTS } from "../../../layouts/index.ts";
import { type NamedTable, namedTables } from "../../../layouts/named-tables.ts";
import type { TableLayout } from "../../../layouts/schema.ts";
import { type Place, placeOf } from "./place.ts";

/** Columns that forms print no heading over. */
const TITLES: Record<string, string> = { item: "项目" };

/** The fields of all kinds of form, each name once, in the order of the layouts. */
export const KNOWN_FIELDS: readonly Place[] = placesOf(
  LAYOUTS.flatMap(({ fields }) => fields),
);

/** A table as the layouts know it by one name and one shape; its columns are those of all layouts that have it. */
export interface KnownTable extends Pick<NamedTable, "name" | "label"> {
  shape: TableLayout["shape"];
  places: readonly Place[];
  /** The name of a column with a cell for each year, where there is one. */
  years: string | null;
}

/** Tables that share a name and no column but the first (the `expenditure` of a project and of a department) are two. */
export const KNOWN_TABLES: readonly KnownTable[] = knownTables();

function knownTables(): KnownTable[] {
  const groups: { table: NamedTable; shape: TableLayout["shape"] }[][] = [];
  for (const { tables } of LAYOUTS)
    for (const layout of tables)
      for (const table of namedTables(layout)) {
        const same = groups.find(
          ([first]) => first && alike(first.table, table),
        );
        const entry = { table, shape: layout.shape };
        if (same === undefined) groups.push([entry]);
        else same.push(entry);
      }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const columns = group.flatMap(({ table }) => table.columns);
    return [
      {
        name: first.table.name,
        label: first.table.label,
        shape: first.shape,
        places: placesOf(columns.filter(({ years }) => !years)),
        years: columns.find(({ years }) => years)?.name ?? null,
      },
    ];
  });
}

/** The columns that tell tables of one name apart come behind what a row is about. */
function alike(one: NamedTable, other: NamedTable): boolean {
  if (one.name !== other.name) return false;
  const names = new Set(other.columns.map(({ name }) => name));
  const [first, ...rest] = one.columns.map(({ name }) => name);
  if (rest.length === 0) return first !== undefined && names.has(first);
  return rest.some((name) => names.has(name));
}

/** One for each name: the first that has it, with its label and kind. */
function placesOf(
  columns: readonly { name: string; labels: readonly string[]; kind: string }[],
): Place[] {
  const places = new Map<string, Place>();
  for (const { name, labels, kind } of columns)
    if (!places.has(name))
      places.set(
        name,
        placeOf(name, kind, {
          zh: labels[0] ?? TITLES[name] ?? name,
          en: inWords(name),
        }),
      );
  return [...places.values()];
}

/** currentYearBudget → current year budget. */
function inWords(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/gu, " ").toLowerCase();
}
