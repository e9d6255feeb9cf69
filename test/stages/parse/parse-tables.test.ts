import { expect, test } from "vitest";
import { departmentDeclaration } from "../../../src/layouts/forms/department-declaration.ts";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import { vocabularyOf } from "../../../src/layouts/printed-texts.ts";
import { joinPages } from "../../../src/stages/segment/join-pages.ts";
import { parse, parseDepartment, plainTexts } from "../../support/parse.ts";
import { formGrid, pageGrid, type Texts } from "../../support/tables.ts";

const table = (name: string, ...texts: Texts) =>
  plainTexts(parse(texts).tables[name]);

const HEADER = ["一级指标", "二级指标", "指标内容", "指标值", "绩效标准"];

const indicator = (texts: string[]) => ({
  level1: texts[0],
  level2: texts[1],
  content: texts[2],
  value: texts[3],
  standard: texts[4],
});

test("合计 is the total, no row; blank rows are left out, blank amounts kept", () => {
  expect(
    table(
      "funding",
      ["项目资金来源", "资金来源", "金额"],
      ["^", "合计", "45"],
      ["^", "公共预算财政拨款", "45"],
      ["^", "其他资金", ""],
      ["^", "", ""],
      ["项目绩效总目标", "完成。", "<"],
    ),
  ).toEqual({
    total: "45",
    rows: [
      { source: "公共预算财政拨款", amount: "45" },
      { source: "其他资金", amount: "" },
    ],
  });
});

test("the total may stand last; without 合计 it is absent", () => {
  expect(
    table(
      "expenditure",
      ["项目支出明细", "金额"],
      ["1.印刷费", "20"],
      ["合 计", "20"],
    ),
  ).toEqual({ total: "20", rows: [{ item: "1.印刷费", amount: "20" }] });
  expect(
    table("expenditure", ["项目支出明细", "金额"], ["1.印刷费", "20"]),
  ).toMatchObject({ total: null });
});

test("two totals make it doubtful", () => {
  const { tables } = parse([
    ["项目支出明细", "金额"],
    ["合计", "20"],
    ["合计", "30"],
  ]);
  expect(tables.expenditure).toMatchObject({
    total: { text: "20", review: true, reasons: ["repeated-total"] },
    rows: [],
  });
});

test("a table ends where a field's label begins beside it", () => {
  const form = parse([
    ["项目支出预算及测算依据", "项目支出明细", "金额"],
    ["^", "1.印刷费", "20"],
    ["测算依据及说明", "按上年测算。", "<"],
  ]);
  expect(plainTexts(form.tables.expenditure)).toMatchObject({
    rows: [{ item: "1.印刷费", amount: "20" }],
  });
  expect(form.fields.basis?.text).toBe("按上年测算。");
});

test("a label beside a table may read like its first column", () => {
  expect(
    table(
      "expenditure",
      ["项目支出明细预算", "项目支出明细", "金额"],
      ["^", "1.印刷费", "20"],
    ),
  ).toMatchObject({ rows: [{ item: "1.印刷费", amount: "20" }] });
});

test("indicators: a merged cell is repeated in each row that it covers", () => {
  expect(
    table(
      "indicators",
      ["项目年度绩效指标", ...HEADER],
      ["^", "产出指标", "数量指标", "培训班次", "≥5期", "计划标准"],
      ["^", "^", "^", "考察人数", "100人", ""],
      ["^", "效益指标", "社会效益指标", "能力提升", "提升", ""],
    ),
  ).toEqual([
    indicator(["产出指标", "数量指标", "培训班次", "≥5期", "计划标准"]),
    indicator(["产出指标", "数量指标", "考察人数", "100人", ""]),
    indicator(["效益指标", "社会效益指标", "能力提升", "提升", ""]),
  ]);
});

test("headers in other words, and without the last column", () => {
  expect(
    table(
      "indicators",
      ["一级指标", "二级指标", "三级指标", "年度指标值"],
      ["产出指标", "数量指标", "培训班次", "≥5期"],
    ),
  ).toEqual([
    {
      level1: "产出指标",
      level2: "数量指标",
      content: "培训班次",
      value: "≥5期",
      standard: null,
    },
  ]);
});

test("a header that lacks two columns is none", () => {
  expect(
    table(
      "indicators",
      ["一级指标", "二级指标", "备注"],
      ["产出指标", "数量指标", "培训班次"],
    ),
  ).toEqual([]);
});

