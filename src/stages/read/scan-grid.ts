import { area, intersect, isEmpty, unionAll } from "../../geometry/box.ts";
import type { Matrix } from "../../geometry/matrix.ts";
import type { Box } from "../../model/box.ts";

/** An image of a page: how many pixels it has, where its unit square lies and what shows of it, points as displayed. */
export interface PlacedImage {
  width: number;
  height: number;
  place: Matrix;
  shown: Box;
}

/** The pixels that a page's picture is made of: the upper left corner of the first one, and points a pixel. */
export interface ScanGrid {
  left: number;
  top: number;
  stepX: number;
  stepY: number;
  width: number;
  height: number;
}

/**
 * A picture has no more pixels than this: A3 at 600 dpi, 80 MB gray and 240 MB in colour. Nobody scans forms finer, so
 * that more are a poster, or a page whose size is wrong; it is reduced.
 */
export const MOST_PIXELS = 80_000_000;

/** Finer images that cover less of the page than this share are stamps or logos: the text is in what is coarser. */
const CARRIES_TEXT = 0.1;

/** Resolutions that differ by less than this share across and down are one: at the far end of A4 it makes 2 points. Faxes differ by 4 % and more. */
const SQUARE = 0.005;

/** Images of one resolution differ in their steps by rounding only. */
const SAME_STEP = 1.01;

/** Points a pixel at most, a little rounding included: an image coarser than 72 dpi is a coloured ground, and what lies on it finer. */
const COARSEST_STEP = 1.01;

/** A part of a pixel below this comes from rounding (points to two or three decimals). */
const SLIVER = 0.05;

/**
 * The grid of a page that is made of images: that of the finest ones which carry its text, so that their pixels are
 * kept one to one, cut to what the page shows of all images.
 */
export function scanGrid(images: readonly PlacedImage[], page: Box): ScanGrid {
  const main = mainImage(images, page);
  const steps = stepsOf(main);
  const square = Math.max(...steps) / Math.min(...steps) < 1 + SQUARE;
  const finest = Math.min(...steps);
  const [ownX, ownY] =
    square && finest <= COARSEST_STEP
      ? steps
      : [Math.min(finest, COARSEST_STEP), Math.min(finest, COARSEST_STEP)];
  const all =
    unionAll(
      images
        .map(({ shown }) => intersect(shown, page))
        .filter((b) => !isEmpty(b)),
    ) ?? page;
  const reduce = Math.max(
    1,
    Math.sqrt(area(all) / (ownX * ownY) / MOST_PIXELS),
  );
  const [stepX, stepY] = [ownX * reduce, ownY * reduce];
  const [cornerX, cornerY] = cornerOf(main);
  const first = (edge: number, corner: number, step: number) =>
    Math.floor((edge - corner) / step + SLIVER);
  const last = (edge: number, corner: number, step: number) =>
    Math.ceil((edge - corner) / step - SLIVER);
  const x0 = first(all[0], cornerX, stepX);
  const y0 = first(all[1], cornerY, stepY);
  return {
    left: cornerX + x0 * stepX,
    top: cornerY + y0 * stepY,
    stepX,
    stepY,
    width: Math.max(1, last(all[2], cornerX, stepX) - x0),
    height: Math.max(1, last(all[3], cornerY, stepY) - y0),
  };
}

/** The largest of the finest images that carry text. */
function mainImage(images: readonly PlacedImage[], page: Box): PlacedImage {
  const finestFirst = images
    .map((image) => ({
      image,
      step: Math.min(...stepsOf(image)),
      area: area(intersect(image.shown, page)),
    }))
    .sort((a, b) => a.step - b.step);
  let covered = 0;
  let step = 0;
  for (const each of finestFirst) {
    step = each.step;
    covered += each.area;
    if (covered >= CARRIES_TEXT * area(page)) break;
  }
  const [main] = finestFirst
    .filter(
      (each) => each.step <= step * SAME_STEP && each.step >= step / SAME_STEP,
    )
    .sort((a, b) => b.area - a.area);
  if (main === undefined) throw new Error("a grid of no image");
  return main.image;
}

/** Points a pixel along the page's width and along its height. */
function stepsOf({ place, width, height }: PlacedImage): [number, number] {
  const alongRow = Math.hypot(place[0], place[1]) / width;
  const alongColumn = Math.hypot(place[2], place[3]) / height;
  return Math.abs(place[0]) >= Math.abs(place[1])
    ? [alongRow, alongColumn]
    : [alongColumn, alongRow];
}

function cornerOf({ place }: PlacedImage): [number, number] {
  const [a, b, c, d, e, f] = place;
  return [
    e + Math.min(a, 0) + Math.min(c, 0),
    f + Math.min(b, 0) + Math.min(d, 0),
  ];
}
