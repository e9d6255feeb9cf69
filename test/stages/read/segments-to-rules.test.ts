import { expect, test } from "vitest";
import type { Segment } from "../../../src/stages/read/marks.ts";
import { segmentsToRules } from "../../../src/stages/read/segments-to-rules.ts";

const line = (x0: number, y0: number, x1: number, y1: number): Segment => ({
  x0,
  y0,
  x1,
  y1,
  width: 0.5,
  colour: "#000000",
  order: 0,
});
const rules = (...segments: Segment[]) =>
  segmentsToRules(segments).map(
    ({ axis, at, from, to }) => `${axis} ${at}: ${from}-${to}`,
  );

test("upright and level lines are rules, whichever way they were drawn", () => {
  expect(rules(line(100, 20, 10, 20), line(30, 50, 30, 5))).toEqual([
    "horizontal 20: 10-100",
    "vertical 30: 5-50",
  ]);
});

test("slanted lines are none", () => {
  expect(rules(line(0, 0, 100, 10), line(0, 0, 3, 100))).toEqual([]);
});

test("a line a hair off its axis is a rule at its middle", () => {
  expect(rules(line(0, 20, 100, 20.8))).toEqual(["horizontal 20.4: 0-100"]);
});

test("dashes are one rule", () => {
  const dashes = Array.from({ length: 10 }, (_, i) =>
    line(i * 6, 40, i * 6 + 3, 40),
  );
  expect(rules(...dashes)).toEqual(["horizontal 40: 0-57"]);
});

test("dots are one rule, a single dot is none", () => {
  const dots = Array.from({ length: 20 }, (_, i) =>
    line(50, i * 2, 50, i * 2 + 0.8),
  );
  expect(rules(...dots)).toEqual(["vertical 50: 0-38.8"]);
  expect(rules(line(50, 0, 50, 0.8))).toEqual([]);
});

test("strokes further apart than a dash's gap stay two", () => {
  expect(rules(line(0, 40, 50, 40), line(56, 40, 100, 40))).toEqual([
    "horizontal 40: 0-50",
    "horizontal 40: 56-100",
  ]);
});

test("overlapping pieces of one line are one; the longest says where it is", () => {
  expect(rules(line(0, 40, 20, 40), line(15, 40.4, 200, 40.4))).toEqual([
    "horizontal 40.4: 0-200",
  ]);
});

test("a thick rule stays thick when it is joined", () => {
  const thick = { ...line(48, 10, 100, 10), width: 2 };
  expect(segmentsToRules([line(0, 10, 50, 10), thick])[0]?.width).toBe(2);
});

test("lines beside each other are two rules", () => {
  expect(rules(line(0, 40, 100, 40), line(0, 42, 100, 42))).toHaveLength(2);
});
