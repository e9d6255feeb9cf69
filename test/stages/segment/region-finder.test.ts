import { expect, test } from "vitest";
import { LAYOUTS } from "../../../src/layouts/index.ts";
import type { PageGrid } from "../../../src/model/grid.ts";
import type { Word } from "../../../src/model/page.ts";
import { RegionFinder } from "../../../src/stages/segment/region-finder.ts";
import { pageGrid } from "../../support/tables.ts";
import { word } from "../../support/words.ts";

const TITLE = "项目绩效目标申报表";
const DEPARTMENT_TITLE = "部门整体支出绩效目标申报表";

/** One page: lines by their height, tables; null for one that could not be read. */
type Page = { lines?: [y: number, text: string][]; grids?: PageGrid[] } | null;

/** The regions that a document's pages give. */
function find(pages: Page[]) {
  const finder = new RegionFinder(LAYOUTS);
  const regions = pages.flatMap((page, i) =>
    finder.addPage({
      page: i + 1,
      tables:
        page === null
          ? null
          : {
              grids: (page.grids ?? []).map((grid) => ({
                ...grid,
                page: i + 1,
              })),
              loose: (page.lines ?? []).map(
                ([y, text]): Word => word(text, 100, y),
              ),
            },
    }),
  );
  return [...regions, ...finder.finish()];
}
const summary = (pages: Page[]) =>
  find(pages).map(({ type, title, pages: on, grids }) => [
    type.split("-")[0],
    title,
    on.join(),
    grids.length,
  ]);

const first = (name = "办公经费", top = 100) =>
  pageGrid(
    [
      ["项目名称", name, "<", "<"],
      ["项目主管部门", "区委组织部", "项目执行单位", "办公室"],
      ["项目负责人", "林宏", "联系电话", "83000101"],
    ],
    { top },
  );
const department = (top = 100) =>
  pageGrid(
    [
      ["部门名称", "区委组织部", "<", "<"],
      ["填报人", "郑晓雯", "联系电话", "83000108"],
    ],
    { top },
  );
const rest = (top = 40) =>
  pageGrid([["", "数量指标", "培训班次", "≥5期"]], { top });

test("a title with a table that holds labels is a form; the lines between are its heading", () => {
  const [region] = find([
    {
      lines: [
        [50, TITLE],
        [70, "填报日期：2021年1月28日"],
        [300, "- 1 -"],
      ],
      grids: [first()],
    },
  ]);
  expect(region).toMatchObject({
    type: "project-declaration",
    title: TITLE,
    pages: [1],
    unread: [],
  });
  expect(region?.heading.map(({ text }) => text)).toEqual([
    "填报日期：2021年1月28日",
  ]);
  expect(region?.trailing.map(({ text }) => text)).toEqual(["- 1 -"]);
});

test("covers and contents pages are no forms", () => {
  expect(
    summary([
      {
        lines: [
          [200, TITLE],
          [240, "二〇二一年一月"],
        ],
      },
      {
        lines: [
          [50, "目录"],
          [80, `一、${TITLE}……………3`],
          [100, `二、${DEPARTMENT_TITLE}……………5`],
        ],
      },
      { lines: [[50, TITLE]], grids: [first()] },
    ]),
  ).toEqual([["project", TITLE, "3", 1]]);
});

test("a table without labels behind a title on a cover begins no form", () => {
  const register = pageGrid([
    ["版本", "日期"],
    ["1.0", "2021"],
  ]);
  expect(
    summary([
      {
        lines: [[200, TITLE]],
        grids: [{ ...register, box: [50, 300, 250, 334] }],
      },
      { lines: [[50, TITLE]], grids: [first()] },
    ]),
  ).toEqual([["project", TITLE, "2", 1]]);
});

test("a document without any declaration gives none", () => {
  expect(
    summary([
      {
        lines: [[50, "部门预算公开说明"]],
        grids: [
          pageGrid([
            ["科目", "金额"],
            ["办公费", "20"],
          ]),
        ],
      },
    ]),
  ).toEqual([]);
});

test("two forms on a page are told apart by the title between them", () => {
  expect(
    summary([
      {
        lines: [
          [50, TITLE],
          [380, DEPARTMENT_TITLE],
        ],
        grids: [first(), department(400)],
      },
    ]),
  ).toEqual([
    ["project", TITLE, "1", 1],
    ["department", DEPARTMENT_TITLE, "1", 1],
  ]);
});

