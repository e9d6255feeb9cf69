import type { Vocabulary } from "../../layouts/printed-texts.ts";
import type { CellLine, PageCell } from "../../model/grid.ts";
import { leavesNoRoom } from "../../text/cell-lines.ts";
import { type OpenCell, type Pair, textOf } from "./join-pages.ts";

const ENDS_SENTENCE = /[。！？]\s*$/u;

/** More is to come: the next point of a list, the rest of a sentence. */
const ENDS_OPEN = /[；;，,、：:]\s*$/u;

/** A bound is a value of its own: ≥1770艘次 does not go on with ≥180处, whatever room there is. */
const BEGINS_BOUND =
  /^\s*(?:[≥≤≧≦⩾⩽><=＞＜＝]|大于|小于|高于|低于|不低于|不少于|不高于|不超过|不大于|不小于)/u;

/**
 * Whether the first row of a page is the rest of the last row of the page before. A row was cut where a text stops at
 * the end of its line and another goes on below it, or where the rest has nothing but one more paragraph while the row's
 * own other cells are complete; it was not where a cell complete in itself faces another text.
 * @param pairs cells that face each other across the page's end
 * @param first all cells of the page's first row
 * @param isMerging whether cells of a column stand over several rows of the table
 */
export function rowGoesOn(
  pairs: readonly Pair[],
  first: readonly PageCell[],
  vocabulary: Vocabulary,
  isMerging: (column: number) => boolean,
): boolean {
  const texts = pairs.filter(({ below }) => below.lines.length > 0);
  if (texts.length < first.filter((cell) => cell.lines.length > 0).length) {
    return false;
  }
  if (texts.length === 0) return pairs.length > 0;
  let goesOn = false;
  for (const { above, below } of texts) {
    const before = textOf(above);
    const after = below.lines.map((line) => line.text).join("");
    if (before === "") continue;
    if (BEGINS_BOUND.test(after)) return false;
    if (vocabulary.isPrinted(before + after)) {
      if (above.rowSpan === 1) goesOn = true;
      continue;
    }
    if (vocabulary.isPrinted(before)) return false;
    if (stopsAtLineEnd(above, below)) goesOn ||= !ENDS_SENTENCE.test(before);
    else if (ENDS_OPEN.test(before)) goesOn = true;
    else if (texts.length > 1) return false;
  }
  return (
    goesOn ||
    (texts.length === 1 && isBareRest(texts[0] as Pair, pairs, isMerging))
  );
}

function stopsAtLineEnd(above: OpenCell, below: PageCell): boolean {
  const lines: CellLine[] = above.parts.flatMap((part) => part.lines);
  const last = lines[lines.length - 1];
  const part = above.parts.findLast(({ lines: own }) => own.length > 0);
  const next = below.lines[0];
  if (last === undefined || part === undefined || next === undefined)
    return false;
  return leavesNoRoom(last, next, part.lines, part.box);
}

/**
 * One text alone, with its row's own key (a text left of it in a cell of that row only) on the page before:
 * one more paragraph of that cell, for a row without its key is none. Where cells right of it are often merged over rows,
 * it may be a row of its own beside such a one.
 */
function isBareRest(
  rest: Pair,
  pairs: readonly Pair[],
  isMerging: (column: number) => boolean,
): boolean {
  const isBesideMerged = pairs.some(
    ({ above, below }) =>
      below.column > rest.below.column &&
      textOf(above) !== "" &&
      isMerging(below.column),
  );
  if (isBesideMerged) return false;
  return pairs.some(
    ({ above, below }) =>
      below.column < rest.below.column &&
      below.lines.length === 0 &&
      above.rowSpan === rest.above.rowSpan &&
      textOf(above) !== "",
  );
}
