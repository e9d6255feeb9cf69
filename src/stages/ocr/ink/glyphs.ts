import type { Gray } from "../../../model/raster.ts";
import type { PixelBox } from "../../../raster/pixel-box.ts";
import { resize } from "../../../raster/resize.ts";
import { ownGray } from "./own-gray.ts";
import type { PageInk } from "./page-ink.ts";
import { boxOf, type Part } from "./parts.ts";

/** One glyph of a line, or what looks like one. */
export interface Glyph {
  /** Around its ink, pixels. */
  box: PixelBox;
  /**
   * Its ink at GLYPH_WIDTH × GLYPH_HEIGHT, 0 paper to 255 ink, row by row: scaled to the height and centred,
   * squeezed where it is too broad; so that glyphs of one shape look alike at any size.
   */
  bitmap: Uint8Array;
}

export const GLYPH_WIDTH = 16;
export const GLYPH_HEIGHT = 24;

/** Pieces of a glyph side by side (川, 讠 and its other half) lie this near (em), and make no more than `WIDEST` together. */
const PIECE_GAP = 0.16;
const WIDEST = 1.04;
/** A piece at least this broad (em) with no partner is a glyph of its own; digits are narrower, and never joined. */
const DIGIT = 0.62;
/** Digits stand at least this high (em); pieces of digits do not occur, strokes of glyphs are lower. */
const DIGIT_HEIGHT = 0.55;

/** The glyphs of a stretch of ink on one line, left to right. */
export function glyphs(
  page: PageInk,
  { parts, em }: { parts: readonly Part[]; em: number },
): Glyph[] {
  return joinPieces(columns(parts), em).map((own) => ({
    box: boxOf(own),
    bitmap: bitmapOf(page, own),
  }));
}

/** Parts that share columns, together, left to right. */
export function columns(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const part of [...parts].sort((a, b) => a.left - b.left)) {
    if (part.left >= right) groups.push([]);
    groups.at(-1)?.push(part);
    right = Math.max(right, part.right);
  }
  return groups;
}

/** Joins left and right halves of glyphs: a piece goes with the next one where they are near and make at most an em. */
function joinPieces(groups: readonly Part[][], em: number): Part[][] {
  const joined: Part[][] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last !== undefined && belong(boxOf(last), boxOf(group), em))
      joined.splice(-1, 1, [...last, ...group]);
    else joined.push(group);
  }
  return joined;
}

function belong(a: PixelBox, b: PixelBox, em: number): boolean {
  if (b[0] - a[2] > PIECE_GAP * em || b[2] - a[0] > WIDEST * em) return false;
  // Two narrow high shapes side by side are two digits or letters.
  if (looksLikeDigit(a, em) && looksLikeDigit(b, em)) return false;
  // A full stop or comma stands on the line alone.
  return !isLow(b, a, em) && !isLow(a, b, em);
}

function looksLikeDigit([x0, y0, x1, y1]: PixelBox, em: number): boolean {
  return (
    x1 - x0 < DIGIT * em && y1 - y0 > DIGIT_HEIGHT * em && y1 - y0 < 0.85 * em
  );
}

/** A mark of punctuation: small, and at the foot of its neighbour. */
function isLow(mark: PixelBox, beside: PixelBox, em: number): boolean {
  const small = mark[2] - mark[0] < 0.3 * em && mark[3] - mark[1] < 0.35 * em;
  return small && mark[1] > beside[1] + 0.55 * (beside[3] - beside[1]);
}

/** Ink is scaled so that its darkest twentieth is full. */
function bitmapOf(page: PageInk, parts: readonly Part[]): Uint8Array {
  const box = boxOf(parts);
  const gray = ownGray(page, parts, box);
  const scale = Math.min(
    GLYPH_HEIGHT / gray.height,
    (GLYPH_WIDTH / gray.width) * SQUEEZE,
  );
  const height = Math.max(1, Math.round(gray.height * scale));
  const width = Math.max(
    1,
    Math.min(GLYPH_WIDTH, Math.round(gray.width * scale)),
  );
  const small = resize(gray, width, height);
  const darkest = Math.min(...small.data);
  const full = Math.max(LEAST_CONTRAST, PAPER - darkest);
  const bitmap = new Uint8Array(GLYPH_WIDTH * GLYPH_HEIGHT);
  const left = (GLYPH_WIDTH - width) >> 1;
  const top = (GLYPH_HEIGHT - height) >> 1;
  forEachPixel(small, (x, y, value) => {
    const ink = Math.round(((PAPER - value) / full) * 255);
    bitmap[(top + y) * GLYPH_WIDTH + left + x] = Math.max(
      0,
      Math.min(255, ink),
    );
  });
  return bitmap;
}

/** A glyph may be squeezed by this much before it is made lower. */
const SQUEEZE = 1.5;
const PAPER = 245;
const LEAST_CONTRAST = 60;

function forEachPixel(
  { width, height, data }: Gray,
  visit: (x: number, y: number, value: number) => void,
): void {
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) visit(x, y, data[y * width + x] as number);
}
