import { matchLabel } from "../../layouts/match.ts";
import type { Layout, TableLayout } from "../../layouts/schema.ts";
import { absentCell, type RawCell, withReason } from "../../model/cell.ts";
import type { Placeholder, RawRow, RawTable } from "../../model/form.ts";
import type { FormCell } from "../../model/grid.ts";
import type { Header } from "./find-headers.ts";
import type { GridIndex } from "./grid-index.ts";
import type { LabelFinder } from "./label-finder.ts";
import { labelsBeside } from "./labels-beside.ts";
import { readAcross } from "./read-across.ts";
import { readFunds } from "./read-funds.ts";
import { readGoals } from "./read-goals.ts";
import { readPairs } from "./read-pairs.ts";
import { readSections } from "./read-sections.ts";
import {
  type Body,
  isForeignRow,
  readBody,
  span,
  standsIn,
  toRow,
} from "./table-rows.ts";
import { toRawCell } from "./to-raw-cell.ts";

/** What the tables of a form gave. */
export interface ParsedTables {
  tables: Record<string, RawTable>;
  placeholders: Placeholder[];
  /** Cells that a table took: headers, bodies, headings. */
  used: Set<FormCell>;
  /** Which rows of the grid are rows of which table, `end` excluded. */
  bodies: TableRows[];
  /** The fields whose cells stand in a table: totals, cells of a closing row. */
  fields: Record<string, RawCell>;
}

export interface TableRows {
  table: string;
  start: number;
  end: number;
}

/** What the reading of every table needs. */
export interface TableContext {
  grid: GridIndex;
  layout: Layout;
  finder: LabelFinder;
  headers: readonly Header[];
  result: ParsedTables;
}

/** Reads every table of the layout from the grid, by its header rows; a table that is not there is empty, its total absent. */
export function parseTables(
  grid: GridIndex,
  layout: Layout,
  finder: LabelFinder,
  headers: readonly Header[],
): ParsedTables {
  const result: ParsedTables = {
    tables: {},
    placeholders: [],
    used: new Set(),
    bodies: [],
    fields: {},
  };
  const context: TableContext = { grid, layout, finder, headers, result };
  for (const table of layout.tables) {
    const own = headers.filter((header) => header.table === table);
    for (const header of own)
      takeCells(header, header.row, header.below, context);
    readTable(table, own, context);
  }
  return result;
}

function readTable(
  table: TableLayout,
  own: readonly Header[],
  context: TableContext,
): void {
  const { grid, result } = context;
  switch (table.shape) {
    case "rows":
      result.tables[table.name] = own.flatMap((header) =>
        rowsBelow(header, table.name, context),
      );
      return;
    case "sides":
      for (const { name } of table.sides)
        result.tables[name] = own
          .filter((header) => header.name === name)
          .flatMap((header) => rowsBelow(header, name, context));
      return;
    case "pairs": {
      const pairs = readPairs(table, context);
      result.tables[table.name] = pairs;
      if (table.totalField !== undefined)
        result.fields[table.totalField] = pairs.total;
      return;
    }
    case "totalled":
      result.tables[table.name] =
        (own.length === 0 ? readAcross(table, context) : null) ??
        totalled(
          table,
          own.flatMap((header) => rowsBelow(header, table.name, context)),
        );
      return;
    case "grouped":
      for (const group of table.groups) result.tables[group.name] = [];
      for (const header of own) {
        const end = endOf(header, context);
        takeBody(header, header.below, end, context);
        const funds = readFunds(grid, table, header, end);
        Object.assign(result.tables, funds.tables);
        result.bodies.push(...funds.bodies);
      }
      return;
    case "list":
      for (const column of table.columns) result.tables[column.name] = [];
      // Offices that turn a form's rows into columns print the labels left of their entries.
      for (const header of table.beside || own.length === 0
        ? labelsBeside(table, context)
        : own) {
        const end = header.end ?? endOf(header, context);
        takeBody(header, header.below, end, context);
        const goals = readGoals(grid, table, header, end);
        for (const [name, entries] of Object.entries(goals.lists))
          result.tables[name] = [
            ...((result.tables[name] as RawCell[] | undefined) ?? []),
            ...entries,
          ];
        result.placeholders.push(...goals.placeholders);
      }
      return;
    case "sections":
      readSections(table, own, context);
      return;
  }
}

