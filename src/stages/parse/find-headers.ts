import { matchLabel } from "../../layouts/match.ts";
import type {
  ColumnLayout,
  Layout,
  TableLayout,
} from "../../layouts/schema.ts";
import type { FormCell } from "../../model/grid.ts";
import type { Columns, GridIndex } from "./grid-index.ts";

/** A header row of a table of the layout: where its columns are. */
export interface Header {
  table: TableLayout;
  /** The first row below the header. */
  below: number;
  row: number;
  columns: Map<string, Columns>;
  cells: FormCell[];
}

/** A header may lack one of three or more columns: a form without 绩效标准 is still one. */
const MAY_LACK_FROM = 3;

/** The header rows of all tables of a layout, top to bottom; where two tables fit a row, the one with more columns. */
export function findHeaders(grid: GridIndex, layout: Layout): Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const starting = grid
      .across(row, { from: 0, to: grid.columns })
      .filter((cell) => cell.row === row && cell.text !== "");
    let best: Header | null = null;
    for (const table of layout.tables) {
      const header = matchHeader(table, starting, row);
      if (header !== null && header.columns.size > (best?.columns.size ?? 0))
        best = header;
    }
    if (best !== null) headers.push(best);
  }
  return headers;
}

function matchHeader(
  table: TableLayout,
  starting: readonly FormCell[],
  row: number,
): Header | null {
  const columns = new Map<string, Columns>();
  const cells: FormCell[] = [];
  // From the right: a label beside the table may read like its first column (项目支出明细 beside 项目支出明细).
  let end = starting.length;
  for (const column of [...table.columns].reverse()) {
    const found = starting.findLastIndex(
      (cell, i) => i < end && labels(column, cell),
    );
    if (found < 0) continue;
    const cell = starting[found] as FormCell;
    columns.set(column.name, {
      from: cell.column,
      to: cell.column + cell.columnSpan,
    });
    cells.push(cell);
    end = found;
  }
  const needed =
    table.columns.length >= MAY_LACK_FROM
      ? table.columns.length - 1
      : table.columns.length;
  if (columns.size < needed) return null;
  return {
    table,
    row,
    below: Math.max(...cells.map((cell) => cell.row + cell.rowSpan)),
    columns,
    cells,
  };
}

function labels(column: ColumnLayout, cell: FormCell): boolean {
  return matchLabel(cell.text, column.labels) !== null;
}