test("a header printed again is no row", () => {
  const row = ["产出指标", "数量指标", "培训班次", "≥5期", ""];
  const next = ["效益指标", "社会效益指标", "能力提升", "提升", ""];
  expect(table("indicators", HEADER, row, HEADER, next)).toEqual([
    indicator(row),
    indicator(next),
  ]);
});

test.each(["……", "…", "......", "···"])(
  "a row of %s stands for others: it is noted, no row",
  (dots) => {
    const form = parse([
      HEADER,
      ["产出指标", "数量指标", "培训班次", "≥5期", ""],
      ["", "", dots, "", ""],
    ]);
    expect(form.tables.indicators).toHaveLength(1);
    expect(
      form.placeholders.map(({ table: name, cell }) => [name, cell.text]),
    ).toEqual([["indicators", dots]]);
    expect(form.unplaced).toEqual([]);
  },
);

test("a row with a slash is a row: the form says so itself", () => {
  const row = ["产出指标", "成本指标", "/", "/", ""];
  expect(table("indicators", HEADER, row)).toEqual([indicator(row)]);
});

test("a value in two cells of its column is one text", () => {
  expect(
    table(
      "expenditure",
      ["项目支出明细", "金额", "<"],
      ["1.印刷费", "20", "万元"],
    ),
  ).toMatchObject({ rows: [{ item: "1.印刷费", amount: "20 万元" }] });
});

test("a merged cell that seems to go on over a page's end gives way to what the row says", () => {
  const xs = [50, 130, 230, 330, 430, 530];
  const pages = [
    pageGrid([HEADER, ["产出指标", "数量指标", "培训班次", "≥5期", ""]], {
      xs,
    }),
    pageGrid(
      [
        ["", "质量指标", "合格率", "100%", ""],
        ["^", "社会效益指标", "能力提升", "提升", ""],
      ],
      { xs, page: 2 },
    ),
  ];
  const grid = joinPages(pages, vocabularyOf(projectDeclaration));
  const level1 = (parse(grid).tables.indicators as { level1: unknown }[]).map(
    (row) => row.level1,
  );
  expect(level1).toMatchObject([
    { text: "产出指标", state: "read" },
    { text: "产出指标", state: "read" },
    { text: "", state: "blank" },
  ]);
});

test("rows printed again belong to the table, group or section of those that they repeat", () => {
  const again = (texts: Texts, row: number, department = false) => {
    const grid = formGrid(texts);
    const cells = grid.cells.filter(
      (cell) => cell.row === row && cell.text !== "",
    );
    const { repeated } = parse(
      { ...grid, repeated: [{ row, rows: [cells] }] },
      department ? departmentDeclaration : projectDeclaration,
    );
    return repeated.map(({ table: name, cell }) => [name, cell.text]);
  };
  const row = ["产出指标", "数量指标", "培训班次", "≥5期", ""];
  expect(again([HEADER, row], 1)).toEqual([
    ["indicators", "产出指标 数量指标 培训班次 ≥5期"],
  ]);
  expect(again(FUNDS, 6, true)).toEqual([
    ["expenditure", "项目支出 908 3536.72 6862.97"],
  ]);
  const heading = ["年度目标1：完成培训", "<", "<", "<", "<"];
  expect(again([heading, HEADER, row], 2, true)).toMatchObject([
    ["annualIndicators", expect.anything()],
  ]);
  expect(again([["项目名称", "培训"]], 0)).toEqual([[null, "项目名称 培训"]]);
});

test("tables that are not there are empty", () => {
  const { tables } = parse([["项目名称", "办公经费"]]);
  expect(plainTexts(tables)).toEqual({
    funding: { total: null, rows: [] },
    expenditure: { total: null, rows: [] },
    indicators: [],
  });
});

const FUNDS: Texts = [
  [
    "部门总体资金情况",
    "总体资金情况",
    "<",
    "当年金额",
    "占比",
    "近两年收支金额",
    "<",
  ],
  ["^", "^", "<", "^", "^", "2019年", "2020年"],
  ["^", "收入构成", "财政拨款", "1636.63", "100%", "4100", "7500"],
  ["^", "^", "其他资金", "", "", "75.62", "34.89"],
  ["^", "^", "合计", "", "100%", "4175.62", "7534.89"],
  ["^", "支出构成", "基本支出", "728.63", "", "638.9", "671.92"],
  ["^", "^", "项目支出", "908", "", "3536.72", "6862.97"],
  ["^", "^", "合计", "", "", "4175.62", "7534.89"],
];

