import type { Box } from "../model/box.ts";
import { skewBack } from "./skew.ts";
import { type Turn, turnBack } from "./turn.ts";

/** How a page lies: the quarter turn and the skew (degrees) that were undone to read it, its size as displayed. */
export interface PageLie {
  turn: Turn;
  skew: number;
  width: number;
  height: number;
}

/** A box in reading orientation as it lies on the page as displayed, points. */
export function placeOnPage(box: Box, page: PageLie): Box {
  const { turn, skew, width, height } = page;
  const sideways = turn === 90 || turn === 270;
  const crooked = skewBack(
    box,
    skew,
    sideways ? height : width,
    sideways ? width : height,
  );
  return turnBack(crooked, turn, width, height);
}

/** The same, to a hundredth of a point, as results give it. */
export function printedBox(box: Box, page: PageLie): Box {
  return placeOnPage(box, page).map(toHundredth) as Box;
}

function toHundredth(points: number): number {
  return Math.round(points * 100) / 100;
}
