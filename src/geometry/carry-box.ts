import type { Box } from "../model/box.ts";
import { apply } from "./matrix.ts";
import type { PageLie } from "./place-on-page.ts";
import { skewPoint } from "./skew.ts";
import { turnBack, uprightMatrix } from "./turn.ts";

/**
 * A box that was measured on a page read as `from` has it, where the same page is read as `to` has it. Its middle is
 * carried exactly; its sides keep their lengths, as the sides of a text do that is turned with its line.
 */
export function carryBox(box: Box, from: PageLie, to: PageLie): Box {
  if (from.turn === to.turn && from.skew === to.skew) return box;
  const { width, height } = from;
  const middle = skewPoint(
    (box[0] + box[2]) / 2,
    (box[1] + box[3]) / 2,
    from.skew,
    ...uprightSize(from),
  );
  const [shownX, shownY] = turnBack(
    [...middle, ...middle],
    from.turn,
    width,
    height,
  );
  const [uprightX, uprightY] = apply(
    uprightMatrix(to.turn, width, height),
    shownX,
    shownY,
  );
  const [x, y] = skewPoint(uprightX, uprightY, -to.skew, ...uprightSize(to));
  const across = (to.turn - from.turn) % 180 !== 0;
  const halfWidth = (across ? box[3] - box[1] : box[2] - box[0]) / 2;
  const halfHeight = (across ? box[2] - box[0] : box[3] - box[1]) / 2;
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

/** Width and height of a page turned upright (points). */
export function uprightSize({
  turn,
  width,
  height,
}: PageLie): [number, number] {
  return turn === 90 || turn === 270 ? [height, width] : [width, height];
}
