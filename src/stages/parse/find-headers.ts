import { matchLabel } from "../../layouts/match.ts";
import type {
  ColumnLayout,
  Layout,
  TableLayout,
} from "../../layouts/schema.ts";
import type { FormCell } from "../../model/grid.ts";
import { type Columns, columnsOf, type GridIndex } from "./grid-index.ts";
import { matchSides } from "./match-sides.ts";

/** A header row of a table of the layout: where its columns are. */
export interface Header {
  table: TableLayout;
  /** The table of the form that its rows belong to; "" where the rows themselves tell (groups, sections, lists). */
  name: string;
  /** The first row below the header. */
  below: number;
  /** The row where its body ends (excluded), where that is known beforehand. */
  end?: number;
  row: number;
  columns: Map<string, Columns>;
  cells: FormCell[];
  /** The headings of its columns as printed. */
  headings?: Map<string, string>;
}

/** The columns that a row of headings has for a table. */
export interface HeaderMatch {
  name: string;
  columns: Map<string, Columns>;
  cells: FormCell[];
  headings?: Map<string, string>;
}

/**
 * The header rows of all tables of a layout, top to bottom; where two tables fit a row, the one with more columns, then
 * the one whose label stands beside or over it. Tables side by side have a header each.
 */
export function findHeaders(grid: GridIndex, layout: Layout): Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (headers.some(({ below }) => below > row)) continue;
    const headings = headingsOf(grid, row);
    let best: { score: number; headers: Header[] } | null = null;
    for (const table of layout.tables) {
      const found = matchHeader(table, headings, grid)
        .filter(({ cells }) => isOneRow(cells, row))
        .map((match) => toHeader(table, match, row, grid))
        .filter(hasNames);
      if (found.length === 0) continue;
      const score =
        Math.max(...found.map(({ columns }) => columns.size)) +
        (isLabelled(table, found, grid) ? LABELLED : 0);
      if (score > (best?.score ?? 0)) best = { score, headers: found };
    }
    if (best !== null) headers.push(...best.headers);
  }
  return headers;
}

/** Less than a column. */
const LABELLED = 0.5;

/** The cells that begin in a row, left to right, and below one that spans several columns the cells that divide it. */
function headingsOf(grid: GridIndex, row: number): FormCell[] {
  return grid
    .across(row, { from: 0, to: grid.columns })
    .filter((cell) => cell.row === row && cell.text !== "")
    .flatMap((cell) => [cell, ...dividedBelow(grid, cell)]);
}

function dividedBelow(grid: GridIndex, cell: FormCell): FormCell[] {
  if (cell.columnSpan === 1 || cell.columnSpan === grid.columns) return [];
  const { from, to } = columnsOf(cell);
  const row = cell.row + cell.rowSpan;
  const below = row < grid.rows ? grid.across(row, { from, to }) : [];
  const divide =
    below.length > 1 &&
    below.every(
      (part) =>
        part.row === row &&
        part.column >= from &&
        part.column + part.columnSpan <= to,
    );
  return divide ? below.filter(({ text }) => text !== "") : [];
}