test("two forms of a kind one below the other without a second title: another 项目名称 begins one", () => {
  expect(
    summary([
      {
        lines: [[50, TITLE]],
        grids: [first("办公经费"), first("培训经费", 400)],
      },
    ]),
  ).toEqual([
    ["project", TITLE, "1", 1],
    ["project", "", "1", 1],
  ]);
});

test("a table with enough labels is a form even without its title", () => {
  expect(summary([{ grids: [first()] }])).toEqual([["project", "", "1", 1]]);
});

test("a table with a label or two is none", () => {
  const grid = pageGrid([
    ["项目名称", "金额"],
    ["办公经费", "20"],
  ]);
  expect(summary([{ grids: [grid] }])).toEqual([]);
});

test("a title that is the table's own first row", () => {
  const grid = pageGrid([
    [DEPARTMENT_TITLE, "<", "<", "<"],
    ["部门名称", "区委组织部", "<", "<"],
    ["填报人", "郑晓雯", "联系电话", "83000108"],
  ]);
  const [region] = find([{ grids: [grid] }]);
  expect(region).toMatchObject({ title: DEPARTMENT_TITLE, titleLine: null });
});

test("tables that follow without labels go on with the form while they are as wide", () => {
  const page = { lines: [[50, TITLE]] as [number, string][], grids: [first()] };
  expect(summary([page, { grids: [rest()] }])).toEqual([
    ["project", TITLE, "1,2", 2],
  ]);
  const other = pageGrid([["甲", "乙"]], { xs: [50, 100, 200] });
  expect(summary([page, { grids: [other] }])).toEqual([
    ["project", TITLE, "1", 1],
  ]);
});

test("a form of five pages is one form", () => {
  expect(
    summary([
      { lines: [[50, TITLE]], grids: [first()] },
      ...Array.from({ length: 4 }, () => ({ grids: [rest()] })),
      { lines: [[50, DEPARTMENT_TITLE]], grids: [department()] },
    ]),
  ).toEqual([
    ["project", TITLE, "1,2,3,4,5", 5],
    ["department", DEPARTMENT_TITLE, "6", 1],
  ]);
});

test("a page of other matter ends a form", () => {
  const lines: [number, string][] = [
    [50, "填报说明"],
    [70, "一、本表由各单位填写。"],
    [90, "二、金额以万元为单位。"],
  ];
  const start = {
    lines: [[50, TITLE]] as [number, string][],
    grids: [first()],
  };
  expect(summary([start, { lines }, { grids: [rest()] }])).toEqual([
    ["project", TITLE, "1", 1],
  ]);
  expect(summary([start, {}, { grids: [rest()] }])).toEqual([
    ["project", TITLE, "1,3", 2],
  ]);
});

test("a page that could not be read between two of a form is its own, one after a form may be", () => {
  const start = {
    lines: [[50, TITLE]] as [number, string][],
    grids: [first()],
  };
  const [between] = find([start, null, { grids: [rest()] }]);
  expect(between).toMatchObject({ pages: [1, 3], unread: [2] });
  const [after] = find([start, null]);
  expect(after).toMatchObject({ pages: [1], unread: [2] });
});

test("a page that could not be read before a form is none of its", () => {
  const [region] = find([null, { lines: [[50, TITLE]], grids: [first()] }]);
  expect(region).toMatchObject({ pages: [2], unread: [] });
});

test("a form without any ruling lines is known by the labels in its lines", () => {
  const lines: [number, string][] = [
    [50, TITLE],
    [80, "项目名称 办公经费"],
    [100, "项目主管部门 区委组织部"],
    [120, "项目负责人 林宏 联系电话 83000101"],
  ];
  expect(summary([{ lines }])).toEqual([["project", TITLE, "1", 0]]);
  expect(summary([{ lines: lines.slice(0, 2) }])).toEqual([]);
});

test("another table on a page of the form is kept as text", () => {
  const seal = pageGrid([["审核意见", "同意"]], {
    xs: [50, 100, 200],
    top: 400,
  });
  const [region] = find([{ lines: [[50, TITLE]], grids: [first(), seal] }]);
  expect(region?.grids).toHaveLength(1);
  expect(region?.trailing.map(({ text }) => text)).toEqual([
    "审核意见",
    "同意",
  ]);
});

test("a region is given as soon as the next one begins", () => {
  const finder = new RegionFinder(LAYOUTS);
  const add = (page: number) =>
    finder.addPage({
      page,
      tables: {
        grids: [{ ...first(`项目${page}`), page }],
        loose: [word(TITLE, 100, 50)],
      },
    }).length;
  expect([add(1), add(2), add(3), finder.finish().length]).toEqual([
    0, 1, 1, 1,
  ]);
});