test("one printed table gives income and expenditure, with an amount for each year", () => {
  const { tables, unplaced } = parseDepartment(FUNDS);
  expect(plainTexts(tables.income)).toEqual([
    {
      item: "财政拨款",
      currentYear: "1636.63",
      share: "100%",
      history: [
        { year: 2019, amount: "4100" },
        { year: 2020, amount: "7500" },
      ],
    },
    expect.objectContaining({ item: "其他资金", currentYear: "" }),
    expect.objectContaining({ item: "合计", share: "100%" }),
  ]);
  expect(plainTexts(tables.expenditure)).toMatchObject([
    { item: "基本支出" },
    { item: "项目支出", currentYear: "908" },
    { item: "合计" },
  ]);
  expect(unplaced).toEqual([]);
});

test("without the labels beside them, rows know their group by their names", () => {
  const bare = FUNDS.map((row) =>
    row.map((text) => text.replace(/..构成/u, "")),
  );
  const { tables } = parseDepartment(bare);
  expect(plainTexts(tables.expenditure)).toMatchObject([
    { item: "基本支出" },
    { item: "项目支出" },
    { item: "合计" },
  ]);
});

test("amounts in groups may have other words over their names, as a corner divided by a slanting line has", () => {
  const corner = FUNDS.map((row) =>
    row.map((text) => (text === "总体资金情况" ? "金额\n项目" : text)),
  );
  const { tables } = parseDepartment(corner);
  expect(plainTexts(tables.income)).toMatchObject([
    { item: "财政拨款", currentYear: "1636.63" },
    { item: "其他资金" },
    { item: "合计" },
  ]);
});

test("headings of amounts with nothing left of them are no table's", () => {
  const { tables } = parseDepartment([
    ["当年金额", "占比", "近两年收支金额", "<"],
    ["1", "100%", "2", "3"],
  ]);
  expect(tables.income).toEqual([]);
});

const goals = (longTerm: string, annual = "") =>
  plainTexts(
    parseDepartment([
      ["整体绩效总目标", "长期目标", "年度目标"],
      ["^", longTerm, annual],
    ]).tables,
  ) as Record<string, unknown>;

test("goals are split at their numbers; a number without text is blank", () => {
  expect(
    goals("目标 1：完成培训。\n目标 2：建成示范点。", "目标1：甲；目标2："),
  ).toMatchObject({
    longTermGoals: ["完成培训。", "建成示范点。"],
    annualGoals: ["甲；", ""],
  });
});

test("marks count on from the first; another number is part of a text", () => {
  expect(
    goals("目标一：完成目标 5：以上的任务。目标二：乙").longTermGoals,
  ).toEqual(["完成目标 5：以上的任务。", "乙"]);
});

test("a goal without a mark is one entry; text before the first is kept; none is none", () => {
  expect(goals("完成培训。").longTermGoals).toEqual(["完成培训。"]);
  expect(goals("总的说来。目标1：完成。").longTermGoals).toEqual([
    "总的说来。",
    "完成。",
  ]);
  expect(goals("").longTermGoals).toEqual([]);
});

test("dots behind the last goal stand for others", () => {
  const form = parseDepartment([
    ["整体绩效总目标", "长期目标", "年度目标"],
    ["^", "目标1：完成。\n……", "甲"],
  ]);
  expect(plainTexts(form.tables.longTermGoals)).toEqual(["完成。"]);
  expect(
    form.placeholders.map(({ table: name, cell }) => [name, cell.text]),
  ).toEqual([["longTermGoals", "……"]]);
});

const sections = (...texts: Texts) => {
  const { tables } = parseDepartment(texts);
  return plainTexts([tables.longTermIndicators, tables.annualIndicators]);
};
const across = (text: string) => [text, "<", "<", "<", "<", "<"];
const ROW = ["产出指标", "数量指标", "培训班次", "≥5期", ""];
const OTHER = ["效益指标", "社会效益指标", "能力提升", "提升", ""];

test("indicators stand once per goal, under its heading", () => {
  expect(
    sections(
      across("长期目标 1：完成培训。"),
      ["长期绩效指标", ...HEADER],
      ["^", ...ROW],
      across("长期目标 2：建成示范点。"),
      ["长期绩效指标", ...HEADER],
      ["^", ...OTHER],
      across("年度目标 1："),
      ["年度绩效指标", ...HEADER],
      ["^", ...ROW],
    ),
  ).toEqual([
    [
      { goal: "长期目标 1：完成培训。", rows: [indicator(ROW)] },
      { goal: "长期目标 2：建成示范点。", rows: [indicator(OTHER)] },
    ],
    [{ goal: "年度目标 1：", rows: [indicator(ROW)] }],
  ]);
});

