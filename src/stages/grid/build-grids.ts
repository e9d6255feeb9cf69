import type { Box } from "../../model/box.ts";
import type { PageCell, PageGrid, PageTables } from "../../model/grid.ts";
import type { PageContent, Rule, Word } from "../../model/page.ts";
import { cellLines } from "../../text/cell-lines.ts";
import { isStruckOut } from "./is-struck-out.ts";
import { hasLinesClippedAway } from "./lines-clipped-away.ts";
import { meshToCells } from "./mesh-to-cells.ts";
import { type Mesh, rulesToMeshes } from "./rules-to-meshes.ts";
import { textOverBorders } from "./text-over-borders.ts";

/** Rules and words of one page to tables of cells; a word belongs to the smallest cell that holds its middle. */
export function buildGrids(page: PageContent): PageTables {
  const grids = ruledGrids(page.page, page.rules);
  const loose: Word[] = [];
  const held = new Map<PageCell, Word[]>();
  const inside = new Map<Word, PageCell | null>();
  for (const word of page.words) {
    // What engines read, they read cell by cell.
    if (word.by === "ocr") continue;
    const cell = cellAt(grids, word);
    if (cell === null || !liesOver(word, cell)) inside.set(word, cell);
  }
  const moved = textOverBorders(
    [...inside.keys()],
    (word) => inside.get(word) ?? null,
    (word) => cellAt(grids, { box: firstCharacter(word) }),
  );
  for (const word of topDown(page.words)) {
    const cell =
      moved.get(word) ?? cellAt(grids, word) ?? cellAbove(grids, held, word);
    if (cell === null || liesOver(word, cell)) loose.push(word);
    else held.set(cell, [...(held.get(cell) ?? []), word]);
  }
  for (const [cell, words] of held) {
    cell.lines = cellLines(words, cell.box);
    if (isStruckOut(words, cell, page.rules)) cell.reasons.push("struck-out");
  }
  markDoubtful(grids, page);
  return {
    grids: grids.filter((grid) =>
      grid.cells.some((cell) => cell.lines.length > 0),
    ),
    loose,
  };
}

