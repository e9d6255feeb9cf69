import type { CellIndex } from "./cell-index.ts";
import { isFigure, isInline } from "./label-text.ts";
import type { Block, OutlineCell, Pair } from "./types.ts";

/**
 * Labels with their values in the one row below them, each as wide as its label: 单位意见 | 主管部门意见 over room to
 * write in. Figures below labels, or several such rows, make a table.
 * @returns null where the row is no such row
 */
export function valuesBelow<C extends OutlineCell>(
  block: Block<C>,
  row: number,
  index: CellIndex<C>,
): { pairs: Pair<C>[]; bottom: number } | null {
  const labels = index.starting(row, block);
  const values = index.starting(row + 1, block);
  if (labels.length === 0 || row + 1 >= block.bottom) return null;
  // A line as wide as the form is its title where it begins it, and a value where a label stands left of it.
  if (labels.length === 1 && (row === 0 || block.within !== null)) return null;
  const fits =
    isAcross(labels, block) &&
    labels.every((label) => label.rowSpan === 1 && index.isLabel(label)) &&
    isSameRow(labels, values) &&
    new Set(values.map(({ rowSpan }) => rowSpan)).size === 1 &&
    values.every(
      (value) =>
        !index.isLabel(value) && !isFigure(value.text) && !isInline(value.text),
    );
  if (!fits) return null;
  const bottom = row + 1 + (values[0]?.rowSpan ?? 1);
  const next = bottom < block.bottom ? index.starting(bottom, block) : [];
  if (labels.length > 1 && isSameRow(labels, next)) return null;
  return {
    pairs: labels.map((label, i) => ({
      label,
      inline: false,
      values: values.slice(i, i + 1),
      within: block.within,
    })),
    bottom,
  };
}

function isAcross<C extends OutlineCell>(
  cells: readonly C[],
  { left, right }: Block<C>,
): boolean {
  const width = cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
  return width === right - left;
}

function isSameRow<C extends OutlineCell>(a: readonly C[], b: readonly C[]) {
  return (
    a.length === b.length &&
    a.every(
      (cell, i) =>
        cell.column === b[i]?.column && cell.columnSpan === b[i].columnSpan,
    )
  );
}
