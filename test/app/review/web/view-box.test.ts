import { expect, test } from "vitest";
import {
  isInSight,
  zoomAbout,
  zoomTo,
} from "../../../../src/app/review/web/page/view-box.ts";
import type { Box } from "../../../../src/model/box.ts";

const WINDOW = { width: 600, height: 500 };
const SHORT: Box = [100, 700, 180, 720];

test("a short cell is zoomed until its print is legible, and stands in the middle", () => {
  const at = zoomTo(SHORT, 1, WINDOW);
  expect(at.scale).toBeGreaterThanOrEqual(1.5);
  expect(isInSight(SHORT, at, WINDOW)).toBe(true);
  const middle = at.left + WINDOW.width / 2;
  expect(middle).toBeCloseTo(140 * at.scale);
});

test("a zoom that is legible already is kept", () => {
  expect(zoomTo(SHORT, 3, WINDOW).scale).toBe(3);
});

test("of a cell wider than the window its beginning is seen", () => {
  const wide: Box = [50, 100, 550, 160];
  const at = zoomTo(wide, 1, WINDOW);
  expect(at.scale).toBe(1.35);
  expect(at.left).toBeLessThanOrEqual(50 * at.scale);
  expect(at.left + WINDOW.width).toBeGreaterThan(50 * at.scale + 400);
});

test("a cell is out of sight where it is too small, or scrolled away", () => {
  expect(isInSight(SHORT, { scale: 1, left: 0, top: 600 }, WINDOW)).toBe(false);
  expect(isInSight(SHORT, { scale: 2, left: 0, top: 0 }, WINDOW)).toBe(false);
  expect(isInSight(SHORT, { scale: 2, left: 0, top: 1300 }, WINDOW)).toBe(true);
});

test("what is under the pointer stays there", () => {
  const before = { scale: 2, left: 300, top: 400 };
  const pointer = { x: 120, y: 80 };
  const after = zoomAbout(before, 1.5, pointer);
  expect(after.scale).toBe(3);
  expect((after.left + pointer.x) / 3).toBeCloseTo((300 + 120) / 2);
  expect((after.top + pointer.y) / 3).toBeCloseTo((400 + 80) / 2);
});

test("the zoom ends at its limits", () => {
  const at = { scale: 5, left: 0, top: 0 };
  expect(zoomAbout(at, 100, { x: 0, y: 0 }).scale).toBe(6);
  expect(zoomAbout(at, 0.001, { x: 0, y: 0 }).scale).toBe(0.3);
});
