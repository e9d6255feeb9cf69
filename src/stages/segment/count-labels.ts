import { fold } from "../../layouts/fold.ts";
import { matchLabel } from "../../layouts/match.ts";
import { printedTexts } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { LooseLine, PageCell, PageGrid } from "../../model/grid.ts";

/** How many cells of a table hold a text that the layout prints in advance: a label of a field, a table, a column or a row; counted up to `enough`. */
export function countLabels(
  grid: PageGrid,
  layout: Layout,
  enough: number,
): number {
  const printed = printedTexts(layout);
  let count = 0;
  for (const cell of grid.cells) {
    if (count >= enough) break;
    if (matchLabel(cellText(cell), printed) !== null) count++;
  }
  return count;
}

/** How many of a layout's field labels the lines begin with or hold after a blank: text without ruling lines. */
export function lineLabels(
  lines: readonly LooseLine[],
  layout: Layout,
): number {
  const text = lines.map((line) => fold(line.text)).join("\n");
  return layout.fields.filter(
    (field) =>
      field.where === "cell" &&
      field.labels.some((label) => text.includes(fold(label))),
  ).length;
}

/** What stands beside the first label of the layout (项目名称, 部门名称) in this table; null where it is not in it. */
export function firstFieldText(grid: PageGrid, layout: Layout): string | null {
  const first = layout.fields.find((field) => field.where === "cell");
  return first === undefined ? null : textBeside(grid, first.labels);
}

/** What stands right of a label in this table; null where the label is not in it. */
export function textBeside(
  grid: PageGrid,
  labels: readonly string[],
): string | null {
  const label = grid.cells.find(
    (cell) => matchLabel(cellText(cell), labels) !== null,
  );
  if (label === undefined) return null;
  const value = grid.cells.find(
    (cell) =>
      cell.row === label.row && cell.column === label.column + label.columnSpan,
  );
  return value === undefined ? "" : cellText(value);
}

/** A cell's text as labels are compared. */
export function cellText(cell: PageCell): string {
  return fold(cell.lines.map((line) => line.text).join(""));
}
