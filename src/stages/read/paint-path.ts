import { intersect, isEmpty } from "../../geometry/box.ts";
import type { Box } from "../../model/box.ts";
import { type GraphicsState, NORMAL_BLEND } from "./graphics-state.ts";
import type { Marks } from "./marks.ts";
import { OPS } from "./pdfjs.ts";
import {
  asRectangle,
  boundsOf,
  type Subpath,
  straightSides,
  widthOnPage,
} from "./read-path.ts";

/** A filled area at most this thick is a drawn line, not a surface (points; Word's thickest table border is 6 pt, shading is taller than a line of text). */
const THICKEST_LINE = 4;

/** A filled line is at least this many times as long as thick; dots of a dotted line are as long as thick. */
const DOT_ASPECT = 0.7;

/** Renderers draw thinner lines than this one device pixel wide (points). */
const HAIRLINE = 0.1;

/** Adds what painting a path leaves on the page: strokes as segments, thin fills as segments, other fills as areas. */
export function paintPath(
  operator: number,
  subpaths: Subpath[],
  state: GraphicsState,
  order: number,
  marks: Marks,
): void {
  const { fills, strokes, closes } = effectOf(operator);
  if (fills && state.fillAlpha > 0 && state.fill !== "transparent") {
    for (const path of subpaths) fillSubpath(path, state, order, marks);
    if (isOutline(subpaths)) marks.outlines++;
  }
  if (strokes && state.strokeAlpha > 0 && state.stroke !== "transparent") {
    const width = Math.max(widthOnPage(state.lineWidth, state.ctm), HAIRLINE);
    for (const path of subpaths) {
      if (isCharacterStroke(path)) continue;
      for (const [x0, y0, x1, y1] of straightSides(path, closes)) {
        addSegment(
          marks,
          state.clip,
          [x0, y0, x1, y1],
          width,
          state.stroke,
          order,
        );
      }
    }
  }
}

/** Characters drawn as outlines are this high or wide (points), with this many corners and curves. */
const OUTLINE_SIZE = [4, 40] as const;
const OUTLINE_POINTS = 8;

/** Whether a filled path has the size and build of a character. */
function isOutline(subpaths: readonly Subpath[]): boolean {
  if (subpaths.length === 0) return false;
  let points = 0;
  let curves = 0;
  for (const path of subpaths) {
    points += path.points.length / 2;
    curves += path.curved.size;
  }
  if (points < OUTLINE_POINTS || curves === 0) return false;
  const boxes = subpaths.map(boundsOf);
  const width =
    Math.max(...boxes.map((b) => b[2])) - Math.min(...boxes.map((b) => b[0]));
  const height =
    Math.max(...boxes.map((b) => b[3])) - Math.min(...boxes.map((b) => b[1]));
  const larger = Math.max(width, height);
  return larger >= OUTLINE_SIZE[0] && larger <= OUTLINE_SIZE[1];
}

/** A closed shape smaller than this both ways (points) is a character's part or a drawn tick box, no cell. */
const SMALLEST_CELL = 12;

/** Whether a stroked subpath is the contour of a character: bent or slanted, and no larger than one. */
function isCharacterStroke(path: Subpath): boolean {
  const [x0, y0, x1, y1] = boundsOf(path);
  const larger = Math.max(x1 - x0, y1 - y0);
  if (larger > OUTLINE_SIZE[1] || path.points.length <= 4) return false;
  if (larger < SMALLEST_CELL) return true;
  if (path.curved.size > 0) return true;
  for (const [ax, ay, bx, by] of straightSides(path, false)) {
    if (Math.abs(ax - bx) > 1 && Math.abs(ay - by) > 1) return true;
  }
  return false;
}

function effectOf(operator: number): {
  fills: boolean;
  strokes: boolean;
  closes: boolean;
} {
  switch (operator) {
    case OPS.stroke:
      return { fills: false, strokes: true, closes: false };
    case OPS.closeStroke:
      return { fills: false, strokes: true, closes: true };
    case OPS.fill:
    case OPS.eoFill:
      return { fills: true, strokes: false, closes: false };
    case OPS.fillStroke:
    case OPS.eoFillStroke:
      return { fills: true, strokes: true, closes: false };
    case OPS.closeFillStroke:
    case OPS.closeEOFillStroke:
      return { fills: true, strokes: true, closes: true };
    default:
      return { fills: false, strokes: false, closes: false };
  }
}

function fillSubpath(
  path: Subpath,
  state: GraphicsState,
  order: number,
  marks: Marks,
): void {
  const rectangle = asRectangle(path);
  const full = rectangle ?? boundsOf(path);
  const width = full[2] - full[0];
  const height = full[3] - full[1];
  const thin = Math.min(width, height);
  if (
    thin <= THICKEST_LINE &&
    (rectangle !== null || Math.max(width, height) > 4 * thin)
  ) {
    const middleX = (full[0] + full[2]) / 2;
    const middleY = (full[1] + full[3]) / 2;
    const lying = width >= thin * DOT_ASPECT && width >= height * DOT_ASPECT;
    const standing = height >= width * DOT_ASPECT;
    if (lying)
      addSegment(
        marks,
        state.clip,
        [full[0], middleY, full[2], middleY],
        height,
        state.fill,
        order,
      );
    if (standing)
      addSegment(
        marks,
        state.clip,
        [middleX, full[1], middleX, full[3]],
        width,
        state.fill,
        order,
      );
    return;
  }
  const box = intersect(full, state.clip);
  if (isEmpty(box)) return;
  const opaque =
    rectangle !== null &&
    state.fillAlpha === 1 &&
    state.blend === NORMAL_BLEND &&
    state.fill !== "pattern";
  marks.areas.push({ box, colour: state.fill, opaque, order });
}

function addSegment(
  marks: Marks,
  clip: Box,
  line: [number, number, number, number],
  width: number,
  colour: string,
  order: number,
): void {
  const [x0, y0, x1, y1] = line;
  const half = width / 2;
  const outside =
    Math.max(x0, x1) < clip[0] - half ||
    Math.min(x0, x1) > clip[2] + half ||
    Math.max(y0, y1) < clip[1] - half ||
    Math.min(y0, y1) > clip[3] + half;
  if (outside) return;
  const within = (v: number, low: number, high: number) =>
    Math.min(Math.max(v, low), high);
  marks.segments.push({
    x0: within(x0, clip[0], clip[2]),
    y0: within(y0, clip[1], clip[3]),
    x1: within(x1, clip[0], clip[2]),
    y1: within(y1, clip[1], clip[3]),
    width,
    colour,
    order,
  });
}
