import type { FormCell, FormGrid } from "../../model/grid.ts";

/** A run of columns, `to` excluded. */
export interface Columns {
  from: number;
  to: number;
}

/** A form's grid with the cell of each field at hand. */
export class GridIndex {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly FormCell[];
  readonly #at: (FormCell | undefined)[];

  constructor(grid: FormGrid) {
    this.rows = grid.rows;
    this.columns = grid.columns;
    this.cells = grid.cells;
    this.#at = new Array(grid.rows * grid.columns);
    for (const cell of grid.cells) {
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
        for (let c = cell.column; c < cell.column + cell.columnSpan; c++)
          this.#at[r * grid.columns + c] = cell;
      }
    }
  }

  at(row: number, column: number): FormCell | undefined {
    if (column < 0 || column >= this.columns) return undefined;
    return this.#at[row * this.columns + column];
  }

  /** The cells of a row over some columns, left to right, each once. */
  across(row: number, { from, to }: Columns): FormCell[] {
    const cells: FormCell[] = [];
    for (let c = from; c < to; c++) {
      const cell = this.at(row, c);
      if (cell !== undefined && cells[cells.length - 1] !== cell)
        cells.push(cell);
    }
    return cells;
  }
}

/** The columns that a cell covers. */
export function columnsOf(cell: FormCell): Columns {
  return { from: cell.column, to: cell.column + cell.columnSpan };
}
