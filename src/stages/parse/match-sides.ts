import { matchLabel } from "../../layouts/match.ts";
import type { TableLayout } from "../../layouts/schema.ts";
import type { FormCell } from "../../model/grid.ts";
import { fewestColumns, type HeaderMatch, isHeading } from "./find-headers.ts";
import { columnsOf } from "./grid-index.ts";

type Sides = Extract<TableLayout, { shape: "sides" }>;

/**
 * The header rows of tables side by side (中期指标 ‖ 年度指标): their columns come again and again from left to right,
 * behind those that all share. A side goes by the label over it, else by its place; one that stands alone is the last.
 * @param headings left to right; a heading over several others comes before them
 */
export function matchSides(
  table: Sides,
  headings: readonly FormCell[],
): HeaderMatch[] {
  const shared: HeaderMatch = { name: "", columns: new Map(), cells: [] };
  const found: { side: HeaderMatch; over: string[] }[] = [];
  let over: FormCell[] = [];
  for (const cell of headings) {
    const column = table.columns.find((candidate) =>
      isHeading(cell, candidate),
    );
    if (column === undefined) {
      over = [...over, cell];
      continue;
    }
    const isShared = table.shared.includes(column.name) && found.length === 0;
    let side = isShared ? shared : found.at(-1)?.side;
    if (side === undefined || (!isShared && side.columns.has(column.name))) {
      side = { name: "", columns: new Map(), cells: [] };
      found.push({ side, over: over.map(({ text }) => text) });
      over = [];
    }
    side.columns.set(column.name, columnsOf(cell));
    side.cells.push(cell);
  }
  return named(table, found).flatMap(({ name, columns, cells }) => {
    const all = new Map([...shared.columns, ...columns]);
    if (all.size < fewestColumns(table.columns)) return [];
    return [{ name, columns: all, cells: [...shared.cells, ...cells] }];
  });
}

function named(
  table: Sides,
  found: readonly { side: HeaderMatch; over: string[] }[],
): HeaderMatch[] {
  const first = table.sides.length - found.length;
  return found.flatMap(({ side, over }, i) => {
    const labelled = table.sides.find(({ labels }) =>
      over.some((text) => matchLabel(text, labels) !== null),
    );
    const byPlace = found.length === 1 ? table.sides.at(-1) : table.sides[i];
    const name = (labelled ?? byPlace)?.name;
    return name === undefined || first < 0 ? [] : [{ ...side, name }];
  });
}
