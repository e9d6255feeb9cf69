import type { Gray, Mask } from "../model/raster.ts";
import { clampBox, type PixelBox } from "./pixel-box.ts";

/** A copy of a part of a picture; what lies outside the picture is left away. */
export function crop<T extends Gray | Mask>(picture: T, box: PixelBox): T {
  const [x0, y0, x1, y1] = clampBox(box, picture);
  const width = x1 - x0;
  const height = y1 - y0;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (y0 + y) * picture.width + x0;
    data.set(picture.data.subarray(start, start + width), y * width);
  }
  return { width, height, data } as T;
}
