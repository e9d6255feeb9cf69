import { expect, test } from "vitest";
import { boxPerPage } from "../../src/geometry/box-per-page.ts";

test("what stands on a page has one box, lines of dumps have none", () => {
  expect(
    boxPerPage([
      { page: 2, box: [10, 10, 20, 20] },
      { lines: [3, 4] },
      { page: 3, box: [0, 0, 5, 5] },
      { page: 2, box: [15, 5, 40, 12] },
    ]),
  ).toEqual([
    { page: 2, box: [10, 5, 40, 20] },
    { page: 3, box: [0, 0, 5, 5] },
  ]);
  expect(boxPerPage([])).toEqual([]);
});
