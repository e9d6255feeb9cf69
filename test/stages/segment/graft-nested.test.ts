import { expect, test } from "vitest";
import type { PageGrid } from "../../../src/model/grid.ts";
import { graftNested } from "../../../src/stages/segment/graft-nested.ts";
import { joinLines } from "../../../src/text/join-lines.ts";
import { pageGrid, textsOf } from "../../support/tables.ts";

const texts = (grid: PageGrid | undefined) =>
  grid === undefined
    ? []
    : textsOf({
        rows: grid.ys.length - 1,
        columns: grid.xs.length - 1,
        cells: grid.cells.map((cell) => ({
          ...cell,
          text: joinLines(cell.lines),
        })),
      });

/** 项目资金来源 beside a cell that is high enough for a table. */
const outer = (text: string) =>
  pageGrid([["资金来源", text]], { xs: [50, 150, 450] });
/** A host that is 100 points high. */
function high(text: string): PageGrid {
  const grid = outer(text);
  for (const cell of grid.cells) cell.box[3] = 200;
  return { ...grid, ys: [100, 200], box: [50, 100, 450, 200] };
}

test("a table inside a cell becomes part of the table around it", () => {
  const inner = pageGrid(
    [
      ["合计", "45"],
      ["其他资金", "5"],
    ],
    { xs: [155, 300, 445], top: 105 },
  );
  const [grid, ...more] = graftNested([inner, high("")]);
  expect(more).toEqual([]);
  expect(texts(grid)).toEqual([
    ["资金来源", "合计", "45"],
    ["资金来源", "其他资金", "5"],
  ]);
  expect(grid?.box).toEqual([50, 100, 450, 200]);
});

test("text of the cell above the inner table becomes a row of its own", () => {
  const inner = pageGrid([["合计", "45"]], { xs: [155, 300, 445], top: 130 });
  const [grid] = graftNested([high("单位：万元"), inner]);
  expect(texts(grid)).toEqual([
    ["资金来源", "单位：万元", "单位：万元"],
    ["资金来源", "合计", "45"],
  ]);
});

test("tables side by side, or on other pages, stay their own", () => {
  const a = pageGrid([["甲"]], { xs: [50, 150] });
  const b = pageGrid([["乙"]], { xs: [200, 300] });
  const c = pageGrid([["丙"]], { xs: [60, 140], page: 2, top: 102 });
  expect(graftNested([c, b, a])).toEqual([c, b, a]);
});
