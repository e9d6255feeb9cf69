import { area, holds } from "../../geometry/box.ts";
import type { Box } from "../../model/box.ts";
import type { Area, Glyph, Marks } from "./marks.ts";

/** Two copies of a glyph nearer than this share of their size are one, drawn twice to look bold or shadowed. */
const DOUBLE_SHIFT = 0.2;

/** An image of this share of the page is the page, scanned; a smaller one is a stamp or a picture. */
const COVER_SHARE = 0.5;

/** Colours whose channels all differ by less (of 255) cannot be told apart on paper. */
const SAME_COLOUR = 12;

const PAPER = "#ffffff";

/**
 * Marks the glyphs that no reader would see for a reason that shows only when the whole page is known:
 * off the page, painted over later, drawn in the colour of what lies under them, drawn twice.
 */
export function settleVisibility(marks: Marks, pageBox: Box): void {
  const wholePage = (image: Area) =>
    area(image.box) >= COVER_SHARE * area(pageBox);
  const opaqueImages = marks.images.filter((image) => image.opaque);
  const covers = [
    ...marks.areas.filter((painted) => painted.opaque),
    ...opaqueImages.filter(wholePage),
  ];
  const pictures = opaqueImages.filter((image) => !wholePage(image));
  const under = (areas: readonly Area[], glyph: Glyph, x: number, y: number) =>
    areas.some(
      (painted) => painted.order > glyph.order && holds(painted.box, x, y),
    );
  const grounds = marks.areas.filter(
    (painted) => painted.opaque && painted.colour !== null,
  );
  const seen = new Map<string, Glyph[]>();
  for (const glyph of marks.glyphs) {
    const clipped = glyph.hidden === "clipped";
    if (glyph.isSpace || (glyph.hidden !== null && !clipped)) continue;
    const x = (glyph.box[0] + glyph.box[2]) / 2;
    const y = (glyph.box[1] + glyph.box[3]) / 2;
    // The page's edge is the outermost clip: what it cuts off is off the page.
    if (!holds(pageBox, x, y)) glyph.hidden = "off-page";
    else if (clipped) continue;
    else if (under(covers, glyph, x, y)) glyph.hidden = "covered";
    else if (under(pictures, glyph, x, y)) glyph.hidden = "under-image";
    else if (hasPaperColour(glyph, grounds, marks.images, x, y))
      glyph.hidden = "paper-coloured";
    else if (isDouble(glyph, seen)) glyph.hidden = "doubled";
  }
}

function hasPaperColour(
  glyph: Glyph,
  grounds: Area[],
  images: Area[],
  x: number,
  y: number,
): boolean {
  if (!isColour(glyph.colour)) return false;
  let ground = PAPER;
  let since = -1;
  for (const area of grounds) {
    if (
      area.order < glyph.order &&
      area.order > since &&
      holds(area.box, x, y)
    ) {
      ground = area.colour ?? PAPER;
      since = area.order;
    }
  }
  if (!isColour(ground) || !sameColour(glyph.colour, ground)) return false;
  // What an image shows there is not known: such a text may well be seen.
  return !images.some(
    (image) =>
      image.order > since &&
      image.order < glyph.order &&
      holds(image.box, x, y),
  );
}

function isColour(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour);
}

/** Whether two colours (#rrggbb) look the same. */
export function sameColour(a: string, b: string): boolean {
  if (a === b) return true;
  return [1, 3, 5].every(
    (i) =>
      Math.abs(
        Number.parseInt(a.slice(i, i + 2), 16) -
          Number.parseInt(b.slice(i, i + 2), 16),
      ) < SAME_COLOUR,
  );
}

function isDouble(glyph: Glyph, seen: Map<string, Glyph[]>): boolean {
  const same = seen.get(glyph.text);
  if (same === undefined) {
    seen.set(glyph.text, [glyph]);
    return false;
  }
  const [x0, y0, x1, y1] = glyph.box;
  const reachX = (x1 - x0) * DOUBLE_SHIFT;
  const reachY = (y1 - y0) * DOUBLE_SHIFT;
  if (
    same.some(
      ({ box }) =>
        Math.abs(box[0] - x0) <= reachX && Math.abs(box[1] - y0) <= reachY,
    )
  )
    return true;
  same.push(glyph);
  return false;
}
