import type { Gray } from "../../../model/raster.ts";
import type { PixelBox } from "../../../raster/pixel-box.ts";
import type { PageInk } from "./page-ink.ts";
import { drawParts, type Part } from "./parts.ts";

/** What stands in for paper: evened paper's own level. */
const PAPER = 245;

/** The gray of `box` with ink that is not of `parts`, and the soft edge of such ink, as paper; what lies outside the page too. */
export function ownGray(
  { scan: { gray }, dark }: Pick<PageInk, "scan" | "dark">,
  parts: readonly Part[],
  box: PixelBox,
): Gray {
  const own = drawParts(parts, box);
  const { width, height } = own;
  const data = new Uint8Array(width * height).fill(PAPER);
  const [x0, y0] = box;
  const from = Math.max(0, -x0);
  const to = Math.min(width, gray.width - x0);
  const first = Math.max(0, -y0);
  const last = Math.min(height, gray.height - y0);
  for (let y = first; y < last; y++) {
    const start = (y0 + y) * gray.width + x0;
    if (to > from)
      data.set(gray.data.subarray(start + from, start + to), y * width + from);
  }
  for (let y = first; y < last; y++) {
    const page = (y0 + y) * gray.width + x0;
    for (let x = from; x < to; x++) {
      if (!dark.data[page + x] || own.data[y * width + x]) continue;
      data[y * width + x] = PAPER;
      // The soft edge goes with the ink, but for the edge that own ink shares.
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++)
          if (!nearOwn(own.data, width, height, u, v))
            data[v * width + u] = PAPER;
    }
  }
  return { width, height, data };
}

/** Whether ink stands at a pixel or at one of its eight neighbours. */
function nearOwn(
  data: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
): boolean {
  const x0 = x > 0 ? x - 1 : 0;
  const x1 = x + 1 < width ? x + 1 : x;
  const y1 = y + 1 < height ? y + 1 : y;
  for (let v = y > 0 ? y - 1 : 0; v <= y1; v++)
    for (let u = x0; u <= x1; u++) if (data[v * width + u]) return true;
  return false;
}
