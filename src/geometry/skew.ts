import type { Box } from "../model/box.ts";

/**
 * Where a point of the straightened page lies on the page as it was scanned: turned clockwise by `skew` degrees
 * about the middle of a page of `width` × `height` points.
 */
export function skewPoint(
  x: number,
  y: number,
  skew: number,
  width: number,
  height: number,
): [number, number] {
  const radians = (skew * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const u = x - width / 2;
  const v = y - height / 2;
  return [width / 2 + cos * u - sin * v, height / 2 + sin * u + cos * v];
}

/** The upright box around a box of the straightened page where it lies on the page as it was scanned, cut to the page. */
export function skewBack(
  box: Box,
  skew: number,
  width: number,
  height: number,
): Box {
  if (skew === 0) return box;
  const corners = [
    skewPoint(box[0], box[1], skew, width, height),
    skewPoint(box[2], box[1], skew, width, height),
    skewPoint(box[0], box[3], skew, width, height),
    skewPoint(box[2], box[3], skew, width, height),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [
    Math.max(0, Math.min(...xs)),
    Math.max(0, Math.min(...ys)),
    Math.min(width, Math.max(...xs)),
    Math.min(height, Math.max(...ys)),
  ];
}
