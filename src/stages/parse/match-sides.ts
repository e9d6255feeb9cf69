import { matchLabel } from "../../layouts/match.ts";
import type { ColumnLayout, TableLayout } from "../../layouts/schema.ts";
import type { FormCell } from "../../model/grid.ts";
import { fewestColumns, type HeaderMatch, isHeading } from "./find-headers.ts";
import { columnsOf, type GridIndex } from "./grid-index.ts";

type Sides = Extract<TableLayout, { shape: "sides" }>;

/**
 * The header rows of tables side by side (中期指标 ‖ 年度指标): their columns come again and again from left to right,
 * behind those that all share. A side goes by the label over it, else by its place; one that stands alone is the last.
 * @param headings left to right
 */
export function matchSides(
  table: Sides,
  headings: readonly FormCell[],
  grid: GridIndex,
): HeaderMatch[] {
  const shared = emptyMatch();
  const found: HeaderMatch[] = [];
  for (const cell of headings) {
    const column = columnOf(cell, table);
    if (column === undefined) continue;
    let side = found.at(-1);
    if (side === undefined && table.shared.includes(column.name)) side = shared;
    else if (side === undefined || side.columns.has(column.name)) {
      side = emptyMatch();
      found.push(side);
    }
    side.columns.set(column.name, columnsOf(cell));
    side.cells.push(cell);
  }
  if (found.length > table.sides.length) return [];
  return found.flatMap(({ columns, cells }, i) => {
    const all = new Map([...shared.columns, ...columns]);
    if (all.size < fewestColumns(table.columns)) return [];
    const name = nameOf(table, cells, grid) ?? byPlace(table, i, found.length);
    return [{ name, columns: all, cells: [...shared.cells, ...cells] }];
  });
}

/** The column that a cell is the heading of; 二级指标 is one character from 一级指标, so to the letter goes first. */
function columnOf(
  cell: FormCell,
  { columns }: Sides,
): ColumnLayout | undefined {
  const exact = columns.find(
    ({ labels }) => matchLabel(cell.text, labels) === 0,
  );
  return exact ?? columns.find((column) => isHeading(cell, column));
}

function emptyMatch(): HeaderMatch {
  return { name: "", columns: new Map(), cells: [] };
}

/** The side whose label stands over its first column. */
function nameOf(
  { sides }: Sides,
  [first]: readonly FormCell[],
  grid: GridIndex,
): string | undefined {
  const over = first && grid.at(first.row - 1, first.column);
  if (over === undefined) return undefined;
  return sides.find(({ labels }) => matchLabel(over.text, labels) !== null)
    ?.name;
}

function byPlace({ sides }: Sides, place: number, of: number): string {
  const side = of === 1 ? sides.at(-1) : sides[place];
  return side?.name ?? "";
}