test("a section without a header of its own has the columns of the one before it", () => {
  expect(
    sections(
      across("长期目标 1：完成培训。"),
      ["长期绩效指标", ...HEADER],
      ["^", ...ROW],
      across("年度目标 1："),
      ["年度绩效指标", ...OTHER],
    ),
  ).toMatchObject([
    [{ rows: [indicator(ROW)] }],
    [{ goal: "年度目标 1：", rows: [indicator(OTHER)] }],
  ]);
});

test("a section without a heading begins at its label; its goal is absent", () => {
  expect(sections(["长期绩效指标", ...HEADER], ["^", ...ROW])).toEqual([
    [{ goal: null, rows: [indicator(ROW)] }],
    [],
  ]);
});

test("columns may stand in another order, with others between them", () => {
  expect(
    table(
      "indicators",
      ["一级指标", "二级指标", "权重", "绩效标准", "指标内容", "目标值"],
      ["产出指标", "数量指标", "10", "计划标准", "培训班次", "≥5期"],
    ),
  ).toEqual([
    indicator(["产出指标", "数量指标", "培训班次", "≥5期", "计划标准"]),
  ]);
});

test("sign and unit in columns of their own are cells where they are printed", () => {
  const { tables } = parse([
    ["一级指标", "二级指标", "指标内容", "计算符号", "指标值", "计量单位"],
    ["产出指标", "质量指标", "持证率", "≥", "90", "%"],
  ]);
  expect(plainTexts(tables.indicators)).toEqual([
    {
      ...indicator(["产出指标", "质量指标", "持证率", "90"]),
      ...{ operator: "≥", unit: "%", standard: null },
    },
  ]);
});

test("goals may stand right of their labels, a row each", () => {
  const { tables } = parseDepartment([
    ["部门名称", "区委组织部", "<"],
    ["整体绩效总目标", "长期目标", "目标1：甲"],
    ["^", "^", "目标2：乙"],
    ["^", "年度目标", "目标1：丙"],
    ["长期目标1", "", "<"],
  ]);
  expect(plainTexts(tables.longTermGoals)).toEqual(["甲", "乙"]);
  expect(plainTexts(tables.annualGoals)).toEqual(["丙"]);
});

const twoValues = (left: string, right: string, ...row: string[]) =>
  parse([
    ["一级指标", "二级指标", "指标内容", "指标值", "<", "绩效标准"],
    ["^", "^", "^", left, right, "^"],
    ["产出指标", "数量指标", "培训班次", ...row, ""],
  ]).tables.indicators as Record<string, { text: string; reasons: string[] }>[];

test("of a heading divided by years, this year's column counts", () => {
  const [row] = twoValues("上年实际", "本年目标", "4期", "≥5期");
  expect(row?.value).toMatchObject({ text: "≥5期", reasons: [] });
});

test("several cells in a column that nothing tells apart are doubtful", () => {
  const [row] = twoValues("甲", "乙", "4期", "≥5期").slice(-1);
  expect(row?.value).toMatchObject({
    text: "4期 ≥5期",
    reasons: ["several-cells"],
  });
});

test("funds may stand side by side, their amounts below them", () => {
  const { tables, unplaced } = parse([
    ["项目资金来源", "合计", "公共预算财政拨款", "专户资金", "其他资金"],
    ["^", "212.5", "200", "", "12.5"],
    ["项目绩效总目标", "完成。", "<", "<", "<"],
  ]);
  expect(plainTexts(tables.funding)).toEqual({
    total: "212.5",
    rows: [
      { source: "公共预算财政拨款", amount: "200" },
      { source: "专户资金", amount: "" },
      { source: "其他资金", amount: "12.5" },
    ],
  });
  expect(unplaced).toEqual([]);
});

test("names side by side with no amounts below them are no funds", () => {
  const { tables, unplaced } = parse([
    ["项目资金来源", "合计", "其他资金"],
    ["^", "见附件", "见附件"],
  ]);
  expect(plainTexts(tables.funding)).toEqual({ total: null, rows: [] });
  expect(unplaced.length).toBeGreaterThan(0);
});
