import { fold } from "../../layouts/fold.ts";
import { labelsOf, outlineOf } from "../../layouts/outline/outline.ts";
import type { Vocabulary } from "../../layouts/printed-texts.ts";
import type { PageGrid } from "../../model/grid.ts";
import { joinLines } from "../../text/join-lines.ts";

/** What the tables of a form print in advance, as far as they show it themselves: their labels and headings of columns. */
export function ownVocabulary(grids: readonly PageGrid[]): Vocabulary {
  const outlines = grids.map(({ cells }) =>
    outlineOf(cells.map((cell) => ({ ...cell, text: joinLines(cell.lines) }))),
  );
  const printed = new Set(
    outlines.flatMap((outline) =>
      labelsOf(outline).map(({ text }) => fold(text)),
    ),
  );
  const headings = new Set(
    outlines.flatMap(({ tables }) =>
      tables.flatMap(({ columns }) =>
        columns.map(({ heading }) => fold(heading.text)),
      ),
    ),
  );
  return {
    isPrinted: (text) => printed.has(fold(text)),
    isColumnHeading: (text) => headings.has(fold(text)),
  };
}