/** Of a heading over several columns (指标值 over 上年实际 ‖ 本年目标) the one that is this form's; null where none or several are. */
function ownPart(
  heading: FormCell,
  { years }: ColumnLayout,
  grid: GridIndex,
): FormCell | null {
  const parts = years ? [] : dividedBelow(grid, heading);
  const own = parts.filter(
    ({ text }) => THIS_YEAR.test(text) && !OTHER_YEAR.test(text),
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}

const THIS_YEAR = /[本当今]年|目标|计划/u;
const OTHER_YEAR = /[上去前]年|实际|完成/u;

/**
 * Headings on two levels are one row where those on the upper one reach down to the end of the lower; a row that has none
 * of the headings itself is only what stands above them.
 */
function isOneRow(cells: readonly FormCell[], row: number): boolean {
  if (cells.every((cell) => cell.row === row)) return true;
  const end = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
  const upper = cells.filter((cell) => cell.row === row);
  return (
    upper.length > 0 && upper.every((cell) => cell.row + cell.rowSpan >= end)
  );
}

function matchHeader(
  table: TableLayout,
  headings: readonly FormCell[],
  grid: GridIndex,
): HeaderMatch[] {
  if (table.shape === "pairs" || (table.shape === "list" && table.beside))
    return [];
  if (table.shape === "sides") return matchSides(table, headings, grid);
  const found = headingOfEach(table.columns, headings);
  const columns = new Map<string, Columns>();
  const cells: FormCell[] = [];
  const texts = new Map<string, string>();
  for (const column of table.columns.toReversed()) {
    const heading = found.get(column);
    if (heading === undefined) continue;
    const cell = ownPart(heading, column, grid) ?? heading;
    columns.set(column.name, columnsOf(cell));
    texts.set(column.name, heading.text);
    cells.push(cell);
  }
  if (columns.size < fewestColumns(table.columns)) return [];
  const name = "name" in table ? table.name : "";
  return [{ name, columns, cells, headings: texts }];
}

/**
 * The heading of each column. Those to the letter go first: 一级指标 is one character from 二级指标. They are sought from the
 * right, for a label beside the table may read like its first column (项目支出明细 beside 项目支出明细); some offices print
 * them in another order, with columns of their own between them.
 */
function headingOfEach(
  columns: readonly ColumnLayout[],
  headings: readonly FormCell[],
): Map<ColumnLayout, FormCell> {
  const found = new Map<ColumnLayout, FormCell>();
  const taken = new Set<FormCell>();
  const seek = (
    wanted: (column: ColumnLayout) => boolean,
    fits: (cell: FormCell, column: ColumnLayout) => boolean,
    inOrder: boolean,
  ) => {
    let end = headings.length;
    for (const column of columns.toReversed()) {
      const before = found.get(column);
      if (before !== undefined) end = headings.indexOf(before);
      if (before !== undefined || !wanted(column)) continue;
      const at = headings.findLastIndex(
        (cell, i) =>
          (!inOrder || i < end) && !taken.has(cell) && fits(cell, column),
      );
      const cell = headings[at];
      if (cell === undefined) continue;
      found.set(column, cell);
      taken.add(cell);
      end = at;
    }
  };
  const isExact = (cell: FormCell, { labels }: ColumnLayout) =>
    matchLabel(cell.text, labels) === 0;
  const isUsual = ({ optional }: ColumnLayout) => optional !== true;
  seek(isUsual, isExact, true);
  if (found.size > 0) seek(() => true, isExact, false);
  seek(isUsual, isHeading, true);
  return found;
}

/** Whether a cell is the heading of a column. */
export function isHeading(cell: FormCell, { labels }: ColumnLayout): boolean {
  return matchLabel(cell.text, labels) !== null;
}

/** Of every three columns with a heading one may be missing: a form without 绩效标准 is still one. */
const MAY_LACK_OF = 3;

/** How many columns a header row must show. */
export function fewestColumns(columns: readonly ColumnLayout[]): number {
  const headed = columns.filter(
    ({ labels, optional }) => labels.length > 0 && optional !== true,
  ).length;
  return headed - Math.floor(headed / MAY_LACK_OF);
}

function toHeader(
  table: TableLayout,
  match: HeaderMatch,
  row: number,
  grid: GridIndex,
): Header {
  const below = Math.max(...match.cells.map((cell) => cell.row + cell.rowSpan));
  addUnheaded(table, match.columns, below, grid);
  return { ...match, table, row, below };
}

/** Amounts in groups are known by the names left of them: without these a row of headings is none. */
function hasNames({ table, columns }: Header): boolean {
  return (
    table.shape !== "grouped" || columns.has(table.columns[0]?.name as string)
  );
}

/**
 * A first column without a heading is what stands left of the next one, below the header. Amounts in groups may have
 * other words over their names than the layout knows: a corner divided by a slanting line (金额 | 项目).
 */
function addUnheaded(
  table: TableLayout,
  columns: Map<string, Columns>,
  below: number,
  grid: GridIndex,
): void {
  const [first, second] = table.columns;
  const next = columns.get(second?.name ?? "");
  if (first === undefined || next === undefined || columns.has(first.name))
    return;
  if (first.labels.length > 0 && table.shape !== "grouped") return;
  const cell = grid.at(below, next.from - 1);
  if (cell !== undefined)
    columns.set(first.name, { from: cell.column, to: next.from });
}

/** Whether a table's own label stands left of its header row, or over it. */
function isLabelled(
  table: TableLayout,
  headers: readonly Header[],
  grid: GridIndex,
): boolean {
  if (table.labels.length === 0) return false;
  return headers.some(({ row, columns }) => {
    const from = Math.min(...[...columns.values()].map((c) => c.from));
    const above = row === 0 ? undefined : grid.at(row - 1, from);
    return [...grid.across(row, { from: 0, to: from }), above].some(
      (cell) =>
        cell !== undefined && matchLabel(cell.text, table.labels) !== null,
    );
  });
}
