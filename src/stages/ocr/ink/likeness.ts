import { GLYPH_HEIGHT, GLYPH_WIDTH, type Glyph } from "./glyphs.ts";

/** How alike two glyphs' bitmaps are: their correlation, 1 for the same picture, about 0 for nothing in common; the best of a pixel's shift each way. */
export function likeness(a: Glyph, b: Glyph): number {
  let best = -1;
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++)
      best = Math.max(best, correlation(a.bitmap, b.bitmap, dx, dy));
  return best;
}

function correlation(
  a: Uint8Array,
  b: Uint8Array,
  dx: number,
  dy: number,
): number {
  let sumA = 0;
  let sumB = 0;
  let squareA = 0;
  let squareB = 0;
  let product = 0;
  const count = GLYPH_WIDTH * GLYPH_HEIGHT;
  for (let y = 0; y < GLYPH_HEIGHT; y++) {
    for (let x = 0; x < GLYPH_WIDTH; x++) {
      const u = x + dx;
      const v = y + dy;
      const here = a[y * GLYPH_WIDTH + x] as number;
      const there =
        u < 0 || v < 0 || u >= GLYPH_WIDTH || v >= GLYPH_HEIGHT
          ? 0
          : (b[v * GLYPH_WIDTH + u] as number);
      sumA += here;
      sumB += there;
      squareA += here * here;
      squareB += there * there;
      product += here * there;
    }
  }
  const spreadA = squareA - (sumA * sumA) / count;
  const spreadB = squareB - (sumB * sumB) / count;
  const together = product - (sumA * sumB) / count;
  return spreadA <= 0 || spreadB <= 0
    ? 0
    : together / Math.sqrt(spreadA * spreadB);
}
