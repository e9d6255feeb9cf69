import { expect, test } from "vitest";
import { parse, plainTexts } from "../../support/parse.ts";
import { formGrid, type Texts } from "../../support/tables.ts";

const field = (name: string, ...texts: Texts) => parse(texts).fields[name];

test("a value stands right of its label, up to the next label", () => {
  const texts: Texts = [
    ["项目名称", "办公经费", "<", "<"],
    ["项目负责人", "林宏", "联系电话", "83000101"],
  ];
  expect(field("projectName", ...texts)).toMatchObject({
    text: "办公经费",
    state: "read",
    by: "text-layer",
    review: false,
    at: [{ page: 1, box: [150, 100, 450, 120] }],
  });
  expect(field("leader", ...texts)?.text).toBe("林宏");
  expect(field("phone", ...texts)?.text).toBe("83000101");
});

test.each([
  ["项 目 名 称"],
  ["项目名称："],
  ["一、项目名称"],
  ["项目名称（全称）"],
  ["项日名称"],
  ["项目项名称"],
])("the label may be printed as %j", (label) => {
  expect(field("projectName", [label, "办公经费"])?.text).toBe("办公经费");
});

test.each([
  ["department", "主管预算部门"],
  ["executingUnit", "项目实施单位"],
  ["rationale", "立项依据"],
  ["totalBudget", "项目资金总额（万元）"],
  ["currentYearBudget", "年度资金总额"],
  ["goal", "总体目标"],
])("%s is known by its synonym %s", (name, label) => {
  expect(field(name, [label, "某"])?.text).toBe("某");
});

test("a label that matches to the letter goes before one that nearly does", () => {
  // 项目总预标 is 项目总预算 with one wrong character.
  const texts: Texts = [
    ["项目总预标", "一"],
    ["项目总预算", "二"],
  ];
  expect(field("totalBudget", ...texts)?.text).toBe("二");
});

test("where nothing stands to the right, the value stands below", () => {
  const texts: Texts = [
    ["项目申请理由", "<"],
    ["工作需要。", "<"],
    ["项目负责人", "林宏"],
  ];
  expect(field("rationale", ...texts)?.text).toBe("工作需要。");
  expect(field("leader", ...texts)?.text).toBe("林宏");
});

test("what stands below is no value where it is a label, or of other width", () => {
  expect(
    field("rationale", ["项目申请理由", "<"], ["项目负责人", "林宏"]),
  ).toMatchObject({ text: "", state: "blank" });
  expect(field("rationale", ["项目申请理由", "<"], ["甲", "乙"])).toMatchObject(
    { text: "", state: "blank" },
  );
});

test("label and value in one cell", () => {
  expect(field("projectName", ["项目名称：办公经费", "<"])?.text).toBe(
    "办公经费",
  );
  expect(field("projectName", ["项 目 名 称: 办公经费", "<"])?.text).toBe(
    "办公经费",
  );
});

test("a value in several cells is one text in paragraphs, with all its places", () => {
  expect(
    field("content", ["项目主要内容", "一、购置"], ["^", "二、维护"]),
  ).toMatchObject({
    text: "一、购置\n二、维护",
    at: [
      { page: 1, box: [150, 100, 250, 120] },
      { page: 1, box: [150, 120, 250, 140] },
    ],
  });
});

test("blank, absent and unreadable are three different states", () => {
  expect(field("goal", ["项目绩效总目标", ""])).toMatchObject({
    text: "",
    state: "blank",
    at: [{ page: 1, box: [150, 100, 250, 120] }],
  });
  expect(field("goal", ["项目名称", "办公经费"])).toMatchObject({
    text: null,
    state: "absent",
    at: [],
  });
  const grid = formGrid([["项目名称", "办公经费"]]);
  Object.assign(grid.cells[1] ?? {}, { suspect: 0.5 });
  expect(parse(grid).fields.projectName).toMatchObject({
    text: null,
    state: "unreadable",
    review: true,
    reasons: ["untrusted-text"],
  });
});

test("a cell with few suspect characters is read, and to be looked at", () => {
  const grid = formGrid([["项目名称", "办公经费"]]);
  Object.assign(grid.cells[1] ?? {}, { suspect: 0.1, reasons: ["cut-off"] });
  expect(parse(grid).fields.projectName).toMatchObject({
    text: "办公经费",
    state: "read",
    review: true,
    reasons: ["cut-off", "untrusted-text"],
  });
});

test("the same label twice: the first that holds text counts; another text is to be looked at", () => {
  const name = (first: string, second: string) =>
    field("projectName", ["项目名称", first], ["项目名称", second]);
  expect(name("", "办公经费")).toMatchObject({
    text: "办公经费",
    review: false,
  });
  expect(name("办公经费", "办公 经费")).toMatchObject({ review: false });
  expect(name("办公经费", "培训经费")).toMatchObject({
    text: "办公经费",
    review: true,
    reasons: ["repeated-label"],
  });
});

