import { LAYOUTS } from "../../../layouts/index.ts";
import { type NamedTable, namedTables } from "../../../layouts/named-tables.ts";
import type { TableLayout } from "../../../layouts/schema.ts";
import { type Place, placeOf } from "./place.ts";

/** Places that forms print no heading over, or that each kind of form names in another way. */
const TITLES: Record<string, string> = {
  item: "项目",
  totalBudget: "项目总预算",
  currentYearBudget: "当年预算",
  goal: "总体目标",
  termFunding: "中期资金",
};

/** The fields of all kinds of form, each name once: those that most kinds have come first, else in the order of the layouts. */
export const KNOWN_FIELDS: readonly Place[] = placesOf(
  LAYOUTS.flatMap(({ fields }) => fields),
  "commonest first",
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
        label: labelOf(first.table.name, group),
        shape: first.shape,
        places: placesOf(columns.filter(({ years }) => !years)),
        years: columns.find(({ years }) => years)?.name ?? null,
      },
    ];
  });
}

/** What most forms print beside the table, of those that print something. */
function labelOf(
  name: string,
  group: readonly { table: NamedTable }[],
): string {
  const printed = group
    .map(({ table }) => table.label)
    .filter((label) => label !== "");
  return TITLES[name] ?? commonest(printed) ?? "";
}

/** The columns that tell tables of one name apart come behind what a row is about. */
function alike(one: NamedTable, other: NamedTable): boolean {
  if (one.name !== other.name) return false;
  const names = new Set(other.columns.map(({ name }) => name));
  const [first, ...rest] = one.columns.map(({ name }) => name);
  if (rest.length === 0) return first !== undefined && names.has(first);
  return rest.some((name) => names.has(name));
}

/** One for each name, with the kind that the first has and the label that most have. */
function placesOf(
  columns: readonly { name: string; labels: readonly string[]; kind: string }[],
  order?: "commonest first",
): Place[] {
  const byName = grouped(columns);
  const groups = [...byName.values()];
  if (order !== undefined) groups.sort((a, b) => b.length - a.length);
  return groups.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { name, kind } = first;
    const labels = [first, ...others].flatMap(({ labels: [own = []] }) => own);
    const zh = TITLES[name] ?? commonest(labels) ?? name;
    return [placeOf(name, kind, { zh, en: inWords(name) })];
  });
}

/** By their names, in the order in which these come. */
function grouped<P extends { name: string }>(
  places: readonly P[],
): Map<string, P[]> {
  const byName = new Map<string, P[]>();
  for (const place of places)
    byName.set(place.name, [...(byName.get(place.name) ?? []), place]);
  return byName;
}

/** Of equals the first. */
function commonest(labels: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** currentYearBudget → current year budget. */
export function inWords(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/gu, " ").toLowerCase();
}
