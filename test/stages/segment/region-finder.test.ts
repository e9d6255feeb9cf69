import { expect, test } from "vitest";
import { LAYOUTS } from "../../../src/layouts/index.ts";
import { Layout } from "../../../src/layouts/schema.ts";
import type { PageGrid } from "../../../src/model/grid.ts";
import type { Word } from "../../../src/model/page.ts";
import { RegionFinder } from "../../../src/stages/segment/region-finder.ts";
import { pageGrid } from "../../support/tables.ts";
import { SIZE, word } from "../../support/words.ts";

const TITLE = "项目绩效目标申报表";
const DEPARTMENT_TITLE = "部门整体支出绩效目标申报表";

/** One page: lines by their height, tables; null for one that could not be read. */
type Page = { lines?: Line[]; grids?: PageGrid[] } | null;
/** At 100 where `x` is left out. */
type Line = [y: number, text: string, x?: number];
/** A line in the middle of a table of four columns. */
const centred = (y: number, text: string): Line => [
  y,
  text,
  250 - (text.length * SIZE) / 2,
];

/** The regions that a document's pages give. */
function find(pages: Page[], layouts: readonly Layout[] = LAYOUTS) {
  const finder = new RegionFinder(layouts);
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
                ([y, text, x = 100]): Word => word(text, x, y),
              ),
            },
    }),
  );
  return [...regions, ...finder.finish()];
}
const summary = (pages: Page[], layouts?: readonly Layout[]) =>
  find(pages, layouts).map(({ type, title, pages: on, grids }) => [
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

test("a table without labels below a title is an unknown form with that title", () => {
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
  ).toEqual([
    ["unknown", TITLE, "1", 1],
    ["project", TITLE, "2", 1],
  ]);
});

test("a table of no kind that is known is an unknown form with the line above for its title", () => {
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
  ).toEqual([["unknown", "部门预算公开说明", "1", 1]]);
});

