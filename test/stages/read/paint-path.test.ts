import { expect, test } from "vitest";
import { IDENTITY, type Matrix } from "../../../src/geometry/matrix.ts";
import {
  type GraphicsState,
  initialState,
} from "../../../src/stages/read/graphics-state.ts";
import { paintPath } from "../../../src/stages/read/paint-path.ts";
import { OPS } from "../../../src/stages/read/pdfjs.ts";
import { readPath } from "../../../src/stages/read/read-path.ts";
import { marks } from "../../support/glyphs.ts";

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 4;

const rectangle = (x0: number, y0: number, x1: number, y1: number) => [
  ...[MOVE, x0, y0, LINE, x1, y0, LINE, x1, y1, LINE, x0, y1],
  CLOSE,
];

/** What painting a path leaves on a page of 500 × 500 points. */
function paint(
  operator: number,
  path: number[],
  more: Partial<GraphicsState> = {},
  ctm: Matrix = IDENTITY,
) {
  const page = marks({});
  const state = { ...initialState(ctm, [0, 0, 500, 500]), ...more };
  paintPath(operator, readPath(path, ctm), state, 7, page);
  return page;
}

test("a stroked line is a segment as thick as the map makes it", () => {
  const { segments } = paint(
    OPS.stroke,
    [MOVE, 10, 20, LINE, 110, 20],
    { lineWidth: 0.5, stroke: "#112233" },
    [2, 0, 0, 2, 0, 0],
  );
  expect(segments).toEqual([
    { x0: 20, y0: 40, x1: 220, y1: 40, width: 1, colour: "#112233", order: 7 },
  ]);
});

test("a rectangle is four segments when it is stroked, an area when it is filled", () => {
  const box = rectangle(10, 10, 100, 60);
  expect(paint(OPS.stroke, box).segments).toHaveLength(4);
  expect(paint(OPS.stroke, box).areas).toEqual([]);
  const filled = paint(OPS.fill, box, { fill: "#eeeeee" });
  expect(filled.segments).toEqual([]);
  expect(filled.areas).toEqual([
    { box: [10, 10, 100, 60], colour: "#eeeeee", opaque: true, order: 7 },
  ]);
  const both = paint(OPS.fillStroke, box);
  expect([both.segments.length, both.areas.length]).toEqual([4, 1]);
});

test("a thin filled rectangle is a line along its middle", () => {
  expect(paint(OPS.fill, rectangle(10, 20, 110, 20.5)).segments).toMatchObject([
    { x0: 10, y0: 20.25, x1: 110, y1: 20.25, width: 0.5 },
  ]);
  expect(paint(OPS.fill, rectangle(10, 20, 11, 200)).segments).toMatchObject([
    { x0: 10.5, y0: 20, x1: 10.5, y1: 200, width: 1 },
  ]);
});

test("what is half transparent or blended hides nothing", () => {
  const box = rectangle(10, 10, 100, 60);
  expect(paint(OPS.fill, box, { fillAlpha: 0.5 }).areas[0]?.opaque).toBe(false);
  expect(paint(OPS.fill, box, { blend: "multiply" }).areas[0]?.opaque).toBe(
    false,
  );
  expect(paint(OPS.fill, box, { fillAlpha: 0 }).areas).toEqual([]);
  expect(paint(OPS.stroke, box, { strokeAlpha: 0 }).segments).toEqual([]);
});

test("a shape that is no rectangle hides nothing for sure", () => {
  const triangle = [MOVE, 10, 10, LINE, 100, 10, LINE, 50, 90, CLOSE];
  expect(paint(OPS.fill, triangle).areas[0]?.opaque).toBe(false);
});

test("lines are cut where they are clipped, and gone where all of them is", () => {
  const clip = { clip: [50, 0, 100, 500] as GraphicsState["clip"] };
  expect(
    paint(OPS.stroke, [MOVE, 0, 20, LINE, 200, 20], clip).segments,
  ).toMatchObject([{ x0: 50, x1: 100 }]);
  expect(paint(OPS.stroke, [MOVE, 0, 20, LINE, 40, 20], clip).segments).toEqual(
    [],
  );
  expect(paint(OPS.fill, rectangle(0, 0, 80, 80), clip).areas[0]?.box).toEqual([
    50, 0, 80, 80,
  ]);
});

test("a small box is a tick box, not a cell", () => {
  expect(paint(OPS.stroke, rectangle(10, 10, 18, 18)).segments).toEqual([]);
  expect(paint(OPS.stroke, rectangle(10, 10, 60, 30)).segments).toHaveLength(4);
});

test("bent shapes of the size of a character are counted as outlines", () => {
  const leaf = (size: number) => [
    ...[MOVE, 0, 0, CURVE, 0, 0, size, 0, size, size],
    ...[CURVE, size, size, 0, size, 0, 0, LINE, 1, 1, LINE, 2, 1],
    ...[LINE, 2, 2, LINE, 1, 2, LINE, 3, 3, LINE, 0, 0, CLOSE],
  ];
  expect(paint(OPS.fill, leaf(10)).outlines).toBe(1);
  expect(paint(OPS.fill, leaf(100)).outlines).toBe(0);
  expect(paint(OPS.fill, rectangle(0, 0, 10, 10)).outlines).toBe(0);
  expect(paint(OPS.endPath, leaf(10)).outlines).toBe(0);
});

test("an unknown path code is an error, no empty path", () => {
  expect(() => readPath([9, 1, 2], IDENTITY)).toThrow(RangeError);
});
