import type { Box } from "../model/box.ts";
import { skewPoint } from "./skew.ts";

/**
 * The box of the straightened page whose upright hull on the page as scanned is given: `skewBack` undone. A box too flat
 * to be such a hull (it was cut by the page's edge) keeps its sides.
 * @param skew degrees, clockwise about the middle of a page of `width` × `height` points
 */
export function straightBox(
  hull: Box,
  skew: number,
  width: number,
  height: number,
): Box {
  if (skew === 0) return hull;
  const radians = (skew * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.abs(Math.sin(radians));
  const [across, down] = [hull[2] - hull[0], hull[3] - hull[1]];
  const square = cos * cos - sin * sin;
  const w = (across * cos - down * sin) / square;
  const h = (down * cos - across * sin) / square;
  const isHull = w > 0 && h > 0;
  const [halfWidth, halfHeight] = isHull
    ? [w / 2, h / 2]
    : [across / 2, down / 2];
  const [x, y] = skewPoint(
    (hull[0] + hull[2]) / 2,
    (hull[1] + hull[3]) / 2,
    -skew,
    width,
    height,
  );
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

/** The corners of a box of the straightened page where they lie on the page as scanned: upper left, upper right, lower right, lower left. */
export function skewCorners(
  [x0, y0, x1, y1]: Box,
  skew: number,
  width: number,
  height: number,
): [x: number, y: number][] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ].map(([x = 0, y = 0]) => skewPoint(x, y, skew, width, height));
}
