import type { Mask } from "../../../model/raster.ts";

/** Paper that ink surrounds: the middle of its box and how many pixels it has. */
export interface Hole {
  x: number;
  y: number;
  area: number;
}

/** The holes of a mask, in the order of their first pixel; paper at corners only does not join (ink does). */
export function holesOf({ width, height, data }: Mask): Hole[] {
  const seen = Uint8Array.from(data);
  const holes: Hole[] = [];
  const fill = (start: number): Hole | null => {
    const stack = [start];
    seen[start] = 1;
    let [left, top, right, bottom, area] = [width, height, 0, 0, 0];
    let open = false;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      area++;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      open ||= x === 0 || y === 0 || x === width - 1 || y === height - 1;
      const near = [
        x > 0 ? at - 1 : at,
        x < width - 1 ? at + 1 : at,
        y > 0 ? at - width : at,
        y < height - 1 ? at + width : at,
      ];
      for (const next of near) {
        if (seen[next]) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    return open ? null : { x: (left + right) / 2, y: (top + bottom) / 2, area };
  };
  for (let at = 0; at < seen.length; at++) {
    if (seen[at]) continue;
    const hole = fill(at);
    if (hole !== null) holes.push(hole);
  }
  return holes;
}
