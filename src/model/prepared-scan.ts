import type { Box } from "./box.ts";
import type { Rule } from "./page.ts";
import type { Gray, Mask } from "./raster.ts";

/**
 * A scanned page made ready for reading: upright, straight, on even paper, its seals faded.
 * The left top corner of pixel (x, y) stands at reading points (origin[0] + x · scale, origin[1] + y · scale).
 * Reading points are those of the page as displayed with `turn` undone first and then `skew`,
 * which turns about the middle of the (turned) page; geometry/turn and geometry/skew lead back.
 */
export interface PreparedScan {
  /** Paper near 245, ink near 0. */
  gray: Gray;
  ink: Mask;
  /** Pixels per inch of `gray`, which may be enlarged. */
  dpi: number;
  origin: [number, number];
  /** Points of the page a pixel: 72 / dpi, unless the page claims a size that cannot be (`dpi` is then that of A4). */
  scale: number;
  /** Clockwise quarter turn (degrees) that was undone. */
  turn: 0 | 90 | 180 | 270;
  /** Degrees, clockwise positive, by which the page lay crooked. */
  skew: number;
  /** Ruling lines, reading points. */
  rules: Rule[];
  /** Red seals, reading points. */
  seals: Box[];
}
