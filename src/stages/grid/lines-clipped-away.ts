import type { CellLine, PageCell } from "../../model/grid.ts";
import type { HiddenWord } from "../../model/page.ts";
import { cellLines, leavesNoRoom } from "../../text/cell-lines.ts";

/** Lines of one text are less than this far apart (share of their size). */
const LINE_GAP = 0.8;

/** Text may stick out of its cell's sides by this much (points). */
const AT_SIDE = 2;

/**
 * Whether a row that is too low for its text hides lines of it: a line that is clipped away follows the last one that is
 * seen, which ran to the end of its cell, or goes before the first. Rows of another page that a program clips away follow
 * no full line.
 */
export function hasLinesClippedAway(
  cell: PageCell,
  hidden: readonly HiddenWord[],
): boolean {
  const first = cell.lines[0];
  const last = cell.lines.at(-1);
  if (first === undefined || last === undefined) return false;
  const [left, , right] = cell.box;
  const own = hidden.filter(
    ({ because, box }) =>
      because === "clipped" &&
      box[0] > left - AT_SIDE &&
      box[2] < right + AT_SIDE,
  );
  if (own.length === 0) return false;
  return cellLines(own, cell.box).some(
    (line) =>
      goesOn(last, line, [...cell.lines, line], cell) ||
      goesOn(line, first, [line, ...cell.lines], cell),
  );
}

function goesOn(
  line: CellLine,
  next: CellLine,
  lines: readonly CellLine[],
  cell: PageCell,
): boolean {
  const gap = next.box[1] - line.box[3];
  return (
    Math.abs(gap) < LINE_GAP * line.size &&
    Math.abs(next.size - line.size) < 1 &&
    leavesNoRoom(line, next, lines, cell.box)
  );
}
