import type { PixelBox } from "../../../raster/pixel-box.ts";
import { type Part, partOfRuns } from "./parts.ts";

/** A part larger than a glyph (em) that reaches further than this over a border (em) joins the texts of two cells. */
const GLYPH = 1.2;
const OVERHANG = 0.3;
/** Ink this deep in another cell (pixels) crosses the border. */
const DEEP = 2;

export interface HeldParts {
  parts: Part[];
  /** Some of its ink reaches over its border, or a neighbour's reaches in. */
  crossing: boolean;
}

/**
 * Gives every part to the cell that holds most of its ink, and cuts a part that joins the texts of
 * two cells at their border. Parts outside of all cells are `loose`.
 */
export function assignParts(
  parts: readonly Part[],
  cells: readonly PixelBox[],
  size: { width: number; height: number },
  em: number,
): { held: HeldParts[]; loose: Part[] } {
  const map = cellMap(size, cells);
  const held: HeldParts[] = cells.map(() => ({ parts: [], crossing: false }));
  const loose: Part[] = [];
  const give = (part: Part, cell: number) => {
    if (cell === 0) loose.push(part);
    else held[cell - 1]?.parts.push(part);
  };
  for (const part of parts) {
    const only = onlyCell(part, map, size.width);
    if (only > 0) {
      give(part, only);
      continue;
    }
    const shares = [...sharesOf(part, map, size.width)].sort(
      ([, a], [, b]) => b.area - a.area,
    );
    const [most, second] = shares;
    if (most === undefined) continue;
    if (second === undefined) give(part, most[0]);
    else {
      for (const [cell, share] of shares) {
        const deep = Math.min(
          share.right - share.left,
          share.bottom - share.top,
        );
        const owner = held[cell - 1];
        if (owner !== undefined && deep > DEEP) owner.crossing = true;
      }
      if (joinsTexts(part, second[1], em))
        for (const [cell, share] of shares) give(share, cell);
      else give(part, most[0]);
    }
  }
  return { held, loose };
}

/** Each pixel's cell, counted from 1; 0 outside. */
function cellMap(
  { width, height }: { width: number; height: number },
  cells: readonly PixelBox[],
): Int32Array {
  const map = new Int32Array(width * height);
  cells.forEach(([left, top, right, bottom], index) => {
    const from = Math.max(0, left);
    const to = Math.min(width, right);
    if (to <= from) return;
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
      map.fill(index + 1, y * width + from, y * width + to);
  });
  return map;
}

/** The cell (a rectangle) that holds all corners of the part's box, hence the part; 0 where there is none. */
function onlyCell(part: Part, map: Int32Array, width: number): number {
  const { left, top, right, bottom } = part;
  const cell = map[top * width + left] as number;
  return map[top * width + right - 1] === cell &&
    map[(bottom - 1) * width + left] === cell &&
    map[(bottom - 1) * width + right - 1] === cell
    ? cell
    : 0;
}

/** What of a part stands in each cell, by the cell's number. */
function sharesOf(
  part: Part,
  map: Int32Array,
  width: number,
): Map<number, Part> {
  const runs = new Map<number, number[]>();
  for (let i = 0; i < part.runs.length; i += 3) {
    const y = part.runs[i] as number;
    const to = part.runs[i + 2] as number;
    let from = part.runs[i + 1] as number;
    while (from < to) {
      const cell = map[y * width + from] as number;
      let end = from + 1;
      while (end < to && map[y * width + end] === cell) end++;
      const own = runs.get(cell);
      if (own === undefined) runs.set(cell, [y, from, end]);
      else own.push(y, from, end);
      from = end;
    }
  }
  return new Map([...runs].map(([cell, own]) => [cell, partOfRuns(own)]));
}

function joinsTexts(part: Part, second: Part, em: number): boolean {
  const large =
    part.bottom - part.top > GLYPH * em || part.right - part.left > GLYPH * em;
  const over = Math.max(second.right - second.left, second.bottom - second.top);
  return large && over > OVERHANG * em;
}
