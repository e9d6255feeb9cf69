import type { Gray, Mask } from "../model/raster.ts";

/** Side of the square that is copied at once, so that what is read and written stays in the cache. */
const TILE = 32;

/** A picture mirrored at its main diagonal: pixel (x, y) goes to (y, x), columns become rows. */
export function transpose<T extends Gray | Mask>(picture: T): T {
  const { width, height, data } = picture;
  const flipped = new Uint8Array(data.length);
  for (let top = 0; top < height; top += TILE) {
    const bottom = Math.min(height, top + TILE);
    for (let left = 0; left < width; left += TILE) {
      const right = Math.min(width, left + TILE);
      for (let x = left; x < right; x++) {
        const to = x * height;
        for (let y = top, from = top * width + x; y < bottom; y++) {
          flipped[to + y] = data[from] as number;
          from += width;
        }
      }
    }
  }
  return { width: height, height: width, data: flipped } as T;
}
