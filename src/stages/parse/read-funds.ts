import { matchLabel } from "../../layouts/match.ts";
import type { TableLayout } from "../../layouts/schema.ts";
import { absentCell } from "../../model/cell.ts";
import type { RawHistoryEntry, RawRow } from "../../model/form.ts";
import type { FormCell } from "../../model/grid.ts";
import type { Header } from "./find-headers.ts";
import { type Columns, columnsOf, type GridIndex } from "./grid-index.ts";
import type { TableRows } from "./parse-tables.ts";
import { toRawCell } from "./to-raw-cell.ts";

/** The rows of each group, and which rows of the grid they are. */
export interface Funds {
  tables: Record<string, RawRow[]>;
  bodies: TableRows[];
}

type Grouped = Extract<TableLayout, { shape: "grouped" }>;

/**
 * One printed table whose row groups are tables of their own (部门总体资金情况: 收入构成, 支出构成).
 * A row's group is that of the label beside it or, where none is printed, of its own name.
 */
export function readFunds(
  grid: GridIndex,
  table: Grouped,
  header: Header,
  end: number,
): Funds {
  const result: Record<string, RawRow[]> = Object.fromEntries(
    table.groups.map(({ name }) => [name, []]),
  );
  const item = table.columns[0]?.name ?? "";
  const itemColumns = header.columns.get(item) as Columns;
  const years = yearColumns(grid, table, header, end);
  const bodies: TableRows[] = [];
  let group: string | undefined;
  for (let row = header.below; row < end; row++) {
    const named = grid.across(row, { from: 0, to: itemColumns.to });
    const label = named.find((cell) => groupOf(cell, table) !== undefined);
    group =
      (label === undefined ? undefined : groupOf(label, table)) ??
      groupByRow(named, table) ??
      group;
    const names = named.filter(
      (cell) =>
        cell !== label &&
        cell.column + cell.columnSpan > itemColumns.from &&
        cell.row === row,
    );
    const values = grid.across(row, { from: itemColumns.to, to: grid.columns });
    if (
      isYearRow(values) ||
      [...names, ...values].every((cell) => cell.text === "")
    )
      continue;
    if (group === undefined) continue;
    result[group]?.push(toFundRow(names, row, table, header, years, grid));
    bodies.push({ table: group, start: row, end: row + 1 });
  }
  return { tables: result, bodies };
}

function groupOf(cell: FormCell, table: Grouped): string | undefined {
  return table.groups.find(
    (group) => matchLabel(cell.text, group.labels) !== null,
  )?.name;
}

/** The only group that has a row of this name. */
function groupByRow(
  cells: readonly FormCell[],
  table: Grouped,
): string | undefined {
  const groups = table.groups.filter((group) =>
    cells.some((cell) =>
      group.rows.some((labels) => matchLabel(cell.text, labels) !== null),
    ),
  );
  return groups.length === 1 ? groups[0]?.name : undefined;
}

const YEAR = /^\s*(\d{4})\s*年?\s*$/u;

function isYearRow(cells: readonly FormCell[]): boolean {
  const texts = cells.map((cell) => cell.text).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => YEAR.test(text));
}

/** The columns below a heading that spans years, each with the year printed over it. */
function yearColumns(
  grid: GridIndex,
  table: Grouped,
  header: Header,
  end: number,
): { year: number; columns: Columns }[] {
  const spanning = table.columns.find((column) => column.years);
  const columns =
    spanning === undefined ? undefined : header.columns.get(spanning.name);
  if (columns === undefined) return [];
  for (let row = header.row; row < end; row++) {
    const found = grid.across(row, columns).flatMap((cell) => {
      const year = YEAR.exec(cell.text)?.[1];
      return year === undefined
        ? []
        : [{ year: Number(year), columns: columnsOf(cell) }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function toFundRow(
  names: FormCell[],
  row: number,
  table: Grouped,
  header: Header,
  years: { year: number; columns: Columns }[],
  grid: GridIndex,
): RawRow {
  const result: RawRow = {};
  table.columns.forEach((column, i) => {
    const columns = header.columns.get(column.name);
    if (i === 0) result[column.name] = toRawCell(names, "");
    else if (column.years) {
      result[column.name] = years.map(
        ({ year, columns: own }): RawHistoryEntry => ({
          year,
          amount: toRawCell(grid.across(row, own)),
        }),
      );
    } else
      result[column.name] =
        columns === undefined
          ? absentCell("text-layer")
          : toRawCell(grid.across(row, columns));
  });
  return result;
}
