import type { Gray } from "../../model/raster.ts";
import { type PaperLevel, paperLevel } from "./paper-level.ts";

/** What paper becomes: a little below white, so that noise of the paper is kept on both sides. */
export const PAPER = 245;

/** No paper is darker than this: a whole area of ink would else be brightened to paper. */
const DARKEST_PAPER = 40;

/** A dark line along the picture's edge, no thicker than this (inches), comes from the scanner. */
const EDGE_LINE = 0.06;

/** Below this an edge pixel counts as dark. */
const EDGE_DARK = 150;

/** A gray page on even paper: divided by the local level of the paper; dark scanning borders turned to paper. */
export function evenPaper(gray: Gray, dpi: number): Gray {
  const paper = paperLevel(gray, dpi);
  const even = divide(gray, paper);
  blankBorder(even, paper);
  blankEdgeLines(even, Math.round(EDGE_LINE * dpi));
  return even;
}

/** Divides by the paper's level, interpolated between the middles of blocks. */
function divide(gray: Gray, paper: PaperLevel): Gray {
  const { width, height, data } = gray;
  const { block, columns, rows, level } = paper;
  const even = new Uint8Array(data.length);
  const factors = new Float32Array(columns);
  for (let y = 0; y < height; y++) {
    const place = Math.min(Math.max(0, (y + 0.5) / block - 0.5), rows - 1);
    const upper = Math.floor(place) * columns;
    const lower = Math.min(rows - 1, Math.floor(place) + 1) * columns;
    const part = place - Math.floor(place);
    for (let i = 0; i < columns; i++) {
      const local =
        (level[upper + i] as number) * (1 - part) +
        (level[lower + i] as number) * part;
      factors[i] = PAPER / Math.max(DARKEST_PAPER, local);
    }
    const half = block >> 1;
    for (let i = -1; i < columns; i++) {
      // Between the middles of block i and the next; beyond the outer middles the outer value goes on.
      const from = Math.max(0, i * block + half);
      const to = Math.min(width, (i + 1) * block + half);
      let factor = factors[Math.max(0, i)] as number;
      const next = factors[Math.min(columns - 1, i + 1)] as number;
      const slope = (next - factor) / block;
      for (let at = y * width + from; at < y * width + to; at++) {
        const value = (data[at] as number) * factor + 0.5;
        even[at] = value > 255 ? 255 : value;
        factor += slope;
      }
    }
  }
  return { width, height, data: even };
}

function blankBorder(gray: Gray, paper: PaperLevel): void {
  const { block, columns, border } = paper;
  for (let at = 0; at < border.length; at++) {
    if (border[at] === 0) continue;
    const left = (at % columns) * block;
    const top = Math.floor(at / columns) * block;
    const right = Math.min(gray.width, left + block);
    const bottom = Math.min(gray.height, top + block);
    for (let y = top; y < bottom; y++)
      gray.data.fill(PAPER, y * gray.width + left, y * gray.width + right);
  }
}

/** Turns dark runs that begin at the edge and end within `thick` pixels to paper; longer ones cross the edge and are print. */
function blankEdgeLines(gray: Gray, thick: number): void {
  const { width, height, data } = gray;
  const blank = (start: number, step: number) => {
    let length = 0;
    while (
      length <= thick &&
      (data[start + length * step] as number) < EDGE_DARK
    )
      length++;
    if (length === 0 || length > thick) return;
    // The soft rim of the line goes with it.
    for (let d = 0; d < length + 2; d++) data[start + d * step] = PAPER;
  };
  if (Math.min(width, height) < thick + 3) return;
  for (let x = 0; x < width; x++) {
    blank(x, width);
    blank((height - 1) * width + x, -width);
  }
  for (let y = 0; y < height; y++) {
    blank(y * width, 1);
    blank(y * width + width - 1, -1);
  }
}
