import { isLabelText, isShortText } from "./label-text.ts";
import type { Block, OutlineCell } from "./types.ts";

/** Of the cells of a column this share must be labels for another short text in it to be one. */
const LABEL_COLUMN = 0.6;

/** The cells of a grid by place, and which of them may be labels. */
export class CellIndex<C extends OutlineCell> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly C[];
  readonly #at = new Map<string, C>();
  readonly #labels: Set<C>;
  /** The rows below cells that go on where nothing is drawn. */
  readonly #bottoms = new Map<C, number>();

  constructor(cells: readonly C[]) {
    this.cells = cells;
    this.rows = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan));
    this.columns = Math.max(
      0,
      ...cells.map((cell) => cell.column + cell.columnSpan),
    );
    for (const cell of cells) {
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
        for (let c = cell.column; c < cell.column + cell.columnSpan; c++)
          this.#at.set(`${r} ${c}`, cell);
    }
    this.#labels = labelsIn(cells);
    this.#closeHoles();
  }

  /**
   * A merged cell that a page's end cut is not always drawn again on the next page: it goes on where no cell is below it,
   * and in a blank one below that, where a later page draws it.
   */
  #closeHoles(): void {
    for (let row = 1; row < this.rows; row++)
      for (let column = 0; column < this.columns; column++) {
        const above = this.at(row - 1, column);
        if (above?.column !== column) continue;
        const bottom = this.#goesOnTo(above, row);
        if (bottom === null) continue;
        for (let r = row; r < bottom; r++)
          for (let c = column; c < column + above.columnSpan; c++)
            this.#at.set(`${r} ${c}`, above);
        this.#bottoms.set(above, bottom);
      }
  }

  /** The row below what a cell goes on to in a row; null where it does not. */
  #goesOnTo(above: C, row: number): number | null {
    const here = Array.from({ length: above.columnSpan }, (_, i) =>
      this.at(row, above.column + i),
    );
    if (here.every((cell) => cell === undefined)) return row + 1;
    const [cell] = here;
    const isRest =
      this.#bottoms.get(above) === row &&
      cell?.text === "" &&
      cell.row === row &&
      cell.column === above.column &&
      cell.columnSpan === above.columnSpan;
    return isRest ? row + cell.rowSpan : null;
  }

  /** The row below a cell. */
  bottomOf(cell: C): number {
    return this.#bottoms.get(cell) ?? cell.row + cell.rowSpan;
  }

  at(row: number, column: number): C | undefined {
    return this.#at.get(`${row} ${column}`);
  }

  /** Whether a cell may be a label, by its text and those above and below it. */
  isLabel(cell: C): boolean {
    return this.#labels.has(cell);
  }

  /** The cells that begin in a row of a block, left to right. */
  starting(row: number, { left, right }: Block<C>): C[] {
    const found: C[] = [];
    for (let column = left; column < right; column++) {
      const cell = this.at(row, column);
      if (cell !== undefined && cell.row === row && cell.column === column)
        found.push(cell);
    }
    return found;
  }

  /** The cells that begin in a block, in reading order. */
  inside(block: Block<C>): C[] {
    const found: C[] = [];
    for (let row = block.top; row < block.bottom; row++)
      found.push(...this.starting(row, block));
    return found;
  }
}

/** The row below the smallest run of rows from `row` on that no cell of the block crosses. */
export function bandFrom<C extends OutlineCell>(
  block: Block<C>,
  row: number,
  index: CellIndex<C>,
): number {
  let bottom = row + 1;
  for (let r = row; r < bottom; r++)
    for (const cell of index.starting(r, block))
      bottom = Math.max(bottom, Math.min(block.bottom, index.bottomOf(cell)));
  return bottom;
}

function labelsIn<C extends OutlineCell>(cells: readonly C[]): Set<C> {
  const labels = new Set(cells.filter(({ text }) => isLabelText(text)));
  for (const cell of cells) {
    if (labels.has(cell) || !isShortText(cell.text)) continue;
    const others = cells.filter(
      (other) =>
        other !== cell &&
        other.text !== "" &&
        other.column === cell.column &&
        other.columnSpan === cell.columnSpan,
    );
    const share =
      others.filter(({ text }) => isLabelText(text)).length / others.length;
    if (others.length > 1 && share >= LABEL_COLUMN && cell.column === 0)
      labels.add(cell);
  }
  return labels;
}
