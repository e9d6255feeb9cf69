import { intersect, isEmpty } from "../../geometry/box.ts";
import type { Box } from "../../model/box.ts";
import type { GraphicsState } from "./graphics-state.ts";
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
  }
  if (strokes && state.strokeAlpha > 0 && state.stroke !== "transparent") {
    const width = Math.max(widthOnPage(state.lineWidth, state.ctm), HAIRLINE);
    for (const path of subpaths) {
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
    state.opaqueBlend &&
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
