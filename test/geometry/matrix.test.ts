import { expect, test } from "vitest";
import {
  apply,
  applyToBox,
  IDENTITY,
  type Matrix,
  multiply,
  scaleOf,
} from "../../src/geometry/matrix.ts";

const SHIFT: Matrix = [1, 0, 0, 1, 100, 50];
const TWICE: Matrix = [2, 0, 0, 2, 0, 0];
/** A quarter turn counter-clockwise in y-up coordinates. */
const TURN: Matrix = [0, 1, -1, 0, 0, 0];

test("the inner map is applied first", () => {
  expect(apply(multiply(TWICE, SHIFT), 1, 1)).toEqual([202, 102]);
  expect(apply(multiply(SHIFT, TWICE), 1, 1)).toEqual([102, 52]);
  expect(multiply(IDENTITY, SHIFT)).toEqual(SHIFT);
});

test("a product maps as its factors one after the other", () => {
  const m: Matrix = [1.5, 0.2, -0.3, 2, 7, -4];
  const once = apply(TURN, ...apply(m, 3, 5));
  const product = apply(multiply(TURN, m), 3, 5);
  expect(product[0]).toBeCloseTo(once[0]);
  expect(product[1]).toBeCloseTo(once[1]);
});

test("a turned rectangle keeps an upright box with left before right", () => {
  expect(applyToBox(TURN, 0, 0, 10, 4)).toEqual([-4, 0, 0, 10]);
});

test("a rectangle turned by half a right angle needs a larger box", () => {
  const c = Math.SQRT1_2;
  const [x0, y0, x1, y1] = applyToBox([c, c, -c, c, 0, 0], 0, 0, 1, 1);
  expect([x0, y0, x1, y1]).toEqual([
    expect.closeTo(-c),
    expect.closeTo(0),
    expect.closeTo(c),
    expect.closeTo(2 * c),
  ]);
});

test("how much a map stretches, whatever way it turns", () => {
  expect(scaleOf(TURN)).toBe(1);
  expect(scaleOf([0, 3, -3, 0, 9, 9])).toBe(3);
  expect(scaleOf([4, 0, 0, -1, 0, 0])).toBe(2);
});