/** The ruled tables of a page, top to bottom, their cells without text. */
export function ruledGrids(page: number, rules: readonly Rule[]): PageGrid[] {
  return rulesToMeshes(rules)
    .map((mesh) => emptyGrid(page, mesh))
    .filter((grid) => grid.cells.length > 1)
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** Marks the cells whose text may not all be seen: they run off the page, a stamp or picture lies on it, or a hidden text says something else. */
function markDoubtful(grids: readonly PageGrid[], page: PageContent): void {
  if (page.cutOff) {
    for (const cell of grids.flatMap((grid) => grid.cells)) {
      if (reachesEdge(cell, page)) cell.reasons.push("cut-off");
    }
  }
  for (const box of page.smudged ?? []) {
    cellAt(grids, { box })?.reasons.push("smudged");
  }
  for (const cell of grids.flatMap((grid) => grid.cells)) {
    if (hasLinesClippedAway(cell, page.hidden))
      cell.reasons.push("partly-hidden");
  }
  for (const word of page.hidden) {
    const reason = HIDDEN_REASONS.find(
      (r) => word.because === r || word.reasons.includes(r),
    );
    if (reason === undefined) continue;
    const cell = cellAt(grids, word);
    if (cell !== null && !cell.reasons.includes(reason))
      cell.reasons.push(reason);
  }
}

/** What makes a cell doubtful in which a hidden text stands: it may be part of what the page shows, or contradict it. */
const HIDDEN_REASONS = ["under-image", "text-layer-differs"];

/** A cell that ends within this distance of the page's edge (points) runs off it. */
const AT_EDGE = 2;

function reachesEdge(cell: PageCell, page: PageContent): boolean {
  const sideways = page.turn === 90 || page.turn === 270;
  const width = sideways ? page.height : page.width;
  const height = sideways ? page.width : page.height;
  const [x0, y0, x1, y1] = cell.box;
  return (
    Math.min(x0, y0) < AT_EDGE || x1 > width - AT_EDGE || y1 > height - AT_EDGE
  );
}

function emptyGrid(page: number, mesh: Mesh): PageGrid {
  const { xs, ys } = mesh;
  const cells = meshToCells(mesh).map(
    (cell): PageCell => ({
      ...cell,
      box: boxOf(cell, xs, ys),
      lines: [],
      reasons: [],
    }),
  );
  const box: Box = [
    xs[0] ?? 0,
    ys[0] ?? 0,
    xs[xs.length - 1] ?? 0,
    ys[ys.length - 1] ?? 0,
  ];
  return { page, box, xs, ys, cells };
}

function boxOf(
  cell: { row: number; column: number; rowSpan: number; columnSpan: number },
  xs: number[],
  ys: number[],
): Box {
  return [
    xs[cell.column] ?? 0,
    ys[cell.row] ?? 0,
    xs[cell.column + cell.columnSpan] ?? 0,
    ys[cell.row + cell.rowSpan] ?? 0,
  ];
}

function topDown(words: readonly Word[]): Word[] {
  return [...words].sort((a, b) => a.box[1] - b.box[1]);
}

/** Text that sticks out of its cell above and below by this share of its size lies over the table: a watermark. */
const STICKS_OUT = 0.25;

function liesOver({ box, size }: Word, cell: PageCell): boolean {
  const above = cell.box[1] - box[1];
  const below = box[3] - cell.box[3];
  const isTurned = box[3] - box[1] > 2 * size;
  return !isTurned && Math.min(above, below) > STICKS_OUT * size;
}

/** A line follows the one before it within this share of its size. */
const NEXT_LINE = 0.75;

/** A text that runs out of a cell's foot goes on right below the border; a note below the table leaves more room (share of the size). */
const BELOW_BORDER = 0.15;

/** Lines of one cell begin or are centred within this share of the size. */
const ALIGNED = 0.4;

/** The cell at the foot of a table out of which a word runs over: it is the next line of the text there. */
function cellAbove(
  grids: PageGrid[],
  held: ReadonlyMap<PageCell, Word[]>,
  word: Word,
): PageCell | null {
  for (const grid of grids) {
    const below = word.box[1] - grid.box[3];
    if (below < -word.size || below > BELOW_BORDER * word.size) continue;
    for (const cell of grid.cells) {
      if (cell.box[3] < grid.box[3] - 1) continue;
      const above = held.get(cell) ?? [];
      const last = above.at(-1);
      if (
        last !== undefined &&
        isNextLine(last, word) &&
        (below < 0 || isFull([...above, word], cell))
      )
        return cell;
    }
  }
  return null;
}

function isNextLine(last: Word, word: Word): boolean {
  const near = ALIGNED * word.size;
  const middle = (w: Word) => (w.box[0] + w.box[2]) / 2;
  const aligned =
    Math.abs(word.box[0] - last.box[0]) < near ||
    Math.abs(middle(word) - middle(last)) < near;
  return (
    aligned &&
    Math.abs(last.size - word.size) < 1 &&
    Math.abs(word.box[1] - last.box[3]) < NEXT_LINE * word.size
  );
}

/** Whether the line before the last left no room for it: else one right below the border is of no cell (注：…). */
function isFull(words: readonly Word[], cell: PageCell): boolean {
  return cellLines(words, cell.box).at(-2)?.full === true;
}

function firstCharacter({ box: [x0, y0, x1, y1], size }: Word): Box {
  return [x0, y0, Math.min(x1, x0 + size), y1];
}

/** The smallest cell around the middle of a word: of nested tables, the inner one's. */
function cellAt(
  grids: readonly PageGrid[],
  word: Pick<Word, "box">,
): PageCell | null {
  const x = (word.box[0] + word.box[2]) / 2;
  const y = (word.box[1] + word.box[3]) / 2;
  let best: PageCell | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (const grid of grids) {
    if (
      x < grid.box[0] ||
      x > grid.box[2] ||
      y < grid.box[1] ||
      y > grid.box[3]
    )
      continue;
    for (const cell of grid.cells) {
      const [x0, y0, x1, y1] = cell.box;
      if (x < x0 || x > x1 || y < y0 || y > y1) continue;
      const size = (x1 - x0) * (y1 - y0);
      if (size < smallest) {
        smallest = size;
        best = cell;
      }
    }
  }
  return best;
}
