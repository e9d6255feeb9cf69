import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import { vocabularyOf } from "../../../src/layouts/printed-texts.ts";
import type { RepeatedRows } from "../../../src/model/grid.ts";
import { joinPages } from "../../../src/stages/segment/join-pages.ts";
import { pageGrid, type Texts, textsOf } from "../../support/tables.ts";

const VOCABULARY = vocabularyOf(projectDeclaration);

/** Columns of the indicators: level 1 and 2 take five characters, the content ten, the value nine. */
const XS = [50, 110, 170, 280, 380];

const HEADER = ["一级指标", "二级指标", "指标内容", "指标值"];

const join = (...pages: Texts[]) =>
  joinPages(
    pages.map((texts, i) => pageGrid(texts, { page: i + 1, xs: XS })),
    VOCABULARY,
  );
const texts = (...pages: Texts[]) => textsOf(join(...pages));

const shown = ({ rows }: RepeatedRows) =>
  rows.map((row) => row.map(({ text }) => text));

test("pages that end between two rows are put below each other", () => {
  expect(
    texts(
      [HEADER, ["产出指标", "数量指标", "培训班次", "≥5期"]],
      [["效益指标", "社会效益指标", "提升能力", "提升"]],
    ),
  ).toEqual([
    HEADER,
    ["产出指标", "数量指标", "培训班次", "≥5期"],
    ["效益指标", "社会效益指标", "提升能力", "提升"],
  ]);
});

test("a row that a page's end cuts in the middle of a word is one row", () => {
  const grid = join(
    [HEADER, ["产出指标", "数量指标", "完成年度绩效管理和综", "≥5期"]],
    [["", "", "合考评工作", ""]],
  );
  expect(textsOf(grid)).toEqual([
    HEADER,
    ["产出指标", "数量指标", "完成年度绩效管理和综合考评工作", "≥5期"],
  ]);
  const cell = grid.cells.find(({ column, row }) => column === 2 && row === 1);
  expect(cell?.parts.map(({ text, place }) => [text, place])).toEqual([
    ["完成年度绩效管理和综", expect.objectContaining({ page: 1 })],
    ["合考评工作", expect.objectContaining({ page: 2 })],
  ]);
});

test("a label cut by a page's end is one label again", () => {
  expect(
    texts(
      [HEADER, ["效益指标", "可持续影", "长期使用", "≥5年"]],
      [["", "响指标", "", ""]],
    ).at(-1),
  ).toEqual(["效益指标", "可持续影响指标", "长期使用", "≥5年"]);
});

test("a merged label cut by a page's end is one label over the rows on both pages", () => {
  expect(
    texts(
      [
        HEADER,
        ["效益指标", "可持续影", "长期使用", "≥5年"],
        ["^", "^", "设备完好", "100%"],
      ],
      [["", "响指标", "平台运行", "稳定"]],
    ).map((row) => row.slice(1, 3)),
  ).toEqual([
    ["二级指标", "指标内容"],
    ["可持续影响指标", "长期使用"],
    ["可持续影响指标", "设备完好"],
    ["可持续影响指标", "平台运行"],
  ]);
});

