import type { Box } from "../model/box.ts";
import type { Matrix } from "./matrix.ts";

/** A quarter turn, clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** The map that turns a page of `width` × `height` points by `turn` counter-clockwise, so that what was drawn turned stands upright. */
export function uprightMatrix(
  turn: Turn,
  width: number,
  height: number,
): Matrix {
  switch (turn) {
    case 0:
      return [1, 0, 0, 1, 0, 0];
    case 90:
      return [0, -1, 1, 0, 0, width];
    case 180:
      return [-1, 0, 0, -1, width, height];
    case 270:
      return [0, 1, -1, 0, height, 0];
  }
}

/** A box of the upright page, back on the page as displayed (`width` × `height` as displayed). */
export function turnBack(
  box: Box,
  turn: Turn,
  width: number,
  height: number,
): Box {
  const [x0, y0, x1, y1] = box;
  switch (turn) {
    case 0:
      return box;
    case 90:
      return [width - y1, x0, width - y0, x1];
    case 180:
      return [width - x1, height - y1, width - x0, height - y0];
    case 270:
      return [y0, height - x1, y1, height - x0];
  }
}