test.each([
  ["从2021年至2023年", "从2021年至2023年", "read"],
  ["从 年至 年", "", "blank"],
])("the years of a continuing project: （%s）", (inside, text, state) => {
  const printed = `一次性项目□ 常年性项目□ 延续性项目√（${inside}）`;
  const form = parse([["项目类型", printed]]);
  expect(form.fields.projectType?.text).toBe(printed);
  expect(form.fields.projectPeriod).toMatchObject({ text, state });
});

test("no brackets behind the label, no period", () => {
  const form = parse([["项目类型", "一次性项目（大型）□ 延续性项目□"]]);
  expect(form.fields.projectPeriod?.state).toBe("absent");
});

test("text that stands beside no field is kept, and to be looked at", () => {
  const form = parse([
    ["项目名称", "办公经费"],
    ["2.当年预算安排无变动", "<"],
    ["项目资金来源", ""],
  ]);
  expect(form.unplaced.map(({ text, reasons }) => [text, reasons])).toEqual([
    ["2.当年预算安排无变动", ["no-field"]],
  ]);
});

test("every field of the layout is there", () => {
  expect(Object.keys(parse([["甲", "乙"]]).fields)).toEqual(
    "fiscalYear reportDate unit projectName department executingUnit leader phone projectType projectPeriod rationale content totalBudget currentYearBudget budgetHistory basis goal".split(
      " ",
    ),
  );
});

test("a label that the layout does not know ends the value before it, and is kept with its own", () => {
  const { fields, unplaced } = parse([
    ["项目名称", "办公经费", "项目编码", "42011222P000"],
  ]);
  expect(fields.projectName?.text).toBe("办公经费");
  expect(unplaced.map(({ text }) => text)).toEqual([
    "项目编码",
    "42011222P000",
  ]);
});

test("names below each other in a table beside a label are its text", () => {
  const { fields } = parse([
    ["项目主要内容", "任务名称", "主要内容说明", "预算金额"],
    ["^", "社会救助", "按月发放", "860.00"],
  ]);
  expect(fields.content?.text?.replace(/\s/gu, "")).toBe(
    "任务名称主要内容说明预算金额社会救助按月发放860.00",
  );
});

test("其中 before a label is none of it", () => {
  const { fields } = parse([
    ["项目资金总额", "336", "其中：年度资金总额", "112"],
  ]);
  expect(fields.totalBudget?.text).toBe("336");
  expect(fields.currentYearBudget?.text).toBe("112");
});

test("a short label between two values is none of the first", () => {
  const { fields } = parse([
    ["项目负责人", "林宏", "联系人", "郑晓雯", "联系电话", "83000101"],
  ]);
  expect(fields.leader?.text).toBe("林宏");
  expect(fields.phone?.text).toBe("83000101");
});

test("a cell may hold several labels with their values", () => {
  const { fields, unplaced } = parse([
    ["项目名称", "办公经费"],
    ["（二）项目主管部门：区委组织部　　项目执行单位：办公室", "<"],
    ["项目负责人：林宏\n联系电话：83000101", "<"],
    ["项目总预算（万元）：20；项目当年预算：15万元", "<"],
  ]);
  expect(plainTexts(fields)).toMatchObject({
    department: "区委组织部",
    executingUnit: "办公室",
    leader: "林宏",
    phone: "83000101",
    totalBudget: "20",
    currentYearBudget: "15万元",
  });
  expect(fields.totalBudget?.unit).toBe("万元");
  expect(unplaced).toEqual([]);
});

test("another label may stand behind a value in its cell, if it has no cell of its own", () => {
  const both = parse([["项目负责人", "林宏 联系电话：83000101"]]).fields;
  expect(plainTexts(both)).toMatchObject({ leader: "林宏", phone: "83000101" });
  const own = parse([
    ["项目负责人", "林宏 联系电话：1"],
    ["联系电话", "83000101"],
  ]).fields;
  expect(plainTexts(own)).toMatchObject({
    leader: "林宏 联系电话：1",
    phone: "83000101",
  });
  const running = "成立专班，科室负责人：林宏。项目概况：略。";
  expect(field("rationale", ["项目申请理由", running])?.text).toBe(running);
});

test("a value behind a sliver of a cell is no label, though it reads like one", () => {
  const grid = formGrid([
    ["项目主管部门", "", "云台市民政局", "项目执行单位", "养老科"],
  ]);
  const [, sliver] = grid.cells;
  const place = sliver?.parts[0]?.place;
  if (place === undefined || !("box" in place)) throw new Error("no box");
  place.box[2] = place.box[0] + 5;
  expect(plainTexts(parse(grid).fields)).toMatchObject({
    department: "云台市民政局",
    executingUnit: "养老科",
  });
});
