import type { Gray, Raster } from "../model/raster.ts";

/** Brightness of a raster (luma of ITU-R BT.601: .299 red, .587 green, .114 blue); a gray raster is shared, not copied. */
export function toGray(raster: Raster): Gray {
  const { width, height, channels, data } = raster;
  if (channels === 1) return { width, height, data };
  const gray = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < gray.length; i++, j += 3) {
    gray[i] =
      (77 * (data[j] as number) +
        150 * (data[j + 1] as number) +
        29 * (data[j + 2] as number) +
        128) >>
      8;
  }
  return { width, height, data: gray };
}
