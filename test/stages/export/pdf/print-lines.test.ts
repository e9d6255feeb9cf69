import { expect, test } from "vitest";
import { IDENTITY } from "../../../../src/geometry/matrix.ts";
import type { PageScan } from "../../../../src/model/raster.ts";
import { printLines } from "../../../../src/stages/export/pdf/print-lines.ts";

/** A page at 144 dpi with black rectangles, in points. */
function scanWith(...shapes: [number, number, number, number][]): PageScan {
  const [width, height] = [400, 200];
  const data = new Uint8Array(width * height).fill(235);
  for (const [x0, y0, x1, y1] of shapes)
    for (let y = 2 * y0; y < 2 * y1; y++)
      data.fill(20, y * width + 2 * x0, y * width + 2 * x1);
  return {
    raster: { width, height, channels: 1, data },
    dpi: 144,
    box: [0, 0, 200, 100],
  };
}

/** So many characters of 10 points, side by side. */
function print(x: number, y: number, count: number) {
  return Array.from({ length: count }, (_, i) => {
    return [x + 10 * i, y, x + 10 * i + 9, y + 9] as [
      number,
      number,
      number,
      number,
    ];
  });
}

test("lines are found where they are printed, without the cell's borders", () => {
  const scan = scanWith(
    [20, 10, 150, 11],
    [20, 10, 21, 60],
    [149, 10, 150, 60],
    [20, 59, 150, 60],
    ...print(30, 16, 8),
    ...print(30, 30, 8),
    ...print(30, 44, 3),
  );
  expect(printLines(scan, [20, 10, 150, 60], IDENTITY, 19)).toEqual([
    [30, 16, 109, 25],
    [30, 30, 109, 39],
    [30, 44, 59, 53],
  ]);
});

/** The same, without a gap to the lines above and below: each character two blocks, corner to corner. */
function touching(x: number, y: number, count: number) {
  return print(x, y, count).flatMap(
    ([x0]) =>
      [
        [x0, y, x0 + 4, y + 5],
        [x0 + 4, y + 4, x0 + 9, y + 10],
      ] as [number, number, number, number][],
  );
}

test("lines that touch are told apart by the length of their text", () => {
  const scan = scanWith(
    ...touching(30, 20, 8),
    ...touching(30, 30, 8),
    ...touching(30, 40, 8),
  );
  const lines = printLines(scan, [20, 10, 150, 60], IDENTITY, 24);
  expect(lines.length).toBe(3);
  expect(lines.every(([x0, , x1]) => x0 === 30 && x1 === 109)).toBe(true);
});

test("a cell without ink has no lines", () => {
  expect(printLines(scanWith(), [20, 10, 150, 60], IDENTITY, 5)).toEqual([]);
});
