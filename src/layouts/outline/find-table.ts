import type { CellIndex } from "./cell-index.ts";
import { headingWeight } from "./heading-weight.ts";
import { isFigure, isShortText } from "./label-text.ts";
import type {
  Block,
  OutlineCell,
  OutlineColumn,
  OutlineTable,
} from "./types.ts";

/** Headings over several columns with their columns' own below make two rows. */
const MOST_HEADING_ROWS = 2;

/**
 * The table whose headings begin in a row of a block: a row of labels over columns that the rows below keep to, where
 * that explains the rows better than labels with values beside them do. `bottom` is the first row that is not the table's.
 */
export function findTable<C extends OutlineCell>(
  block: Block<C>,
  row: number,
  index: CellIndex<C>,
  isKnown: (text: string) => boolean,
): { table: OutlineTable<C>; bottom: number } | null {
  const columns = columnsAt(block, row, index);
  if (columns === null) return null;
  const top = Math.max(
    ...columns.map(({ heading }) => heading.row + heading.rowSpan),
  );
  const bottom = bottomOf(columns, top, block, index);
  if (bottom === top) return null;
  const rows = rowsOf(columns, top, bottom, block, index);
  const weight = headingWeight(columns, rows, block, index, isKnown);
  if (weight <= 0) return null;
  const saying = rows.filter(({ cells }) =>
    cells.some((cell) => cell !== null && cell.text !== ""),
  );
  return { table: { label: block.within, columns, rows: saying }, bottom };
}

/** The columns of the row of headings; null where the row is none. */
function columnsAt<C extends OutlineCell>(
  block: Block<C>,
  row: number,
  index: CellIndex<C>,
): OutlineColumn<C>[] | null {
  const first = index.starting(row, block);
  const width = first.reduce((sum, cell) => sum + cell.columnSpan, 0);
  if (first.length < 2 || width !== block.right - block.left) return null;
  const height = Math.max(...first.map(({ rowSpan }) => rowSpan));
  if (height > MOST_HEADING_ROWS) return null;
  const columns = first.flatMap((cell) => {
    if (cell.rowSpan === height) return [columnOf(cell, null)];
    const below = index.starting(row + cell.rowSpan, {
      ...block,
      left: cell.column,
      right: cell.column + cell.columnSpan,
    });
    const fits =
      below.length > 1 && below.every(({ rowSpan }) => rowSpan === 1);
    return fits && index.isLabel(cell)
      ? below.map((heading) => columnOf(heading, cell))
      : [];
  });
  const covered = columns.reduce((sum, { from, to }) => sum + to - from, 0);
  if (covered !== width) return null;
  return areHeadings(columns, index) ? columns : null;
}

/** Of the headings of a row this share must be labels for the other short texts to be headings too (1-7月执行数). */
const LABELS = 0.6;

/** Whether a row is one of headings; the first column may go without, where there are others enough. */
function areHeadings<C extends OutlineCell>(
  columns: readonly OutlineColumn<C>[],
  index: CellIndex<C>,
): boolean {
  const [first, ...others] = columns.map(({ heading }) => heading);
  const headings =
    first?.text === "" && others.length > 1
      ? others
      : columns.map(({ heading }) => heading);
  const labels = headings.filter((heading) => index.isLabel(heading));
  return (
    labels.length >= LABELS * headings.length &&
    headings.every(
      (heading) =>
        index.isLabel(heading) ||
        (isShortText(heading.text) && !isFigure(heading.text)),
    )
  );
}

function columnOf<C extends OutlineCell>(
  heading: C,
  above: C | null,
): OutlineColumn<C> {
  const { column, columnSpan } = heading;
  return { heading, above, from: column, to: column + columnSpan };
}

/** The first row below `top` that does not keep to the columns. */
function bottomOf<C extends OutlineCell>(
  columns: readonly OutlineColumn<C>[],
  top: number,
  block: Block<C>,
  index: CellIndex<C>,
): number {
  const starts = new Set(columns.map(({ from }) => from));
  const ends = new Set(columns.map(({ to }) => to));
  let bottom = top;
  const isOneColumn = (column: number, span: number) =>
    columns.some(({ from, to }) => from === column && to === column + span);
  // A merged cell must end where the table does.
  let needed = top;
  for (let row = top; row < block.bottom; row++) {
    const cells = index.starting(row, block);
    // A closing row may merge its first cells (合计); other merges make it no row of the table.
    const keeps = cells.every(
      ({ column, columnSpan }) =>
        starts.has(column) &&
        ends.has(column + columnSpan) &&
        (column === block.left || isOneColumn(column, columnSpan)),
    );
    const isWhole =
      cells.length === 1 &&
      (cells[0]?.columnSpan ?? 0) === block.right - block.left;
    if (!keeps || isWhole) break;
    needed = Math.max(needed, ...cells.map((cell) => index.bottomOf(cell)));
    if (row + 1 >= needed) bottom = row + 1;
  }
  return bottom;
}

function rowsOf<C extends OutlineCell>(
  columns: readonly OutlineColumn<C>[],
  top: number,
  bottom: number,
  block: Block<C>,
  index: CellIndex<C>,
): OutlineTable<C>["rows"] {
  const rows: OutlineTable<C>["rows"] = [];
  for (let row = top; row < bottom; row++) {
    if (index.starting(row, block).length === 0) continue;
    const cells = columns.map(({ from }) => {
      const cell = index.at(row, from);
      return cell?.column === from ? cell : null;
    });
    rows.push({ row, cells });
  }
  return rows;
}
