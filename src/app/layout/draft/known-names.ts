import { fold } from "../../../layouts/fold.ts";
import { LAYOUTS } from "../../../layouts/index.ts";
import { namedTables } from "../../../layouts/named-tables.ts";
import type { Kind } from "../../../model/value.ts";

/** What the layouts of the program call something that is printed under a label. */
export interface KnownName {
  name: string;
  kind: Kind;
}

/** The field that a label stands for in the layouts of the program; undefined for a label that none prints. */
export function knownField(label: string): KnownName | undefined {
  return FIELDS.get(bare(label));
}

/** The same for the heading of a column. */
export function knownColumn(heading: string): KnownName | undefined {
  return COLUMNS.get(bare(heading));
}

/** The name of the table that a label stands beside. */
export function knownTable(label: string): string | undefined {
  return TABLES.get(bare(label))?.name;
}

/** A remark in brackets, 金额（万元）, makes no other thing of it. */
function bare(label: string): string {
  return fold(label).replace(/\([^()]*\)/gu, "");
}

interface Labelled extends KnownName {
  labels: readonly string[];
}

/** The own label of each before any synonym, so that a synonym does not take what is another's own. */
function byLabel(named: readonly Labelled[]): Map<string, KnownName> {
  const found = new Map<string, KnownName>();
  for (const position of [0, 1])
    for (const { labels, name, kind } of named)
      for (const label of position === 0 ? labels.slice(0, 1) : labels.slice(1))
        if (!found.has(bare(label))) found.set(bare(label), { name, kind });
  return found;
}

const FIELDS = byLabel(LAYOUTS.flatMap(({ fields }) => fields));
const COLUMNS = byLabel(
  LAYOUTS.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns)),
);
const TABLES = byLabel(
  LAYOUTS.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      namedTables(table).map(({ name, label }) => ({
        name,
        kind: "text" as const,
        labels: label === "" ? [] : [label],
      })),
    ),
  ),
);
