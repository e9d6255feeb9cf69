import { expect, test } from "vitest";
import {
  area,
  contains,
  holds,
  intersect,
  isEmpty,
  overlapShare,
  union,
  unionAll,
} from "../../src/geometry/box.ts";
import type { Box } from "../../src/model/box.ts";

const A: Box = [0, 0, 10, 20];

test("what two boxes share", () => {
  expect(intersect(A, [5, 15, 30, 40])).toEqual([5, 15, 10, 20]);
  expect(isEmpty(intersect(A, [5, 15, 30, 40]))).toBe(false);
});

test("boxes that only touch, or lie apart, share nothing", () => {
  expect(isEmpty(intersect(A, [10, 0, 20, 20]))).toBe(true);
  expect(isEmpty(intersect(A, [0, 21, 10, 30]))).toBe(true);
  expect(area(intersect(A, [0, 25, 10, 30]))).toBe(0);
});

test("the box around several", () => {
  expect(union(A, [-5, 8, 3, 30])).toEqual([-5, 0, 10, 30]);
  expect(unionAll([[4, 4, 5, 5], A, [1, 1, 30, 2]])).toEqual([0, 0, 30, 20]);
  expect(unionAll([])).toBeNull();
});

test("a point on the edge is held", () => {
  expect(holds(A, 10, 20)).toBe(true);
  expect(holds(A, 10.01, 20)).toBe(false);
  expect(holds(A, 5, -0.01)).toBe(false);
});

test("a box that sticks out is contained up to the slack", () => {
  const out: Box = [-2, 0, 10, 20];
  expect(contains(A, [1, 1, 9, 19])).toBe(true);
  expect(contains(A, out)).toBe(false);
  expect(contains(A, out, 2)).toBe(true);
  expect(contains(A, [0, 0, 10, 23], 2)).toBe(false);
});

test.each([
  [0, 10, 5, 25, 0.5],
  [0, 10, 2, 4, 1],
  [0, 10, 10, 20, 0],
  [0, 10, 30, 40, 0],
  [5, 5, 0, 10, 0],
])("%d-%d and %d-%d share %d of the shorter", (a0, a1, b0, b1, share) => {
  expect(overlapShare(a0, a1, b0, b1)).toBe(share);
});
