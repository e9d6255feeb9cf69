import { printedBox } from "../../../geometry/place-on-page.ts";
import { matchLabel } from "../../../layouts/match.ts";
import { labelsOf, outlineOf } from "../../../layouts/outline/outline.ts";
import { printedTexts } from "../../../layouts/printed-texts.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { Box } from "../../../model/box.ts";
import type { Form } from "../../../model/form.ts";
import type { InspectedPage } from "../../../pipeline/inspect.ts";
import { joinLines } from "../../../text/join-lines.ts";
import type { Wanted } from "./wanted.ts";

/** A text with its place on a page as displayed. */
export interface PlacedText {
  page: number;
  box: Box;
  text: string;
}

/** What a page shows of a layout. */
export interface PageCheck {
  /** The cells with a label of the layout, with what it names; null for one that only groups others. */
  labels: (PlacedText & { path: string | null })[];
  /** What looks like a label and is none of the layout's. */
  unexplained: PlacedText[];
  /** Texts of table cells that the reading left over. */
  unplaced: PlacedText[];
}

/** What a check found on all pages of a form so far. */
export interface FormCheck {
  form: Form;
  wanted: Wanted[];
  found: PageCheck;
}

/** Looks for the labels of a layout in the tables of a page that its form stands on. */
export function checkPage(
  { content, grids, fields: all }: InspectedPage,
  { form, wanted, found: before }: FormCheck,
  layout: Layout,
): PageCheck {
  const { page } = content;
  const found: PageCheck = { labels: [], unexplained: [], unplaced: [] };
  const printed = printedTexts(layout);
  const fields = all.filter(({ path }) => path.startsWith(`${form.id}.`));
  for (const grid of grids) {
    const cells = grid.cells.map((cell) => ({
      ...cell,
      text: joinLines(cell.lines),
    }));
    const looks = new Set(labelsOf(outlineOf(cells)));
    for (const cell of cells) {
      if (cell.text === "") continue;
      const placed = {
        page,
        box: printedBox(cell.box, content),
        text: cell.text,
      };
      if (matchLabel(cell.text, printed) !== null) {
        const named = nameOf(cell.text, wanted, [
          ...before.labels,
          ...found.labels,
        ]);
        found.labels.push({ ...placed, path: named?.path ?? null });
        continue;
      }
      const held = fields.filter(({ cell: { at } }) =>
        at.some((place) => "page" in place && sameBox(place.box, placed.box)),
      );
      if (held.some(({ path }) => /\.unplaced\[/u.test(path)))
        found.unplaced.push(placed);
      else if (looks.has(cell) && held.every(isSwallowing))
        found.unexplained.push(placed);
    }
  }
  return found;
}

/** What a label names; of several with the same label the first that none was found for yet, as they are read. */
function nameOf(
  text: string,
  wanted: readonly Wanted[],
  found: PageCheck["labels"],
): Wanted | undefined {
  const named = wanted.filter(
    ({ labels, inCell }) => inCell && matchLabel(text, labels) !== null,
  );
  return (
    named.find(({ path }) => !found.some((label) => label.path === path)) ??
    named[0]
  );
}

/** A field with several cells beside its label may hold the label of another. */
function isSwallowing({ path, cell }: InspectedPage["fields"][number]) {
  return /^[^.]+\.fields\./u.test(path) && cell.at.length > 1;
}

/** Places are rounded to a hundredth of a point. */
const ROUNDING = 0.02;

function sameBox(a: Box, b: Box): boolean {
  return a.every((side, i) => Math.abs(side - (b[i] ?? 0)) <= ROUNDING);
}
