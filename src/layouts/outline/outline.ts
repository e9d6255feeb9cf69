import { bandFrom, CellIndex } from "./cell-index.ts";
import { findTable } from "./find-table.ts";
import { readPairs } from "./read-pairs.ts";
import type { Block, Outline, OutlineCell } from "./types.ts";
import { valuesBelow } from "./values-below.ts";

/**
 * What a grid is without knowing its kind of form: labels with their values, tables with a row of headings, labels over
 * several others, and what is none of these. Decided by where cells stand and how texts are written.
 * @param isKnown whether a text is one that forms print; it settles only what geometry leaves open
 */
export function outlineOf<C extends OutlineCell>(
  cells: readonly C[],
  isKnown: (text: string) => boolean = () => false,
): Outline<C> {
  const index = new CellIndex(cells);
  const outline: Outline<C> = {
    pairs: [],
    tables: [],
    sections: [],
    stray: [],
  };
  const whole = {
    top: 0,
    bottom: index.rows,
    left: 0,
    right: index.columns,
    within: null,
  };
  readBlock(whole, index, isKnown, outline);
  const used = new Set(cellsOf(outline));
  outline.stray = cells.filter((cell) => cell.text !== "" && !used.has(cell));
  return outline;
}

/** The labels of an outline: of pairs, of tables and their columns, of sections. */
export function labelsOf<C>({ pairs, tables, sections }: Outline<C>): C[] {
  return [
    ...pairs.map(({ label }) => label),
    ...tables.flatMap(({ label, columns }) => [
      ...(label === null ? [] : [label]),
      ...columns.map(({ heading }) => heading),
    ]),
    ...sections,
  ].filter((label, i, all) => all.indexOf(label) === i);
}

function cellsOf<C>(outline: Outline<C>): C[] {
  return [
    ...labelsOf(outline),
    ...outline.pairs.flatMap(({ values }) => values),
    ...outline.tables.flatMap(({ columns, rows }) => [
      ...columns.flatMap(({ above }) => (above === null ? [] : [above])),
      ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)),
    ]),
  ];
}

function readBlock<C extends OutlineCell>(
  block: Block<C>,
  index: CellIndex<C>,
  isKnown: (text: string) => boolean,
  outline: Outline<C>,
): void {
  let row = block.top;
  while (row < block.bottom) {
    const below = valuesBelow(block, row, index);
    if (below !== null) {
      outline.pairs.push(...below.pairs);
      row = below.bottom;
      continue;
    }
    const table = findTable(block, row, index, isKnown);
    if (table !== null) {
      outline.tables.push(table.table);
      row = table.bottom;
      continue;
    }
    const bottom = bandFrom(block, row, index);
    const outer = index.at(row, block.left);
    if (
      outer !== undefined &&
      outer.row === row &&
      index.bottomOf(outer) === bottom &&
      bottom - row > 1 &&
      index.isLabel(outer) &&
      outer.column + outer.columnSpan < block.right
    ) {
      readBeside(
        outer,
        { ...block, top: row, bottom },
        index,
        isKnown,
        outline,
      );
      row = bottom;
      continue;
    }
    for (let r = row; r < bottom; r++) readPairs(block, r, index, outline);
    row = bottom;
  }
}

/** What stands right of a label over several rows: its value, or a block of its own. */
function readBeside<C extends OutlineCell>(
  label: C,
  { top, bottom, right, within }: Block<C>,
  index: CellIndex<C>,
  isKnown: (text: string) => boolean,
  outline: Outline<C>,
): void {
  const left = label.column + label.columnSpan;
  const block = { top, bottom, left, right, within: label };
  const inside = index.inside(block);
  if (inside.every((cell) => isWhole(cell, block) && !index.isLabel(cell))) {
    outline.pairs.push({ label, inline: false, values: inside, within });
    return;
  }
  const before = outline.pairs.length;
  readBlock(block, index, isKnown, outline);
  const hasOwn = outline.pairs
    .slice(before)
    .some((pair) => pair.label === label);
  const named = outline.tables.some((table) => table.label === label);
  if (!hasOwn && !named) outline.sections.push(label);
}

/** As wide as the block. */
function isWhole<C extends OutlineCell>(cell: C, { left, right }: Block<C>) {
  return cell.column === left && cell.column + cell.columnSpan === right;
}
