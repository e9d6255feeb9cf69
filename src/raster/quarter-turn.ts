import type { Turn } from "../geometry/turn.ts";
import type { Gray, Mask } from "../model/raster.ts";

/** Side of the square that is turned at once, so that what is read and written stays in the cache. */
const TILE = 32;

/** A picture turned counter-clockwise by a quarter turn or more: undoes a clockwise `turn`. */
export function undoTurn<T extends Gray | Mask>(picture: T, turn: Turn): T {
  if (turn === 0) return picture;
  const { width, height, data } = picture;
  const turned = new Uint8Array(data.length);
  if (turn === 180) {
    for (let i = 0, j = data.length - 1; j >= 0; i++, j--)
      turned[i] = data[j] as number;
    return { width, height, data: turned } as T;
  }
  // Pixel (x, y) goes to row (90: from the foot, 270: from the top) x of a picture `height` wide.
  const down = turn === 90 ? -height : height;
  const across = turn === 90 ? 1 : -1;
  const origin = turn === 90 ? (width - 1) * height : height - 1;
  for (let top = 0; top < height; top += TILE) {
    const bottom = Math.min(height, top + TILE);
    for (let left = 0; left < width; left += TILE) {
      const right = Math.min(width, left + TILE);
      for (let y = top; y < bottom; y++) {
        let to = origin + left * down + y * across;
        for (let x = left; x < right; x++) {
          turned[to] = data[y * width + x] as number;
          to += down;
        }
      }
    }
  }
  return { width: height, height: width, data: turned } as T;
}
