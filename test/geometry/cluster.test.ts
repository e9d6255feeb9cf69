import { expect, test } from "vitest";
import { cluster, nearest } from "../../src/geometry/cluster.ts";

test("numbers near one another are one, at their mean", () => {
  expect(cluster([100.4, 10, 100, 11, 100.2], 2)).toEqual([
    10.5,
    expect.closeTo(100.2),
  ]);
});

test("evenly spaced numbers do not chain into one", () => {
  expect(cluster([0, 2, 4, 6, 8], 3)).toEqual([1, 5, 8]);
});

test("no numbers, no groups", () => {
  expect(cluster([], 3)).toEqual([]);
});

test("the nearest value of a list", () => {
  expect(nearest([0, 10, 20], 14)).toBe(1);
  expect(nearest([0, 10, 20], 99)).toBe(2);
  expect(nearest([], 1)).toBe(-1);
});
