import { expect, test } from "vitest";
import { contains } from "../../../src/geometry/box.ts";
import { GridTable } from "../../../src/model/table.ts";
import { buildGrids } from "../../../src/stages/grid/build-grids.ts";
import { gridToTable } from "../../../src/stages/grid/grid-to-table.ts";
import { fixtureBytes, pagesOf } from "../../support/fixtures.ts";
import { pageGrid } from "../../support/tables.ts";

const UPRIGHT = { turn: 0, skew: 0, width: 600, height: 800 } as const;

test("a grid as the table that is printed: counts, spans, texts with wraps joined", () => {
  const grid = pageGrid(
    [
      ["项目名称", "绩效管理和综合考评工作费用", "<"],
      ["^", "甲\n乙", ""],
    ],
    { page: 2, xs: [50, 150, 230, 300] },
  );
  const table = gridToTable(grid, UPRIGHT);
  expect(GridTable.parse(table)).toEqual(table);
  expect(table).toMatchObject({ page: 2, rows: 2, columns: 3 });
  expect(
    table.cells.map(({ row, column, rowSpan, columnSpan, text }) => [
      ...[row, column, rowSpan, columnSpan],
      text,
    ]),
  ).toEqual([
    [0, 0, 2, 1, "项目名称"],
    [0, 1, 1, 2, "绩效管理和综合考评工作费用"],
    [1, 1, 1, 1, "甲\n乙"],
    [1, 2, 1, 1, ""],
  ]);
});

test("boxes are those of the page as displayed", () => {
  const grid = pageGrid([["甲", "乙"]], { xs: [50, 150, 300], top: 100 });
  const turned = gridToTable(grid, { ...UPRIGHT, turn: 90 });
  expect(turned.box).toEqual([483, 50, 500, 300]);
  expect(turned.cells[1]?.box).toEqual([483, 150, 500, 300]);
});

test.each(["word-tiny", "page-sideways", "browser-dotted"])(
  "%s: cells lie inside their table, which lies on its page, and fill it once",
  async (name) => {
    const pages = await pagesOf(fixtureBytes(`${name}/document.pdf`));
    for (const content of pages) {
      for (const grid of buildGrids(content).grids) {
        const table = gridToTable(grid, content);
        const sheet = [0, 0, content.width, content.height] as const;
        expect(contains([...sheet], table.box, 1)).toBe(true);
        const fields = new Set<string>();
        for (const cell of table.cells) {
          expect(contains(table.box, cell.box, 0.01)).toBe(true);
          for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
            for (let c = cell.column; c < cell.column + cell.columnSpan; c++)
              fields.add(`${r}.${c}`);
        }
        const area = table.cells.reduce(
          (sum, c) => sum + c.rowSpan * c.columnSpan,
          0,
        );
        expect([fields.size, area]).toEqual([
          table.rows * table.columns,
          table.rows * table.columns,
        ]);
      }
    }
  },
);

test("a real form's first rows", async () => {
  const [content] = await pagesOf(fixtureBytes("word-tiny/document.pdf"));
  if (content === undefined) throw new Error("no page");
  const [grid, ...more] = buildGrids(content).grids;
  if (grid === undefined) throw new Error("no table");
  expect(more).toEqual([]);
  const { cells } = gridToTable(grid, content);
  const row = (n: number) =>
    cells.filter((cell) => cell.row === n).map(({ text }) => text);
  expect(row(0)).toEqual(["项目名称", "河湖“清四乱”专项整治"]);
  expect(row(1)[0]).toBe("项目主管部门");
  expect(row(1)[2]).toBe("项目执行单位");
});
