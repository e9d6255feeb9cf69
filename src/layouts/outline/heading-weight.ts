import type { CellIndex } from "./cell-index.ts";
import { isFigure } from "./label-text.ts";
import type {
  Block,
  OutlineCell,
  OutlineColumn,
  OutlineTable,
} from "./types.ts";

/** A column with this share of figures among its texts holds figures. */
const FIGURES = 0.6;

/**
 * How much speaks for a row of labels being the headings of the rows below it, rather than labels with their values in
 * turn (主管部门 | 区委组织部 | 实施单位 | 办公室): above 0 they are headings. Under that other reading every second cell is
 * a label, in every row: so a figure or a blank in such a place speaks for headings, labels throughout against them.
 */
export function headingWeight<C extends OutlineCell>(
  columns: readonly OutlineColumn<C>[],
  rows: OutlineTable<C>["rows"],
  block: Block<C>,
  index: CellIndex<C>,
  isKnown: (text: string) => boolean,
): number {
  const places = columns.map((_, i) =>
    rows.map(({ cells }) => cells[i] ?? null),
  );
  const isLabelPlace = (i: number) => i % 2 === 0;
  let weight = 0;
  if (columns.length % 2 === 1) weight += 1;
  if (block.within !== null) weight += 1.5;
  if (rows.length === 1) weight -= 1;
  if (columns.some(({ above }) => above !== null)) weight += 2;
  if (columns[0]?.heading.text === "") weight += 1;
  places.forEach((cells, i) => {
    const texts = cells.flatMap((cell) => (cell?.text ? [cell.text] : []));
    const figures = texts.filter(isFigure).length;
    const holdsFigures = texts.length > 0 && figures / texts.length >= FIGURES;
    if (isLabelPlace(i)) {
      if (holdsFigures) weight += 2;
      if (cells.some((cell) => cell?.text === "")) weight += 1;
      if (cells.some((cell) => cell !== null && cell.rowSpan > 1))
        weight += 1.5;
    } else {
      if (holdsFigures && texts.length > 1) weight += 1.5;
      if (isKnown(columns[i]?.heading.text ?? "")) weight += 1;
    }
  });
  const inTurn =
    columns.length % 2 === 0 &&
    places.every(
      (cells, i) =>
        !isLabelPlace(i) ||
        cells.every((cell) => cell === null || index.isLabel(cell)),
    );
  return inTurn ? weight - 2 : weight;
}
