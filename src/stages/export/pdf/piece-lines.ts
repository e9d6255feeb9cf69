import { applyToBox } from "../../../geometry/matrix.ts";
import type { PageLie } from "../../../geometry/place-on-page.ts";
import { straightBox } from "../../../geometry/straight-box.ts";
import { uprightMatrix } from "../../../geometry/turn.ts";
import type { Box } from "../../../model/box.ts";
import type { PageSummary } from "../../../model/extraction.ts";
import type { PageScan } from "../../../model/raster.ts";
import { emWidth } from "./em-width.ts";
import { evenLines } from "./even-lines.ts";
import { fillLines } from "./fill-lines.ts";
import { type TextLine, toDisplayed } from "./lay-text.ts";
import { printLines } from "./print-lines.ts";
import type { TextPiece } from "./text-pieces.ts";

/** How a page lies, by what its summary says. */
export function lieOf({ turn, skew, width, height }: PageSummary): PageLie {
  return { turn: turn ?? 0, skew, width, height };
}

/** A box as displayed in the page's reading orientation, its skew undone. */
export function readingBox(box: Box, lie: PageLie): Box {
  const { turn, skew, width, height } = lie;
  const straight = straightBox(box, skew, width, height);
  return applyToBox(uprightMatrix(turn, width, height), ...straight);
}

/**
 * Where the lines of the pieces stand on one page: as they are printed in its picture.
 * @returns for each piece the boxes of its lines on this page, in reading orientation; none for what is elsewhere
 */
export function linesOnPage(
  pieces: readonly TextPiece[],
  page: PageSummary,
  scan: PageScan,
): Box[][] {
  const lie = lieOf(page);
  const displayed = toDisplayed(lie);
  return pieces.map(({ text, at }) =>
    at
      .filter((place) => place.page === page.page)
      .flatMap(({ box }) => {
        const cell = readingBox(box, lie);
        const part = emWidth(text) / at.length;
        return printLines(scan, cell, displayed, part);
      }),
  );
}

/**
 * The pieces as lines, page by page.
 * @param found for each page, what `linesOnPage` gave
 */
export function pieceLines(
  pieces: readonly TextPiece[],
  pages: readonly PageSummary[],
  found: ReadonlyMap<number, Box[][]>,
): Map<number, TextLine[]> {
  const lines = new Map<number, TextLine[]>();
  for (const [i, { text, at }] of pieces.entries()) {
    const own = [...new Set(at.map(({ page }) => page))].flatMap((page) =>
      (found.get(page)?.[i] ?? []).map((box) => ({ page, box })),
    );
    const boxes = own.length > 0 ? own : unseen(text, at, pages, found);
    const texts = fillLines(
      text,
      boxes.map(({ box }) => box[2] - box[0]),
    );
    for (const [n, { page, box }] of boxes.entries()) {
      const line = { text: texts[n] ?? "", box };
      if (line.text !== "") lines.set(page, [...(lines.get(page) ?? []), line]);
    }
  }
  return lines;
}

/** Lines for what shows no ink, on the first of its pages that are to have text. */
function unseen(
  text: string,
  at: TextPiece["at"],
  pages: readonly PageSummary[],
  found: ReadonlyMap<number, Box[][]>,
): { page: number; box: Box }[] {
  const place = at.find(({ page }) => found.has(page));
  const summary = pages.find(({ page }) => page === place?.page);
  if (place === undefined || summary === undefined) return [];
  const cell = readingBox(place.box, lieOf(summary));
  return evenLines(text, cell).map((box) => ({ page: place.page, box }));
}