test("a merged cell goes on beside the rows of the next page", () => {
  const grid = join(
    [HEADER, ["产出指标", "数量指标", "培训班次", "≥5期"]],
    [
      ["", "质量指标", "合格率", "100%"],
      ["^", "时效指标", "完成时间", "12月"],
    ],
  );
  expect(textsOf(grid).map((row) => row[0])).toEqual([
    "一级指标",
    "产出指标",
    "产出指标",
    "产出指标",
  ]);
  const level1 = grid.cells.find(({ text }) => text === "产出指标");
  expect(level1?.parts.map(({ row, rowSpan }) => [row, rowSpan])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test("a column's heading does not go on over a page's end", () => {
  const rows = texts([HEADER], [["", "数量指标", "培训班次", "≥5期"]]);
  expect(rows[1]?.[0]).toBe("");
});

test("a row complete in itself is not drawn into the one before", () => {
  expect(
    texts(
      [HEADER, ["产出指标", "数量指标", "培训班次", "≥5期"]],
      [["", "数量指标", "考察人数", "100人"]],
    ),
  ).toHaveLength(3);
});

test("a header printed again at the top of a page counts once", () => {
  expect(
    texts(
      [HEADER, ["产出指标", "数量指标", "培训班次", "≥5期"]],
      [HEADER, ["效益指标", "社会效益指标", "提升能力", "提升"]],
    ),
  ).toEqual([
    HEADER,
    ["产出指标", "数量指标", "培训班次", "≥5期"],
    ["效益指标", "社会效益指标", "提升能力", "提升"],
  ]);
});

test("a row printed at a page's end and again on the next page counts once", () => {
  const row = ["产出指标", "数量指标", "培训班次", "≥5期"];
  const last = ["产出指标", "质量指标", "合格率", "100%"];
  expect(texts([HEADER, row, last], [last, row]).slice(1)).toEqual([
    row,
    last,
    row,
  ]);
});

test("rows printed again are kept apart, with their places and the row that they repeat", () => {
  const row = ["产出指标", "数量指标", "培训班次", "≥5期"];
  const last = ["产出指标", "质量指标", "合格率", "100%"];
  const { repeated } = join([HEADER, row, last], [row, last, row]);
  expect(repeated.map((rows) => [rows.row, shown(rows)])).toEqual([
    [1, [row, last]],
  ]);
  const [cell] = repeated[0]?.rows[0] ?? [];
  expect(cell?.parts.map(({ place }) => place)).toEqual([
    { page: 2, box: [50, 100, 110, 117] },
  ]);
});

test("head rows that each page prints are no repetition, whatever they are", () => {
  const row = ["产出指标", "数量指标", "培训班次", "≥5期"];
  const field = ["项目名称", "培训", "主管部门", "组织部"];
  const years = ["2019年", "2020年", "", ""];
  const next = ["效益指标", "社会效益指标", "提升能力", "提升"];
  const again = (...pages: Texts[]) => join(...pages).repeated.map(shown);
  expect(again([HEADER, row], [HEADER, next])).toEqual([]);
  expect(again([field, HEADER, row], [field, HEADER, next])).toEqual([]);
  expect(again([field, HEADER, years, row], [HEADER, years, next])).toEqual([]);
  expect(again([field, HEADER, row, next], [HEADER, row])).toEqual([[row]]);
});

test("a page printed twice is repeated from its first row on", () => {
  const page = [
    ["项目名称", "培训", "主管部门", "组织部"],
    ["项目类型", "常年性", "联系电话", "83000101"],
  ];
  expect(join(page, page).repeated.map(shown)).toEqual([page]);
});

test("a merged cell that goes on below the rows printed again ends with them there", () => {
  const { repeated } = join(
    [HEADER, ["产出指标", "数量指标", "培训班次", "≥5期"]],
    [
      ["产出指标", "数量指标", "培训班次", "≥5期"],
      ["^", "质量指标", "合格率", "100%"],
    ],
  );
  const [cell] = repeated[0]?.rows[0] ?? [];
  expect(cell).toMatchObject({ text: "产出指标", rowSpan: 1 });
  expect(cell?.parts[0]?.place).toEqual({ page: 2, box: [50, 100, 110, 117] });
});

test("what was repeated is counted against merged cells too", () => {
  expect(
    texts(
      [
        HEADER,
        ["产出指标", "数量指标", "培训班次", "≥5期"],
        ["^", "质量指标", "合格率", "100%"],
      ],
      [
        ["产出指标", "质量指标", "合格率", "100%"],
        ["^", "时效指标", "完成时间", "12月"],
      ],
    ),
  ).toEqual([
    HEADER,
    ["产出指标", "数量指标", "培训班次", "≥5期"],
    ["产出指标", "质量指标", "合格率", "100%"],
    ["产出指标", "时效指标", "完成时间", "12月"],
  ]);
});

test("the same rows under another header are rows of their own", () => {
  const rows = [
    ["产出指标", "数量指标", "培训班次", "≥5期"],
    ["产出指标", "质量指标", "合格率", "100%"],
  ];
  const between = ["长期目标", "完成任务", "", ""];
  const last = ["效益指标", "社会效益指标", "能力提升", "提升"];
  const above = [HEADER, ...rows, between, HEADER, last];
  expect(texts(above, rows)).toEqual([...above, ...rows]);
  const same = [HEADER, ...rows, last];
  expect(texts(same, rows)).toEqual(same);
});

test("the header of the last table above, printed again, counts once", () => {
  const row = ["产出指标", "数量指标", "培训班次", "≥5期"];
  const costs = ["支出明细", "金额", "合计", "测算依据"];
  const next = ["1.印刷", "20", "20", "按份"];
  const more = ["2.差旅", "5", "5", "按次"];
  expect(texts([HEADER, row, costs, next], [costs, more])).toEqual([
    HEADER,
    row,
    costs,
    next,
    more,
  ]);
});

test("two short texts may repeat by chance", () => {
  const total = ["合计", "50", "", ""];
  expect(
    texts(
      [HEADER, total, ["其他资金", "3", "", ""]],
      [total, ["其他资金", "47", "", ""]],
    ),
  ).toHaveLength(5);
});

test("tables on one page are put together without looking for repeats", () => {
  const row = ["产出指标", "数量指标", "培训班次", "≥5期"];
  const grid = joinPages(
    [
      pageGrid([HEADER, row], { xs: XS, top: 100 }),
      pageGrid([HEADER, row], { xs: XS, top: 400 }),
    ],
    VOCABULARY,
  );
  expect(grid.rows).toBe(4);
});

test("a cell tells what share of its characters is suspect, and why", () => {
  const page = pageGrid([["项目名称", "办公经费"]]);
  const line = page.cells[1]?.lines[0];
  Object.assign(line ?? {}, { suspect: 1, reasons: ["doubtful-font"] });
  const [label, value] = joinPages([page], VOCABULARY).cells;
  expect(label).toMatchObject({ suspect: 0, reasons: [] });
  expect(value).toMatchObject({ suspect: 0.25, reasons: ["doubtful-font"] });
});

test("labels of a second table beside the first go on as well", () => {
  const sides = (texts: string[], page: number) =>
    pageGrid([texts], { page, xs: [50, 110, 170, 230, 290] });
  const grid = joinPages(
    [
      sides(["数量指标", "甲", "质量指标", "乙"], 1),
      sides(["", "丙", "", "丁"], 2),
    ],
    VOCABULARY,
  );
  expect(
    grid.cells
      .filter(({ rowSpan }) => rowSpan === 2)
      .map(({ column, text, reasons }) => [column, text, reasons]),
  ).toEqual([
    [0, "数量指标", []],
    [2, "质量指标", []],
  ]);
});

test("a value goes on in a blank cell only where its column's values are merged, and is then to be looked at", () => {
  const first = (merged: boolean): Texts => [
    HEADER,
    ["产出指标", "数量指标", "甲", "≥5期"],
    ["^", "^", "乙", merged ? "^" : "≥6期"],
    ["^", "^", "丙", "≥7期"],
  ];
  const next: Texts = [["", "", "丁", ""]];
  const value = (merged: boolean) =>
    join(first(merged), next)
      .cells.filter(({ column }) => column === 3)
      .map(({ text, rowSpan, reasons }) => ({ text, rowSpan, reasons }))
      .slice(-2);
  expect(value(false)).toEqual([
    { text: "≥7期", rowSpan: 1, reasons: [] },
    { text: "", rowSpan: 1, reasons: [] },
  ]);
  expect(value(true).at(-1)).toEqual({
    text: "≥7期",
    rowSpan: 2,
    reasons: ["merge-unsure"],
  });
});
