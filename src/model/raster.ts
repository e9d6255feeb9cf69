import type { Box } from "./box.ts";

/** A picture as scanned: `channels` bytes a pixel (1 gray, 3 red-green-blue), row by row from the top left. */
export interface Raster {
  width: number;
  height: number;
  channels: 1 | 3;
  data: Uint8Array;
}

/** A gray picture: one byte a pixel, 0 black to 255 white, row by row from the top left. */
export interface Gray {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A two-value picture: 1 where there is ink, else 0; row by row from the top left. */
export interface Mask {
  width: number;
  height: number;
  data: Uint8Array;
}

/** The picture of a scanned page, turned as the page is displayed, at the scanner's own resolution, pixels square. */
export interface PageScan {
  raster: Raster;
  /** Pixels per inch on the page as displayed. */
  dpi: number;
  /** Where the picture lies on the page as displayed, points. */
  box: Box;
}
