import { type RawCell, withReason } from "../../model/cell.ts";
import type { FormCell } from "../../model/grid.ts";
import { withReading, worstReading } from "../../text/worst-reading.ts";

/** A cell with a larger share of characters that cannot be trusted is not read at all. */
const UNREADABLE_SHARE = 0.3;

/** One or several cells of a grid as one value: their texts as paragraphs, their places in order. */
export function toRawCell(
  cells: readonly FormCell[],
  separator = "\n",
): RawCell {
  const printed = cells.filter((cell) => cell.text !== "");
  const at = (printed.length > 0 ? printed : cells).flatMap((cell) =>
    placesOf(cell),
  );
  const suspect = Math.max(0, ...printed.map((cell) => cell.suspect));
  const first = printed[0] ?? cells[0];
  const by =
    printed.find((cell) => cell.by !== "text-layer")?.by ??
    first?.by ??
    "text-layer";
  const read = withReading(worstReading(printed.map(({ reading }) => reading)));
  if (suspect > UNREADABLE_SHARE) {
    return {
      text: null,
      state: "unreadable",
      by,
      review: true,
      reasons: ["untrusted-text"],
      at,
      ...read,
    };
  }
  const text = printed.map((cell) => cell.text).join(separator);
  const raw: RawCell = {
    text,
    state: text === "" ? "blank" : "read",
    by,
    review: false,
    reasons: [],
    at,
    ...read,
  };
  const reasons = [...new Set(cells.flatMap((cell) => cell.reasons))];
  if (suspect > 0) reasons.push("untrusted-text");
  return reasons.reduce((cell, reason) => withReason(cell, reason), raw);
}

/** The places of a cell that hold its text; all of them for a blank cell. */
function placesOf(cell: FormCell) {
  const printed = cell.parts.filter((part) => part.text !== "");
  return (printed.length > 0 ? printed : cell.parts).map((part) => part.place);
}