function rowsBelow(
  header: Header,
  name: string,
  context: TableContext,
): RawRow[] {
  const { grid, layout, result } = context;
  const end = endOf(header, context);
  const body = takeBody(header, header.below, end, context);
  result.bodies.push({ table: name, start: header.below, end });
  notePlaceholders(body, name, context);
  const rows = takeClosing(header, body, context);
  return rows.map((row) => toRow(row, header, layout, grid));
}

/** The rows without the closing one (总分), whose cells are fields. */
function takeClosing(
  { table, columns }: Header,
  { rows }: Body,
  { grid, result }: TableContext,
): Body["rows"] {
  if (table.shape !== "rows" || table.closing === undefined) return rows;
  const { labels, fields } = table.closing;
  const isClosing = (row: number) =>
    grid
      .across(row, { from: 0, to: span(columns.values()).to })
      .some(
        (cell) => cell.row === row && matchLabel(cell.text, labels) !== null,
      );
  for (const { row, cells } of rows.filter(({ row }) => isClosing(row)))
    for (const [column, field] of Object.entries(fields)) {
      const own = (cells.get(column) ?? []).filter(
        (cell) => matchLabel(cell.text, labels) === null && cell.row === row,
      );
      const before = result.fields[field];
      const cell = toRawCell(own);
      result.fields[field] =
        before === undefined ? cell : withReason(before, "repeated-total");
    }
  return rows.filter(({ row }) => !isClosing(row));
}

/** The rows of a body from `start` to `end` (excluded); its cells are taken. */
export function takeBody(
  header: Header,
  start: number,
  end: number,
  context: TableContext,
): Body {
  takeCells(header, start, end, context);
  return readBody(context.grid, header, start, end);
}

function takeCells(
  header: Header,
  start: number,
  end: number,
  { grid, result }: TableContext,
): void {
  const all = span(header.columns.values());
  for (let row = start; row < end; row++) {
    const isBody = row >= header.below;
    if (isBody && isForeignRow(row, header, grid)) continue;
    for (const cell of grid.across(row, all))
      if (!isBody || standsIn(cell, header)) result.used.add(cell);
  }
}

/** Keeps what stood in the rows of …… that a table left out. */
export function notePlaceholders(
  body: Body,
  table: string,
  { result }: TableContext,
): void {
  for (const cell of body.placeholders)
    result.placeholders.push({ table, cell: toRawCell([cell]) });
}

/**
 * The row where a table's body ends: the next header row, or a label that begins left of the table or in its first
 * column, or a field that holds its label itself, all over the table (测算依据：…).
 * The table's own label may stand below its header, where a page's end divides them.
 */
function endOf(
  header: Header,
  { grid, finder, headers }: TableContext,
): number {
  const { from, to } = span(header.columns.values());
  const isOver = (cell: FormCell) =>
    cell.column <= from && cell.column + cell.columnSpan >= to;
  for (let row = header.below; row < grid.rows; row++) {
    if (headers.some((other) => other.row === row)) return row;
    const beside = grid
      .across(row, { from: 0, to: from + 1 })
      .filter((cell) => cell.row === row);
    if (
      beside.some(
        (cell) =>
          (finder.find(cell.text) !== null &&
            matchLabel(cell.text, header.table.labels) === null) ||
          (isOver(cell) && finder.holdsField(cell.text)),
      )
    )
      return row;
  }
  return grid.rows;
}

/** Rows with the 合计 row apart; a second one makes the total doubtful. */
function totalled(
  table: Extract<TableLayout, { shape: "totalled" }>,
  all: RawRow[],
): RawTable {
  const name = table.columns[0]?.name ?? "";
  const amount = table.columns[1]?.name ?? "";
  const isTotal = (row: RawRow) =>
    matchLabel(cellOf(row, name)?.text ?? "", table.total) !== null;
  const totals = all
    .filter(isTotal)
    .map((row) => cellOf(row, amount) ?? absentCell("text-layer"));
  const total = totals[0] ?? absentCell("text-layer");
  return {
    total: totals.length > 1 ? withReason(total, "repeated-total") : total,
    rows: all.filter((row) => !isTotal(row)),
  };
}

function cellOf(row: RawRow, name: string): RawCell | undefined {
  const cell = row[name];
  return cell === undefined || Array.isArray(cell) ? undefined : cell;
}
