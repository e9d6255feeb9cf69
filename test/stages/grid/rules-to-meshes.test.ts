import { expect, test } from "vitest";
import type { Rule } from "../../../src/model/page.ts";
import { meshToCells } from "../../../src/stages/grid/mesh-to-cells.ts";
import { rulesToMeshes } from "../../../src/stages/grid/rules-to-meshes.ts";
import { horizontal, vertical } from "../../support/words.ts";

/** A ruled table: every boundary drawn from edge to edge. */
function ruled(xs: number[], ys: number[]): Rule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...ys.map((y) => horizontal(y, left, right)),
    ...xs.map((x) => vertical(x, top, bottom)),
  ];
}

/** The cells of all meshes as row.column, with their spans where they are merged. */
function cells(rules: Rule[]): string[][] {
  return rulesToMeshes(rules).map((mesh) =>
    meshToCells(mesh).map(({ row, column, rowSpan, columnSpan }) =>
      rowSpan * columnSpan === 1
        ? `${row}.${column}`
        : `${row}.${column} ${rowSpan}x${columnSpan}`,
    ),
  );
}

const TWO_BY_TWO = ["0.0", "0.1", "1.0", "1.1"];

test("a ruled table has its boundaries and a cell in each field", () => {
  const rules = ruled([50, 150, 300], [100, 120, 160]);
  const [mesh] = rulesToMeshes(rules);
  expect(mesh?.xs).toEqual([50, 150, 300]);
  expect(mesh?.ys).toEqual([100, 120, 160]);
  expect(cells(rules)).toEqual([TWO_BY_TWO]);
});

test("where no rule divides two fields they are one cell", () => {
  expect(
    cells([
      ...ruled([50, 300], [100, 160]),
      horizontal(120, 50, 300),
      vertical(150, 100, 120),
    ]),
  ).toEqual([["0.0", "0.1", "1.0 1x2"]]);
  expect(
    cells([
      ...ruled([50, 300], [100, 160]),
      horizontal(130, 150, 300),
      vertical(150, 100, 160),
    ]),
  ).toEqual([["0.0 2x1", "0.1", "1.1"]]);
});

test("lines that stop a hair before they meet still meet", () => {
  const gaps = [100, 120, 160].flatMap((y) => [
    horizontal(y, 51.5, 148.5),
    horizontal(y, 151.5, 298.5),
  ]);
  const stubs = [50, 150, 300].flatMap((x) => [
    vertical(x, 101.5, 118.5),
    vertical(x, 121.5, 158.5),
  ]);
  expect(cells([...gaps, ...stubs])).toEqual([TWO_BY_TWO]);
});

test("double borders are one boundary", () => {
  const rules = ruled([50, 150, 300], [100, 120, 160]);
  const inner = ruled([52, 152, 298], [102, 122, 158]);
  const [mesh, ...more] = rulesToMeshes([...rules, ...inner]);
  expect(more).toEqual([]);
  expect(mesh?.xs).toHaveLength(3);
  expect(cells([...rules, ...inner])).toEqual([TWO_BY_TWO]);
});

test("a table without outer borders ends where its lines end", () => {
  const open = [
    horizontal(100, 50, 300),
    horizontal(120, 50, 300),
    horizontal(160, 50, 300),
    vertical(150, 100, 160),
  ];
  const [mesh] = rulesToMeshes(open);
  expect(mesh?.xs).toEqual([50, 150, 300]);
  expect(cells(open)).toEqual([TWO_BY_TWO]);
});

test("one line that runs past the others closes nothing", () => {
  const rules = [
    ...ruled([50, 150], [100, 120, 160]),
    horizontal(120, 50, 300),
  ];
  expect(rulesToMeshes(rules)[0]?.xs).toEqual([50, 150]);
});

test("a region that is no rectangle is cut into rectangles", () => {
  // 0.1, 1.0 and 1.1 are open to one another: an L.
  const rules = [
    horizontal(100, 50, 300),
    horizontal(130, 50, 150),
    horizontal(160, 50, 300),
    vertical(50, 100, 160),
    vertical(150, 100, 130),
    vertical(300, 100, 160),
  ];
  expect(cells(rules)).toEqual([["0.0", "0.1 2x1", "1.0"]]);
});

test("fields outside a table that is no rectangle are no cells", () => {
  const stairs = [
    horizontal(100, 50, 150),
    horizontal(130, 50, 300),
    horizontal(160, 50, 300),
    vertical(50, 100, 160),
    vertical(150, 100, 160),
    vertical(300, 130, 160),
  ];
  expect(cells(stairs)).toEqual([["0.0", "1.0", "1.1"]]);
});

test("tables that do not touch are two", () => {
  expect(
    cells([
      ...ruled([50, 150, 300], [100, 120, 160]),
      ...ruled([50, 300], [200, 220, 240]),
    ]),
  ).toEqual([TWO_BY_TWO, ["0.0", "1.0"]]);
});

test("a table inside a cell of another is a mesh of its own", () => {
  expect(
    cells([
      ...ruled([50, 150, 300], [100, 200]),
      ...ruled([160, 220, 290], [120, 150, 180]),
    ]),
  ).toEqual([["0.0", "0.1"], TWO_BY_TWO]);
});

test.each<[string, Rule[]]>([
  ["a line", [horizontal(100, 50, 300)]],
  ["a cross", [horizontal(100, 50, 300), vertical(150, 50, 150)]],
  ["a single box", ruled([50, 300], [100, 160])],
  ["the strokes of a character", ruled([50, 55, 60], [100, 103, 106])],
  [
    "underlines one below the other",
    [100, 120, 140].map((y) => horizontal(y, 50, 300)),
  ],
])("%s is no table", (_, rules) => {
  expect(rulesToMeshes(rules)).toEqual([]);
});

test("a piece of a rule that is missing for less than half of a cell's side does not merge", () => {
  const rules = [
    ...ruled([50, 150, 300], [100, 160]),
    horizontal(130, 50, 150),
    horizontal(130, 150, 260),
  ];
  expect(cells(rules)).toEqual([TWO_BY_TWO]);
});
