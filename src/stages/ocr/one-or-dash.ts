import type { PieceLine } from "./ink/page-lines.ts";

/** What follows 一 in a column of Chinese numerals. */
const NEXT = /^[二三]$/u;

/** Lines of one column have their middles this near to each other (em). */
const IN_LINE = 0.6;

/**
 * The lines that are a flat stroke alone in their cell and stand in a column with 二 or 三: 一, which without the thick
 * ends of a Song type looks like a dash.
 * @param textOf the text that a line was read as
 */
export function onesAmongNumerals(
  lines: readonly PieceLine[],
  textOf: (line: PieceLine) => string,
): Set<PieceLine> {
  const dashes = lines.filter(
    ({ pieces: [piece, other] }) =>
      other === undefined && piece?.kind === "mark" && piece.text === "—",
  );
  if (dashes.length === 0) return new Set();
  const numerals = lines.filter(
    (line) => line.pieces.length === 1 && NEXT.test(textOf(line)),
  );
  const middle = ({ box }: PieceLine) => (box[0] + box[2]) / 2;
  return new Set(
    dashes.filter((dash) =>
      numerals.some(
        (line) => Math.abs(middle(line) - middle(dash)) < IN_LINE * dash.em,
      ),
    ),
  );
}