test("text and a table of one row are no form", () => {
  expect(
    summary([
      {
        lines: [[50, "部门预算公开说明"]],
        grids: [pageGrid([["科目", "金额"]])],
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

test("a table with a label or two is none of a known kind", () => {
  const grid = pageGrid([
    ["项目名称", "金额"],
    ["办公经费", "20"],
  ]);
  expect(summary([{ grids: [grid] }])).toEqual([["unknown", "", "1", 1]]);
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

test("a part of a table that stands where the forms' tables stand, with no beginning of a form before it, is told", () => {
  const finder = new RegionFinder(LAYOUTS);
  const rest = { ...pageGrid([["", "指标", "满意", ""]]), page: 1 };
  finder.addPage({ page: 1, tables: { grids: [rest], loose: [] } });
  const narrow = { ...pageGrid([["印章", ""]]), page: 2 };
  finder.addPage({ page: 2, tables: { grids: [narrow], loose: [] } });
  const form = { ...first(), page: 3 };
  finder.addPage({
    page: 3,
    tables: { grids: [form], loose: [word(TITLE, 100, 50)] },
  });
  finder.finish();
  expect(finder.pagesWithoutForm()).toEqual([1]);
});

test("a page that is plainly the rest of another kind of form is told", () => {
  const department = pageGrid([
    ["部门名称", "区委组织部", "填报人", "林宏"],
    ["部门总体资金情况", "总体资金情况", "当年金额", "近两年金额"],
  ]);
  const rest = pageGrid([
    ["项目主要内容", "维修改造", "<", "<"],
    ["项目总预算", "120", "项目当年预算", "60"],
    ["项目资金来源", "资金来源", "金额", "<"],
  ]);
  const [region] = find([
    { lines: [[50, DEPARTMENT_TITLE]], grids: [department] },
    { grids: [rest] },
  ]);
  expect(region?.outOfPlace).toEqual([2]);
  const [other] = find([
    { lines: [[50, TITLE]], grids: [first()] },
    { grids: [rest] },
  ]);
  expect(other?.outOfPlace).toBeUndefined();
});

/** A form of another kind that shares labels with a declaration. */
const purchase = (top = 100) =>
  pageGrid(
    [
      ["项目名称", "办公经费", "采购编号", "CG-01"],
      ["采购方式", "公开招标", "采购预算", "20.00"],
      ["使用科室", "办公室", "联系电话", "83000101"],
      ["交货地点", "三楼会议室", "验收办法", "随机抽查"],
    ],
    { top },
  );

test("a form that shares labels with a known kind is unknown where a title of its own stands above it, also behind a form as wide", () => {
  const other = { lines: [centred(50, "政府采购需求表")] };
  expect(summary([{ ...other, grids: [purchase()] }])).toEqual([
    ["unknown", "政府采购需求表", "1", 1],
  ]);
  expect(
    summary([
      { lines: [[50, TITLE]], grids: [first()] },
      { ...other, grids: [purchase()] },
    ]),
  ).toEqual([
    ["project", TITLE, "1", 1],
    ["unknown", "政府采购需求表", "2", 1],
  ]);
});

test("an unknown form goes on over pages; a title, or its first label with something else beside it, begins another", () => {
  const list = pageGrid([
    ["验收人", "石雪梅", "验收日期", "2022年8月1日"],
    ["备注", "无", "附件", "三份"],
  ]);
  expect(
    summary([
      { lines: [centred(50, "政府采购需求表")], grids: [purchase()] },
      { grids: [list] },
      { lines: [centred(50, "资产处置申请表")], grids: [list] },
      {
        grids: [
          pageGrid([
            ["验收人", "蔡喆", "验收日期", "2022年9月1日"],
            ["备注", "无", "附件", "一份"],
          ]),
        ],
      },
    ]),
  ).toEqual([
    ["unknown", "政府采购需求表", "1,2", 2],
    ["unknown", "资产处置申请表", "3", 1],
    ["unknown", "", "4", 1],
  ]);
});

test("an unknown form goes on where its first column is not drawn again, not between other edges", () => {
  const start = { lines: [centred(50, "政府采购需求表")], grids: [purchase()] };
  const rows = [
    ["二", "≥5期", "三"],
    ["二", "≥6期", "三"],
  ];
  const inner = pageGrid(rows, { xs: [150, 250, 350, 450] });
  expect(summary([start, { grids: [inner] }])).toEqual([
    ["unknown", "政府采购需求表", "1,2", 2],
  ]);
  const elsewhere = pageGrid(rows, { xs: [200, 280, 350, 450] });
  expect(summary([start, { grids: [elsewhere] }])).toEqual([
    ["unknown", "政府采购需求表", "1", 1],
    ["unknown", "", "2", 1],
  ]);
});

test("a line that the page before bears too is no title", () => {
  const head = centred(20, "某某区二〇二一年汇编");
  expect(
    summary([
      { lines: [head, centred(50, "政府采购需求表")], grids: [purchase()] },
      { lines: [head], grids: [pageGrid([["附件", "三份", "备注", "无"]])] },
    ]),
  ).toEqual([["unknown", "政府采购需求表", "1,2", 2]]);
});

test("the rest of an unknown form is not of the known one before it, though it has a label of that", () => {
  const more = pageGrid([
    ["合计", "三份", "备注", "无"],
    ["金额", "20.00", "验收结果", "合格"],
  ]);
  expect(
    summary([
      { lines: [[50, TITLE]], grids: [first()] },
      { lines: [centred(50, "政府采购需求表")], grids: [purchase()] },
      { grids: [more] },
    ]),
  ).toEqual([
    ["project", TITLE, "1", 1],
    ["unknown", "政府采购需求表", "2,3", 2],
  ]);
});

test("a form of a known kind goes on behind one other table, and comes before it", () => {
  expect(
    summary([
      { lines: [[50, TITLE]], grids: [first()] },
      {
        lines: [centred(50, "政府采购需求表")],
        grids: [purchase()],
      },
      {
        grids: [
          pageGrid([
            ["项目绩效总目标", "<", "<", "完成培训"],
            ["一级指标", "二级指标", "指标内容", "指标值"],
          ]),
        ],
      },
    ]),
  ).toEqual([
    ["project", TITLE, "1,3", 2],
    ["unknown", "政府采购需求表", "2", 1],
  ]);
});

const base = LAYOUTS.find(({ id }) => id === "project-declaration") as Layout;
/** The same form as another year prints it: with a field of its own. */
const nextYear = Layout.parse({
  ...base,
  id: "next-year",
  fields: [
    ...base.fields,
    { name: "code", labels: ["预算编码"], kind: "text" },
    { name: "source", labels: ["数据来源"], kind: "text" },
  ],
});
const withCode = pageGrid([
  ["项目名称", "办公经费", "预算编码", "0101"],
  ["项目主管部门", "区委组织部", "数据来源", "台账"],
]);

test.each([
  ["before", [nextYear, base]],
  ["behind", [base, nextYear]],
])(
  "of layouts with the same title the table decides; the other year's stands %s",
  (_, layouts) => {
    const lines: Line[] = [[50, TITLE]];
    const types = (grid: PageGrid) =>
      find([{ lines, grids: [grid] }], layouts).map(({ type }) => type);
    expect(types(withCode)).toEqual(["next-year"]);
    expect(types(first())).toEqual(["project-declaration"]);
  },
);

test("a later table decides what the first leaves open; of equals the first is taken", () => {
  const own = Layout.parse({ ...base, id: "own" });
  const lines: Line[] = [[50, TITLE]];
  const types = (layouts: readonly Layout[], grids: PageGrid[]) =>
    find([{ lines, grids }], layouts).map(({ type }) => type);
  expect(types([own, base], [first()])).toEqual(["own"]);
  expect(types([base, own], [first()])).toEqual(["project-declaration"]);
  const shorter = Layout.parse({
    ...base,
    id: "shorter",
    fields: base.fields.slice(0, -1),
  });
  const last = pageGrid([["项目绩效总目标", "完成培训", "<", "<"]], {
    top: 400,
  });
  expect(types([shorter, base], [first(), last])).toEqual([
    "project-declaration",
  ]);
});

test("a title that is printed again above the rest of a form begins none", () => {
  const pages = [
    { lines: [centred(50, TITLE)], grids: [first()] },
    {
      lines: [centred(20, `${TITLE}（续）`), [30, "单位：万元"] as Line],
      grids: [rest()],
    },
    { lines: [centred(20, TITLE)], grids: [rest()] },
  ];
  expect(summary(pages)).toEqual([["project", TITLE, "1,2,3", 3]]);
  expect(find(pages)[0]?.trailing.map(({ text }) => text)).toEqual([
    "单位：万元",
  ]);
});

test("the first field printed again under the title with the same value begins no form, with its other fields it does", () => {
  const name = pageGrid([
    ["项目名称", "办公经费"],
    ["数量指标", "培训班次"],
  ]);
  const under = (grid: PageGrid) =>
    summary([
      { lines: [centred(50, TITLE)], grids: [first()] },
      { lines: [centred(50, TITLE)], grids: [grid] },
    ]).length;
  expect(under(name)).toBe(1);
  expect(under(first())).toBe(2);
});

test("another value of a field that is printed again begins a form", () => {
  const name = (text: string) => pageGrid([["项目名称", text]]);
  const pages = (text: string) => [
    { lines: [centred(50, TITLE)], grids: [first()] },
    { lines: [centred(50, TITLE)], grids: [name(text), rest(200)] },
  ];
  expect(summary(pages("培训经费")).map(([, , on]) => on)).toEqual(["1", "2"]);
  expect(summary(pages("办公经费")).map(([, , on]) => on)).toEqual(["1,2"]);
});

test("forms side by side on a sheet have each its own lines", () => {
  const right = pageGrid(
    [
      ["项目名称", "培训经费"],
      ["项目负责人", "林宏"],
      ["联系电话", "83000101"],
    ],
    { xs: [500, 600, 700] },
  );
  const regions = find([
    {
      lines: [
        centred(50, TITLE),
        [70, "单位：万元"],
        [50, TITLE, 550],
        [70, "单位：元", 500],
      ],
      grids: [first(), right],
    },
  ]);
  expect(
    regions.map(({ title, heading }) => [title, heading.map((l) => l.text)]),
  ).toEqual([
    [TITLE, ["单位：万元"]],
    [TITLE, ["单位：元"]],
  ]);
});

test("a form may go on in the right half of a sheet, where a table as wide begins higher than below the title", () => {
  const rest = (top: number, right = 900) =>
    pageGrid(
      [
        ["产出指标", "数量指标", "班次", "5期"],
        ["", "质量指标", "合格率", "≥90%"],
      ],
      { top, xs: [500, 600, 700, 800, right] },
    );
  const halves = (right: PageGrid) => {
    const regions = find([
      { lines: [centred(50, TITLE)], grids: [first(), right] },
    ]);
    return regions.map(({ type, grids }) => [type, grids.length]);
  };
  expect(halves(rest(40))).toEqual([["project-declaration", 2]]);
  const [region] = find([
    { lines: [centred(50, TITLE)], grids: [rest(40), first()] },
  ]);
  expect(region?.grids.map(({ box }) => box[0])).toEqual([50, 500]);
});

test("the lines above a form whose title no layout has are its heading", () => {
  const [region] = find([
    {
      lines: [[30, "附件3"], centred(50, "预算绩效情况表"), [70, "单位：万元"]],
      grids: [first()],
    },
  ]);
  expect(region?.type).toBe("project-declaration");
  expect(region?.titleLine?.text).toBe("预算绩效情况表");
  expect(region?.heading.map(({ text }) => text)).toEqual(["单位：万元"]);
});
