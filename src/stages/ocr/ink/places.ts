import type { Box } from "../../../model/box.ts";
import type { PreparedScan } from "../../../model/prepared-scan.ts";
import type { PixelBox } from "../../../raster/pixel-box.ts";

/** A box in reading points as whole pixels of the prepared page. */
export function toPixels(
  { origin: [x, y], scale }: Pick<PreparedScan, "origin" | "scale">,
  box: Box,
): PixelBox {
  return [
    Math.round((box[0] - x) / scale),
    Math.round((box[1] - y) / scale),
    Math.round((box[2] - x) / scale),
    Math.round((box[3] - y) / scale),
  ];
}

/** A box in pixels of the prepared page as reading points. */
export function toPoints(
  { origin: [x, y], scale }: Pick<PreparedScan, "origin" | "scale">,
  box: PixelBox,
): Box {
  return [
    x + box[0] * scale,
    y + box[1] * scale,
    x + box[2] * scale,
    y + box[3] * scale,
  ];
}
