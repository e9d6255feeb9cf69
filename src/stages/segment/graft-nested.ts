import { contains } from "../../geometry/box.ts";
import { cluster, nearest } from "../../geometry/cluster.ts";
import type { Box } from "../../model/box.ts";
import type { PageCell, PageGrid } from "../../model/grid.ts";

/** Lines of two tables this near are one boundary (points). */
const SAME_BOUNDARY = 3;

/**
 * Tables drawn inside a cell of another become part of it: their outer borders move to the cell's, and text of the
 * cell above or below them becomes a row of its own. The others stay in their order.
 */
export function graftNested(grids: readonly PageGrid[]): PageGrid[] {
  const outerFirst = [...grids].sort((a, b) => areaOf(b.box) - areaOf(a.box));
  const roots: { place: number; grid: PageGrid }[] = [];
  for (const grid of outerFirst) {
    const host = roots.find(
      (root) =>
        root.grid.page === grid.page && hostCell(root.grid, grid) !== undefined,
    );
    if (host === undefined) roots.push({ place: grids.indexOf(grid), grid });
    else host.grid = graft(host.grid, grid);
  }
  return roots.sort((a, b) => a.place - b.place).map(({ grid }) => grid);
}

function areaOf(box: Box): number {
  return (box[2] - box[0]) * (box[3] - box[1]);
}

function hostCell(outer: PageGrid, inner: PageGrid): PageCell | undefined {
  return outer.cells.find((cell) =>
    contains(cell.box, inner.box, SAME_BOUNDARY),
  );
}

function graft(outer: PageGrid, inner: PageGrid): PageGrid {
  const host = hostCell(outer, inner) as PageCell;
  const [left, , right] = host.box;
  const above = host.lines.filter(
    (line) => line.box[3] <= inner.box[1] + SAME_BOUNDARY,
  );
  const below = host.lines.filter(
    (line) => line.box[1] >= inner.box[3] - SAME_BOUNDARY,
  );
  const top = above.length > 0 ? inner.box[1] : host.box[1];
  const bottom = below.length > 0 ? inner.box[3] : host.box[3];
  const boxes: CellContent[] = outer.cells.filter((cell) => cell !== host);
  if (above.length > 0)
    boxes.push({
      box: [left, host.box[1], right, top],
      lines: above,
      reasons: host.reasons,
    });
  if (below.length > 0)
    boxes.push({
      box: [left, bottom, right, host.box[3]],
      lines: below,
      reasons: host.reasons,
    });
  for (const cell of inner.cells) {
    const [x0, y0, x1, y1] = cell.box;
    boxes.push({
      box: [
        x0 - inner.box[0] <= SAME_BOUNDARY ? left : x0,
        y0 - inner.box[1] <= SAME_BOUNDARY ? top : y0,
        inner.box[2] - x1 <= SAME_BOUNDARY ? right : x1,
        inner.box[3] - y1 <= SAME_BOUNDARY ? bottom : y1,
      ],
      lines: cell.lines,
      reasons: cell.reasons,
    });
  }
  return gridOfBoxes(outer.page, boxes);
}

type CellContent = Pick<PageCell, "box" | "lines" | "reasons">;

function gridOfBoxes(page: number, boxes: CellContent[]): PageGrid {
  const xs = cluster(
    boxes.flatMap(({ box }) => [box[0], box[2]]),
    SAME_BOUNDARY,
  );
  const ys = cluster(
    boxes.flatMap(({ box }) => [box[1], box[3]]),
    SAME_BOUNDARY,
  );
  const cells = boxes.map(({ box, lines, reasons }): PageCell => {
    const column = nearest(xs, box[0]);
    const row = nearest(ys, box[1]);
    return {
      row,
      column,
      rowSpan: Math.max(1, nearest(ys, box[3]) - row),
      columnSpan: Math.max(1, nearest(xs, box[2]) - column),
      box,
      lines,
      reasons,
    };
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    page,
    box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    xs,
    ys,
    cells,
  };
}
