import type { Mask } from "../../../model/raster.ts";

/** Runs of ink of row `y`, first columns and columns after, in pairs. */
export function rowRuns(mask: Mask, y: number): number[] {
  const { width, data } = mask;
  const runs: number[] = [];
  const row = y * width;
  for (let x = 0; x < width; x++) {
    if (!data[row + x]) continue;
    let end = x + 1;
    while (end < width && data[row + end]) end++;
    runs.push(x, end);
    x = end;
  }
  return runs;
}

/** Share of the ink that runs slantwise: its longest straight run through the pixel is a diagonal. */
export function slantShare(mask: Mask): number {
  const { width, height, data } = mask;
  let slanted = 0;
  let all = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!data[y * width + x]) continue;
      all++;
      const straight = Math.max(
        runLength(mask, x, y, 1, 0),
        runLength(mask, x, y, 0, 1),
      );
      const diagonal = Math.max(
        runLength(mask, x, y, 1, 1),
        runLength(mask, x, y, 1, -1),
      );
      if (diagonal * Math.SQRT2 > 1.15 * straight) slanted++;
    }
  }
  return all === 0 ? 0 : slanted / all;
}

function runLength(
  { width, height, data }: Mask,
  x: number,
  y: number,
  dx: number,
  dy: number,
): number {
  let length = 1;
  for (const sign of [1, -1]) {
    let u = x + sign * dx;
    let v = y + sign * dy;
    while (u >= 0 && u < width && v >= 0 && v < height && data[v * width + u]) {
      length++;
      u += sign * dx;
      v += sign * dy;
    }
  }
  return length;
}

/** Number of inked pixels. */
export function inkCount(mask: Mask): number {
  let count = 0;
  for (const pixel of mask.data) if (pixel) count++;
  return count;
}

/** Share of a mask covered by inked squares of side `side`: areas that are filled, not drawn with strokes. */
export function solidShare(mask: Mask, side: number): number {
  const { width, height, data } = mask;
  const size = Math.max(2, Math.round(side));
  if (width < size || height < size) return 0;
  // ends[i]: side of the largest inked square whose last pixel is i.
  const ends = new Uint16Array(width * height);
  const covered = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!data[at]) continue;
      ends[at] =
        x === 0 || y === 0
          ? 1
          : 1 +
            Math.min(
              ends[at - 1] as number,
              ends[at - width] as number,
              ends[at - width - 1] as number,
            );
      if ((ends[at] as number) < size) continue;
      for (let v = y - size + 1; v <= y; v++)
        covered.fill(1, v * width + x - size + 1, v * width + x + 1);
    }
  }
  return inkCount({ width, height, data: covered }) / (width * height);
}
