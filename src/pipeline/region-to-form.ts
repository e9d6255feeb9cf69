import { type PageLie, printedBox } from "../geometry/place-on-page.ts";
import { knownAs, vocabularyOf } from "../layouts/printed-texts.ts";
import type { Layout } from "../layouts/schema.ts";
import type { Place } from "../model/box.ts";
import { type RawCell, withReason } from "../model/cell.ts";
import type { RawForm } from "../model/form.ts";
import { mapCells } from "../model/map-cells.ts";
import type { FormRegion } from "../model/region.ts";
import { parseFlow } from "../stages/parse/flow/parse-flow.ts";
import { parseRegion } from "../stages/parse/parse-region.ts";
import { parseUnknown } from "../stages/parse/unknown/parse-unknown.ts";
import { joinPages } from "../stages/segment/join-pages.ts";
import { ownVocabulary } from "../stages/segment/own-vocabulary.ts";
import { flowLine } from "../text/flow-line.ts";

/**
 * A region to the raw forms in it: by its grid where it has one, else by its text; ids count on from `firstId`.
 * What was not read between printed lines is a guess: every cell of such a form is to be looked at.
 */
export function regionToForms(
  region: FormRegion,
  layout: Layout,
  frames: ReadonlyMap<number, PageLie>,
  firstId: number,
): RawForm[] {
  const forms =
    region.grids.length > 0
      ? [parseGrids(region, layout)]
      : parseLines(region, layout);
  return forms.map((form, i) =>
    asDisplayed(
      withUnreadPages({ ...form, id: `f${firstId + i}` }, region, layout),
      frames,
    ),
  );
}

/**
 * The region of a form that no layout knows as a form named by its own labels.
 * @param layouts what other forms print, which settles what geometry leaves open
 */
export function unknownRegionToForm(
  region: FormRegion,
  layouts: readonly Layout[],
  frames: ReadonlyMap<number, PageLie>,
  id: string,
): RawForm {
  const grid = joinPages(region.grids, ownVocabulary(region.grids));
  const isKnown = (text: string) => knownAs(text, layouts) === "whole";
  return asDisplayed({ ...parseUnknown(region, grid, isKnown), id }, frames);
}

function parseGrids(region: FormRegion, layout: Layout): RawForm {
  const form = parseRegion(
    region,
    joinPages(region.grids, vocabularyOf(layout)),
    layout,
  );
  return region.grids.some(({ inferred }) => inferred)
    ? mapCells(form, (cell) => withReason(cell, "no-ruling-lines"))
    : form;
}

function parseLines(region: FormRegion, layout: Layout): RawForm[] {
  const lines = [
    ...(region.titleLine === null ? [] : [region.titleLine]),
    ...region.heading,
  ];
  return parseFlow(lines.map(flowLine), [layout]).map((form) =>
    mapCells(form, (cell) => withReason(cell, "text-flow")),
  );
}

/** A form that lacks fields and has pages that could not be read lacks them for that reason: unreadable, not absent. */
function withUnreadPages(
  form: RawForm,
  region: FormRegion,
  layout: Layout,
): RawForm {
  const lacks = layout.fields.some(
    (field) =>
      field.where === "cell" && form.fields[field.name]?.state === "absent",
  );
  if (region.unread.length === 0 || !lacks) return form;
  const unreadable = (cell: RawCell): RawCell =>
    cell.state === "absent" && cell.at.length === 0
      ? {
          ...cell,
          state: "unreadable",
          review: true,
          reasons: ["page-unreadable"],
        }
      : cell;
  return {
    ...mapCells(form, unreadable),
    pages: [...form.pages, ...region.unread].sort((a, b) => a - b),
  };
}

/** Boxes as the page is displayed, to a hundredth of a point. */
function asDisplayed(
  form: RawForm,
  frames: ReadonlyMap<number, PageLie>,
): RawForm {
  const displayed = (place: Place): Place => {
    if (!("page" in place)) return place;
    const frame = frames.get(place.page);
    if (frame === undefined)
      throw new Error(`page ${place.page} was never laid out`);
    return { page: place.page, box: printedBox(place.box, frame) };
  };
  return mapCells(form, (cell) => ({ ...cell, at: cell.at.map(displayed) }));
}
