import { expect, test } from "vitest";
import { skewBack } from "../../src/geometry/skew.ts";
import { skewCorners, straightBox } from "../../src/geometry/straight-box.ts";
import type { Box } from "../../src/model/box.ts";

test.each([4.2, -3, 0.4])("undoes what skewBack did at %s degrees", (skew) => {
  const box: Box = [120, 300, 420, 340];
  const hull = skewBack(box, skew, 595, 842);
  straightBox(hull, skew, 595, 842).forEach((side, i) => {
    expect(side).toBeCloseTo(box[i] as number, 6);
  });
});

test("a flat box keeps its sides", () => {
  const [x0, y0, x1, y1] = straightBox([100, 200, 400, 205], 4, 595, 842);
  expect([x1 - x0, y1 - y0]).toEqual([300, 5]);
});

test("the corners lie on the sides of the hull", () => {
  const box: Box = [120, 300, 420, 340];
  const corners = skewCorners(box, 3, 595, 842);
  const hull = skewBack(box, 3, 595, 842);
  expect(Math.min(...corners.map(([x]) => x))).toBeCloseTo(hull[0], 9);
  expect(Math.max(...corners.map(([, y]) => y))).toBeCloseTo(hull[3], 9);
});
