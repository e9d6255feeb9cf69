import type { PageCell } from "../../model/grid.ts";
import type { Rule, Word } from "../../model/page.ts";

/** A stroke this far down a word (shares of its height) goes through its middle; an underline lies lower. */
const THROUGH = { from: 0.3, to: 0.72 };

/** A stroke covers this many of a character's widths at least: less is a bar of a drawn character. */
const SHORTEST = 0.6;

/** A line this near to a border of the cell (points) is the border, with text set too high or too low for it. */
const AT_BORDER = 1.5;

/**
 * Whether a line goes through the middle of some text of a cell: text that was deleted and still shows. It is read as
 * printed; which of it holds is a person's to say.
 */
export function isStruckOut(
  words: readonly Word[],
  cell: PageCell,
  rules: readonly Rule[],
): boolean {
  const [left, top, right, bottom] = cell.box;
  const strokes = rules.filter(
    ({ axis, at, from, to }) =>
      axis === "horizontal" &&
      at > top + AT_BORDER &&
      at < bottom - AT_BORDER &&
      from > left - AT_BORDER &&
      to < right + AT_BORDER,
  );
  return words.some(({ box: [x0, y0, x1, y1], size, by }) => {
    // The lines of a scan may be dirt or a pen's stroke through a box.
    if (by !== "text-layer") return false;
    const height = y1 - y0;
    return strokes.some(({ at, from, to }) => {
      const share = (at - y0) / height;
      const covered = Math.min(x1, to) - Math.max(x0, from);
      return (
        share >= THROUGH.from &&
        share <= THROUGH.to &&
        covered >= SHORTEST * size
      );
    });
  });
}
