import { UnionFind } from "../../geometry/union-find.ts";
import type { Mesh } from "./rules-to-meshes.ts";

/** A cell of a mesh: rows and columns from 0, spans from 1. */
export interface MeshCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/**
 * The cells of a mesh: fields that no rule divides belong together; a region that is no rectangle is cut into
 * rectangles, so that a missing piece of a rule merges no more than it must.
 */
export function meshToCells(mesh: Mesh): MeshCell[] {
  const columns = mesh.xs.length - 1;
  const rows = mesh.ys.length - 1;
  const fields = new UnionFind(rows * columns);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      if (i + 1 < columns && !mesh.vertical[j * mesh.xs.length + i + 1])
        fields.union(j * columns + i, j * columns + i + 1);
      if (j + 1 < rows && !mesh.horizontal[(j + 1) * columns + i])
        fields.union(j * columns + i, (j + 1) * columns + i);
    }
  }
  const cells: MeshCell[] = [];
  for (const region of fields.groups()) {
    for (const cell of toRectangles(region, columns)) {
      if (isBordered(cell, mesh)) cells.push(cell);
    }
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Cuts a region of fields into rectangles, from the top left: as wide as it is there, as deep as that width goes. */
function toRectangles(region: number[], columns: number): MeshCell[] {
  const left = new Set(region);
  const cells: MeshCell[] = [];
  for (const start of region) {
    if (!left.has(start)) continue;
    const row = Math.floor(start / columns);
    const column = start % columns;
    let columnSpan = 1;
    while (column + columnSpan < columns && left.has(start + columnSpan))
      columnSpan++;
    let rowSpan = 1;
    while (rowIsLeft(left, start + rowSpan * columns, columnSpan)) rowSpan++;
    for (let j = 0; j < rowSpan; j++) {
      for (let i = 0; i < columnSpan; i++) left.delete(start + j * columns + i);
    }
    cells.push({ row, column, rowSpan, columnSpan });
  }
  return cells;
}

function rowIsLeft(left: Set<number>, start: number, span: number): boolean {
  for (let i = 0; i < span; i++) {
    if (!left.has(start + i)) return false;
  }
  return true;
}

/**
 * How many of its four sides a cell must have: a field outside an irregular table has fewer. A merged cell that runs over
 * the whole height of a page has its upright ones, and ends with the table.
 */
const LEAST_SIDES = 3;

/** The share of a side that rules must cover to count. */
const SIDE_COVERED = 0.5;

function isBordered(cell: MeshCell, mesh: Mesh): boolean {
  const { row, column, rowSpan, columnSpan } = cell;
  const columns = mesh.xs.length - 1;
  const horizontal = (j: number) =>
    share(
      columnSpan,
      (i) => mesh.horizontal[j * columns + column + i] === true,
    );
  const vertical = (i: number) =>
    share(
      rowSpan,
      (j) => mesh.vertical[(row + j) * mesh.xs.length + i] === true,
    );
  const upright = [vertical(column), vertical(column + columnSpan)];
  const level = [horizontal(row), horizontal(row + rowSpan)];
  const count = (sides: number[]) =>
    sides.filter((covered) => covered >= SIDE_COVERED).length;
  const runsThrough = rowSpan === mesh.ys.length - 1 && count(upright) === 2;
  return runsThrough || count([...upright, ...level]) >= LEAST_SIDES;
}

function share(count: number, has: (i: number) => boolean): number {
  let yes = 0;
  for (let i = 0; i < count; i++) if (has(i)) yes++;
  return yes / count;
}
