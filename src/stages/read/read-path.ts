import { apply, type Matrix, scaleOf } from "../../geometry/matrix.ts";
import type { Box } from "../../model/box.ts";

/** pdf.js path codes (display_utils `DrawOPS`), each followed by its coordinates. */
const MOVE_TO = 0;
const LINE_TO = 1;
const CURVE_TO = 2;
const QUADRATIC_TO = 3;
const CLOSE = 4;

/** One subpath in page coordinates. */
export interface Subpath {
  /** Corner points x, y, x, y …; a curve only contributes its end. */
  points: number[];
  closed: boolean;
  /** Which of its sides are curved (index of the side's end point). */
  curved: Set<number>;
}

/** The subpaths of a pdf.js path buffer, mapped by `ctm`. */
export function readPath(data: ArrayLike<number>, ctm: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath | null = null;
  let startX = 0;
  let startY = 0;
  const to = (x: number, y: number, curved: boolean) => {
    if (current === null) {
      current = {
        points: [...apply(ctm, startX, startY)],
        closed: false,
        curved: new Set(),
      };
      subpaths.push(current);
    }
    const [px, py] = apply(ctm, x, y);
    if (curved) current.curved.add(current.points.length / 2);
    current.points.push(px, py);
  };
  for (let i = 0; i < data.length; ) {
    const at = (offset: number) => data[i + offset] ?? 0;
    switch (data[i]) {
      case MOVE_TO:
        startX = at(1);
        startY = at(2);
        current = null;
        i += 3;
        break;
      case LINE_TO:
        to(at(1), at(2), false);
        i += 3;
        break;
      case CURVE_TO:
        to(at(5), at(6), true);
        i += 7;
        break;
      case QUADRATIC_TO:
        to(at(3), at(4), true);
        i += 5;
        break;
      case CLOSE: {
        const closing = current as Subpath | null;
        if (closing !== null) closing.closed = true;
        current = null;
        i += 1;
        break;
      }
      default:
        throw new RangeError(`unknown path code ${data[i]} at ${i}`);
    }
  }
  return subpaths;
}

/** The sides of a subpath as x0, y0, x1, y1, straight ones only. */
export function* straightSides(
  path: Subpath,
  closeIt: boolean,
): Generator<[number, number, number, number]> {
  const { points } = path;
  const corners = points.length / 2;
  for (let k = 1; k < corners; k++) {
    if (!path.curved.has(k)) yield side(points, k - 1, k);
  }
  if ((path.closed || closeIt) && corners > 2)
    yield side(points, corners - 1, 0);
}

function side(
  points: number[],
  from: number,
  to: number,
): [number, number, number, number] {
  return [
    points[2 * from] ?? 0,
    points[2 * from + 1] ?? 0,
    points[2 * to] ?? 0,
    points[2 * to + 1] ?? 0,
  ];
}

/** The box of a subpath that is an upright rectangle; null for any other shape. */
export function asRectangle(path: Subpath): Box | null {
  const { points } = path;
  if (path.curved.size > 0 || points.length < 8 || points.length > 10)
    return null;
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const box: Box = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ];
  const onSides = xs.every((x, i) => {
    const y = ys[i] ?? 0;
    return near(x, box[0], box[2]) && near(y, box[1], box[3]);
  });
  return onSides ? box : null;
}

/** Rounding of coordinates in files, points. */
const ROUNDING = 0.05;

function near(value: number, low: number, high: number): boolean {
  return (
    Math.abs(value - low) <= ROUNDING || Math.abs(value - high) <= ROUNDING
  );
}

/** The box around all points of a subpath. */
export function boundsOf(path: Subpath): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < path.points.length; i += 2) {
    const x = path.points[i] ?? 0;
    const y = path.points[i + 1] ?? 0;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [x0, y0, x1, y1];
}

/** A line width in points of the page. */
export function widthOnPage(width: number, ctm: Matrix): number {
  return width * scaleOf(ctm);
}
