import type { Box } from "../../../model/box.ts";
import { emWidth } from "./em-width.ts";

/** Distance of lines in em, where nothing tells it. */
const LEADING = 1.3;

/** The largest type that a form is filled in with, points. */
const LARGEST = 16;

/**
 * Lines for a text in a box whose print cannot be seen: as few as it takes to set the text in the largest type that
 * fits, from the top left.
 */
export function evenLines(text: string, [x0, y0, x1, y1]: Box): Box[] {
  const ems = Math.max(emWidth(text), 0.5);
  const [across, down] = [x1 - x0, y1 - y0];
  let best = { count: 1, size: 0 };
  for (let count = 1; count <= Math.ceil(ems); count++) {
    const size = Math.min(
      (across * count) / ems,
      down / (1 + LEADING * (count - 1)),
      LARGEST,
    );
    if (size <= best.size) break;
    best = { count, size };
  }
  const { count, size } = best;
  return Array.from({ length: count }, (_, i): Box => {
    const top = y0 + i * LEADING * size;
    const right = x0 + Math.min(across, (ems * size) / count);
    return [x0, top, right, top + size];
  });
}
