import type { Form, HistoryEntry, Row, Table } from "../../../../model/form.ts";

type Cell = Form["fields"][string];

export interface PlacedCell {
  path: string;
  cell: Cell;
}

/** A table as it is shown: columns by name (a year of `history` by its number), rows with a cell or nothing in each. */
export interface TablePart {
  name: string;
  /** What stands over it: the goal that its indicators belong to. */
  heading: PlacedCell | null;
  columns: readonly string[];
  rows: readonly (PlacedCell | null)[][];
  /** 合计, where the table has it apart from its rows. */
  total: PlacedCell | null;
}

export interface FormParts {
  fields: readonly (PlacedCell & { name: string })[];
  tables: readonly TablePart[];
  unplaced: readonly PlacedCell[];
}

/** Takes a form apart into what the page shows, each cell with its path as evidence has it. */
export function formParts(form: Form): FormParts {
  return {
    fields: Object.entries(form.fields).map(([name, cell]) => ({
      name,
      path: `fields.${name}`,
      cell,
    })),
    tables: Object.entries(form.tables).flatMap(([name, table]) =>
      tableParts(name, table),
    ),
    unplaced: form.unplaced.map((cell, i) => ({
      path: `unplaced[${i}]`,
      cell,
    })),
  };
}

/** All cells of a form, in the order in which they are shown. */
export function cellsOf({ fields, tables, unplaced }: FormParts): PlacedCell[] {
  const ofTables = tables.flatMap(({ heading, rows, total }) => [
    ...(heading === null ? [] : [heading]),
    ...rows.flat().filter((cell) => cell !== null),
    ...(total === null ? [] : [total]),
  ]);
  return [...fields, ...ofTables, ...unplaced];
}

/** A path without its numbers: the same for all rows, as labels and filters have it. */
export function fieldOf(path: string): string {
  return path.replace(/\[\d+\]/gu, "");
}

function tableParts(name: string, table: Table): TablePart[] {
  const path = `tables.${name}`;
  if (!Array.isArray(table)) {
    const total = { path: `${path}.total`, cell: table.total };
    return [{ ...rowsPart(name, `${path}.rows`, table.rows), total }];
  }
  const parts: TablePart[] = [];
  const rows: Row[] = [];
  const list: PlacedCell[] = [];
  table.forEach((entry, i) => {
    const at = `${path}[${i}]`;
    if (isCell(entry)) list.push({ path: at, cell: entry });
    else if (isSection(entry))
      parts.push({
        ...rowsPart(name, `${at}.rows`, entry.rows),
        heading: { path: `${at}.goal`, cell: entry.goal },
      });
    else rows.push(entry);
  });
  if (list.length > 0)
    parts.push({
      ...rowsPart(name, path, []),
      columns: [""],
      rows: list.map((cell) => [cell]),
    });
  if (rows.length > 0 || parts.length === 0)
    parts.push(rowsPart(name, path, rows));
  return parts;
}

function rowsPart(name: string, path: string, rows: readonly Row[]): TablePart {
  const placed = rows.map((row, i) => placedRow(row, `${path}[${i}]`));
  const columns = [...new Set(placed.flatMap((row) => [...row.keys()]))];
  return {
    name,
    heading: null,
    columns,
    rows: placed.map((row) => columns.map((column) => row.get(column) ?? null)),
    total: null,
  };
}

/** The cells of a row by column; earlier years have a column each. */
function placedRow(row: Row, path: string): Map<string, PlacedCell> {
  const cells = new Map<string, PlacedCell>();
  for (const [column, value] of Object.entries(row)) {
    if (isCell(value))
      cells.set(column, { path: `${path}.${column}`, cell: value });
    else
      value.forEach(({ year, amount }: HistoryEntry, i) => {
        const at = `${path}.${column}[${i}].amount`;
        cells.set(String(year), { path: at, cell: amount });
      });
  }
  return cells;
}

type Entry = Extract<Table, unknown[]>[number];

function isCell(value: Entry | Row[string]): value is Cell {
  return "state" in value && typeof value.state === "string";
}

function isSection(
  value: Exclude<Entry, Cell>,
): value is { goal: Cell; rows: Row[] } {
  return "goal" in value && "rows" in value && Array.isArray(value.rows);
}
