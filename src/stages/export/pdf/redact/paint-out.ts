import { intersect, isEmpty } from "../../../../geometry/box.ts";
import type { Box } from "../../../../model/box.ts";
import type { Raster } from "../../../../model/raster.ts";

/**
 * The picture with areas of it painted black: nothing of what stood there is left in it.
 * @param areas in points from its top left @param scale pixels per point
 */
export function paintOut(
  raster: Raster,
  areas: readonly Box[],
  scale: number,
): Raster {
  const { width, height, channels } = raster;
  const data = raster.data.slice();
  for (const area of areas) {
    const pixels: Box = [
      Math.floor(area[0] * scale),
      Math.floor(area[1] * scale),
      Math.ceil(area[2] * scale),
      Math.ceil(area[3] * scale),
    ];
    const inside = intersect(pixels, [0, 0, width, height]);
    if (isEmpty(inside)) continue;
    const [x0, y0, x1, y1] = inside;
    for (let y = y0; y < y1; y++)
      data.fill(0, (y * width + x0) * channels, (y * width + x1) * channels);
  }
  return { width, height, channels, data };
}
