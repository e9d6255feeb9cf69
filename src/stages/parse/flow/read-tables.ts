import { matchLabel } from "../../../layouts/match.ts";
import type { TableLayout } from "../../../layouts/schema.ts";
import { absentCell, type RawCell, withReason } from "../../../model/cell.ts";
import type {
  RawRow,
  RawSection,
  RawTable,
  RawTotalled,
} from "../../../model/form.ts";
import { blankCell, flowCell } from "./flow-cell.ts";
import { readBody, type TableContext } from "./read-body.ts";
import { readList } from "./read-list.ts";
import { namedRows } from "./read-rows.ts";
import { paragraphsOf } from "./split-value.ts";
import type { TablePart } from "./table-parts.ts";

/** All tables of the layout by name; one that is not printed has no rows. */
export function readTables(
  parts: readonly TablePart[],
  context: TableContext,
): Record<string, RawTable> {
  const tables: Record<string, RawTable> = {};
  context.layout.tables.forEach((table, t) => {
    const own = parts.filter((part) => part.table === t);
    Object.assign(tables, readOne(table, own, context));
  });
  return tables;
}

function readOne(
  table: TableLayout,
  parts: readonly TablePart[],
  context: TableContext,
): Record<string, RawTable> {
  switch (table.shape) {
    case "rows":
      return { [table.name]: rowsOf(parts, table, table.name, context) };
    case "totalled":
      return { [table.name]: totalledOf(parts, table, context) };
    case "grouped":
      return groupsOf(parts, table, context);
    case "sections":
      return sectionsOf(parts, table, context);
    case "list":
      return listsOf(parts, table, context);
    case "sides":
      return sidesOf(parts, table, context);
    case "pairs":
      return {};
  }
}

function rowsOf(
  parts: readonly TablePart[],
  table: TableLayout,
  name: string,
  context: TableContext,
): RawRow[] {
  const { rows, columns } = readBody(parts, table, name, context);
  return namedRows(rows, columns, context.layout);
}

/** 合计 is no row; of several only the first counts. */
function totalledOf(
  parts: readonly TablePart[],
  table: Extract<TableLayout, { shape: "totalled" }>,
  context: TableContext,
): RawTotalled {
  const rows = rowsOf(parts, table, table.name, context);
  const item = table.columns[0]?.name ?? "";
  const amount = table.columns.at(-1)?.name ?? "";
  const isTotal = (row: RawRow) => {
    const cell = row[item];
    if (cell === undefined || Array.isArray(cell)) return false;
    return matchLabel(cell.text ?? "", table.total) !== null;
  };
  const total = rows.find(isTotal)?.[amount];
  return {
    total:
      total === undefined || Array.isArray(total)
        ? absentCell("text-flow")
        : total,
    rows: rows.filter((row) => !isTotal(row)),
  };
}

/**
 * Rows belong to the group whose label stands before them, unless their text is printed in another group only: a label that is
 * centred beside its rows stands after the first of them.
 */
function groupsOf(
  parts: readonly TablePart[],
  table: Extract<TableLayout, { shape: "grouped" }>,
  context: TableContext,
): Record<string, RawTable> {
  const tables: Record<string, RawRow[]> = {};
  for (const { name } of table.groups) tables[name] = [];
  const printed = parts.some((part) =>
    part.columns?.some(({ years }) => years.length > 0),
  );
  let group = "";
  for (const part of parts) {
    const rows = rowsOf([part], table, part.name, context);
    let labelled = part.name;
    for (const row of rows) {
      const own = groupOfRow(row, table);
      if (own !== null) labelled = own;
      group = labelled === "" ? group : labelled;
      tables[group]?.push(printed ? row : withInferredYears(row));
    }
  }
  return tables;
}

/** The only group that prints the row's text; null where none does or several do. */
function groupOfRow(
  row: RawRow,
  table: Extract<TableLayout, { shape: "grouped" }>,
): string | null {
  const item = row[table.columns[0]?.name ?? ""];
  if (item === undefined || Array.isArray(item)) return null;
  const groups = table.groups.filter(({ rows }) =>
    rows.some((labels) => matchLabel(item.text ?? "", labels) === 0),
  );
  return groups.length === 1 ? (groups[0]?.name ?? null) : null;
}

/** No year is printed over the amounts: the two before the form's are the layout's usual ones. */
function withInferredYears(row: RawRow): RawRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      Array.isArray(cell)
        ? cell.map(({ year, amount }) => ({
            year,
            amount: withReason(amount, "year-inferred"),
          }))
        : cell,
    ]),
  );
}

function sectionsOf(
  parts: readonly TablePart[],
  table: Extract<TableLayout, { shape: "sections" }>,
  context: TableContext,
): Record<string, RawTable> {
  const tables: Record<string, RawTable> = {};
  for (const { name } of table.sections) {
    const sections: TablePart[][] = [];
    for (const part of parts) {
      if (part.name !== name) continue;
      if (part.opens || sections.length === 0) sections.push([part]);
      else sections.at(-1)?.push(part);
    }
    tables[name] = sections.map(
      (section): RawSection => ({
        goal: goalOf(section, context),
        rows: rowsOf(bodyOf(section, context), table, name, context),
      }),
    );
  }
  return tables;
}

/** What stands between a section's heading and its header row is no row. */
function bodyOf(
  section: readonly TablePart[],
  { leftovers }: TableContext,
): readonly TablePart[] {
  const [first, ...rest] = section;
  if (first === undefined || rest.length === 0) return section;
  if (first.words.length > 0) leftovers[first.run]?.push(first.words);
  return rest;
}

function goalOf(
  section: readonly TablePart[],
  { lines }: TableContext,
): RawCell {
  const heading = section[0]?.heading ?? [];
  return heading.length === 0 ? blankCell([], lines) : flowCell(heading, lines);
}

/** Which side a text stands on only its place tells: without cells all of it is text beside no field. */
function sidesOf(
  parts: readonly TablePart[],
  table: Extract<TableLayout, { shape: "sides" }>,
  { leftovers }: TableContext,
): Record<string, RawTable> {
  for (const { words, run } of parts)
    leftovers[run]?.push(...paragraphsOf(words));
  return Object.fromEntries(table.sides.map(({ name }) => [name, []]));
}

function listsOf(
  parts: readonly TablePart[],
  table: Extract<TableLayout, { shape: "list" }>,
  context: TableContext,
): Record<string, RawTable> {
  const header = parts.find((part) => part.columns !== null)?.columns;
  const printed = header?.flatMap(({ column }) => column?.name ?? []);
  const { entries, loose, ellipses } = readList(
    parts.flatMap(({ words }) => words),
    table,
    printed ?? table.columns.map(({ name }) => name),
    context.lines,
  );
  if (loose.length > 0) context.leftovers[parts[0]?.run ?? 0]?.push(loose);
  for (const { name, words } of ellipses)
    context.placeholders.push({
      table: name,
      cell: flowCell(words, context.lines),
    });
  return entries;
}
