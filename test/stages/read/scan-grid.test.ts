import { expect, test } from "vitest";
import type { Box } from "../../../src/model/box.ts";
import {
  MOST_PIXELS,
  type PlacedImage,
  scanGrid,
} from "../../../src/stages/read/scan-grid.ts";

const A4: Box = [0, 0, 595.276, 841.89];

/** An image upright in a box of the page. */
const placed = (width: number, height: number, shown: Box): PlacedImage => ({
  ...{ width, height, shown },
  place: [shown[2] - shown[0], 0, 0, shown[1] - shown[3], shown[0], shown[3]],
});

test("the pixels of one image are kept, whatever the rounding of its place", () => {
  const grid = scanGrid([placed(1654, 2339, [0, 0.04, 595.276, 841.85])], A4);
  expect(grid).toMatchObject({ width: 1654, height: 2339, left: 0 });
  expect(grid.top).toBeCloseTo(0.04);
});

test("a page of more pixels than anyone needs is reduced", () => {
  const { width, height } = scanGrid([placed(30_000, 42_000, A4)], A4);
  expect(width * height).toBeLessThan(1.01 * MOST_PIXELS);
  expect(width / height).toBeCloseTo(595.276 / 841.89, 3);
});

test("the finest images that carry text decide, not the finest of all", () => {
  const ground = placed(827, 1169, A4);
  const mask = placed(2481, 3508, A4);
  const stamp = placed(2000, 2000, [400, 600, 500, 700]);
  expect(scanGrid([ground, mask, stamp], A4)).toMatchObject({
    width: 2481,
    height: 3508,
  });
  expect(scanGrid([ground, stamp], A4).width).toBe(827);
});

test("images that show only in part give no more than the part", () => {
  const strip = placed(1654, 500, [0, 100, 595.276, 280]);
  const grid = scanGrid([{ ...strip, shown: [0, 136, 595.276, 280] }], A4);
  expect(grid).toMatchObject({ width: 1654, height: 400 });
  expect(grid.top).toBeCloseTo(136);
});

test("resolutions that differ become the finer one", () => {
  const { stepX, stepY } = scanGrid([placed(1728, 1078, A4)], A4);
  expect(stepX).toBeCloseTo(595.276 / 1728);
  expect(stepY).toBe(stepX);
});

test("a ground coarser than 72 dpi is no scan", () => {
  const { stepX, stepY } = scanGrid([placed(1, 1, A4)], A4);
  expect(Math.max(stepX, stepY)).toBeLessThan(1.02);
});
