import { expect, test } from "vitest";
import { stackGrids } from "../../../src/stages/segment/stack-grids.ts";
import { pageGrid, type Setting } from "../../support/tables.ts";

const columns = (...grids: Parameters<typeof stackGrids>[0]) => {
  const stack = stackGrids(grids);
  return [
    stack.columns,
    ...stack.parts.map(({ cells }) =>
      cells.map(({ column, columnSpan }) => [column, columnSpan]),
    ),
  ];
};

test("columns are counted over all parts: a boundary that one part lacks is spanned", () => {
  const first = pageGrid([["甲", "乙"]], { xs: [50, 150, 350] });
  const second = pageGrid([["丙", "丁"]], { page: 2, xs: [50, 250, 350] });
  expect(columns(first, second)).toEqual([
    3,
    [
      [0, 1],
      [1, 2],
    ],
    [
      [0, 2],
      [2, 1],
    ],
  ]);
});

test("a page with other margins or another scale is laid over the first", () => {
  const first = pageGrid([["甲", "乙"]], { xs: [50, 150, 350] });
  const moved = pageGrid([["丙", "丁"]], { page: 2, xs: [80, 180, 380] });
  const scaled = pageGrid([["戊", "己"]], { page: 3, xs: [60, 157, 351] });
  expect(columns(first, moved, scaled)[0]).toBe(2);
});

test("a table of another width keeps its place", () => {
  const first = pageGrid([["甲", "乙"]], { xs: [50, 150, 350] });
  const narrow = pageGrid([["丙", "丁"]], { page: 2, xs: [50, 100, 200] });
  expect(columns(first, narrow)[0]).toBe(4);
});

test("a part on another page goes on, one on the same page does not", () => {
  const parts = [1, 1, 2].map((page) => pageGrid([["甲"]], { page }));
  expect(stackGrids(parts).parts.map(({ continues }) => continues)).toEqual([
    false,
    false,
    true,
  ]);
});

test("no tables, no columns", () => {
  expect(stackGrids([])).toEqual({ columns: 0, parts: [] });
});

test("a part goes on on the next page, or in the right half of a sheet where it is as wide", () => {
  const goesOn = (setting: Setting) =>
    stackGrids([
      pageGrid([["甲", "乙"]], { xs: [50, 150, 350] }),
      pageGrid([["丙", "丁"]], setting),
    ]).parts[1]?.continues;
  expect(goesOn({ page: 2 })).toBe(true);
  expect(goesOn({ xs: [400, 500, 700], top: 40 })).toBe(true);
  expect(goesOn({ xs: [400, 500, 700], top: 200 })).toBe(false);
  expect(goesOn({ xs: [400, 500, 600], top: 95 })).toBe(false);
  expect(goesOn({ xs: [50, 150, 350], top: 200 })).toBe(false);
});
