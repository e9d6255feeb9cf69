import { matchLabel, matchTitle } from "../../layouts/match.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Box } from "../../model/box.ts";
import type { RawCell } from "../../model/cell.ts";
import type { FormCell, LooseLine } from "../../model/grid.ts";
import type { GridIndex } from "./grid-index.ts";
import { parseHeading } from "./parse-heading.ts";
import { toRawCell } from "./to-raw-cell.ts";

/**
 * What stands above the table as a rule may be rows of it, where a whole sheet is ruled: 年度 | 2021年度 in two cells,
 * 填报日期：2021年1月28日 in one, the title with its year. Only fields that are absent so far are filled; labels must be
 * there to the letter.
 * @param taken cells that fields took; those that are found to hold a heading are added
 */
export function takeHeadingFromCells(
  layout: Layout,
  grid: GridIndex,
  fields: Record<string, RawCell>,
  taken: Set<FormCell>,
  isFree: (cell: FormCell) => boolean,
): void {
  const free = grid.cells.filter((cell) => cell.text !== "" && isFree(cell));
  const firstTaken = Math.min(
    ...grid.cells.filter((cell) => !isFree(cell)).map(({ row }) => row),
  );
  for (const { name, labels, where } of layout.fields) {
    if (where !== "heading" || fields[name]?.state !== "absent") continue;
    const label = free.find((cell) => matchLabel(cell.text, labels) === 0);
    const value = label && grid.at(label.row, label.column + label.columnSpan);
    if (label === undefined || value === undefined || !isFree(value)) continue;
    taken.add(label).add(value);
    fields[name] = toRawCell([value]);
  }
  for (const cell of free) {
    const isAbove = cell.row < firstTaken;
    const isTitle = isAbove && matchTitle(cell.text, [layout]) !== null;
    if (isTitle) taken.add(cell);
    else if (!isFree(cell)) continue;
    const line = cellLine(cell);
    const lines = isTitle ? [] : [line];
    const found = parseHeading(layout, "", isTitle ? line : null, lines).fields;
    for (const { name, where, kind } of layout.fields) {
      const value = found[name];
      if (where !== "heading" || fields[name]?.state !== "absent") continue;
      if (value === undefined || value.state === "absent") continue;
      // A year in brackets may stand in any text of the form.
      if (kind === "year" && !isAbove) continue;
      taken.add(cell);
      fields[name] = value;
    }
  }
}

/** Of cells of a text dump, which have lines and no box. */
const NOWHERE: { page: number; box: Box } = { page: 1, box: [0, 0, 0, 0] };

/** A cell as a line above a table; of a cell over two pages, its first part. */
function cellLine({
  text,
  by,
  suspect,
  reasons,
  parts,
  reading,
}: FormCell): LooseLine {
  const place = parts[0]?.place;
  const { page, box }: { page: number; box: Box } =
    place !== undefined && "page" in place ? place : NOWHERE;
  const word = {
    text,
    box,
    size: box[3] - box[1],
    by,
    spaceBefore: false,
    suspect,
    reasons,
    ...(reading === undefined ? {} : { reading }),
  };
  return { page, text, box, words: [word] };
}
