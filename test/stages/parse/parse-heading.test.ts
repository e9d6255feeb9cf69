import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import { parseHeading } from "../../../src/stages/parse/parse-heading.ts";
import { parseRegion } from "../../../src/stages/parse/parse-region.ts";
import { looseLines } from "../../../src/text/loose-lines.ts";
import { parse, plainTexts } from "../../support/parse.ts";
import { formGrid, pageGrid } from "../../support/tables.ts";
import { word } from "../../support/words.ts";

const texts = (...lines: string[]) => {
  const { fields, unplaced } = parse([["项目名称", "甲"]], undefined, lines);
  return {
    year: fields.fiscalYear?.text,
    date: fields.reportDate?.text,
    unit: fields.unit?.text,
    rest: unplaced.map(({ text }) => text),
  };
};

test.each([
  ["填报日期：2021年1月28日 单位：万元", "2021年1月28日", "万元"],
  ["填报日期： 2021 年 1 月 28 日", "2021 年 1 月 28 日", null],
  ["申报日期:2021-01-28    金额单位:元", "2021-01-28", "元"],
  ["（单位：万元）", null, "万元"],
  ["填 报 日 期：2021.1.28", "2021.1.28", null],
  ["填表日期：       单位：万元", "", "万元"],
  ["填报日期：2021年12月6日单位：万元", "2021年12月6日", "万元"],
  ["金额单位：万元填报日期：2021-12-06", "2021-12-06", "万元"],
])("%s", (line, date, unit) => {
  expect(texts(line)).toMatchObject({ date, unit, rest: [] });
});

test("填报单位 is not 单位", () => {
  expect(texts("填报单位：区委组织部").unit).toBeNull();
  expect(texts("填报单位：元谋县财政局").unit).toBeNull();
});

test.each([
  ["（2021 年度）", "2021 年度"],
  ["（2021年）", "2021年"],
  ["（二〇二一年度）", "二〇二一年度"],
  ["(2021)", "2021"],
  ["2021年度", "2021年度"],
  ["2 0 2 1 年度", "2 0 2 1 年度"],
])("the year of %s", (line, year) => {
  expect(texts(line)).toMatchObject({ year, rest: [] });
});

test("the year may have a label, which ends the value before it", () => {
  expect(texts("填报日期：2021/12/06 预算年度：2022 单位：万元")).toMatchObject(
    { date: "2021/12/06", year: "2022", unit: "万元" },
  );
});

test("a date is no year of the form", () => {
  expect(texts("2021年1月28日").year).toBeNull();
});

test.each([
  ["临江市2021年度项目绩效目标申报表", "2021年度"],
  ["2021年部门预算项目绩效目标申报表", "2021年"],
])("the year may stand in the title: %s", (title, year) => {
  const [titleLine = null] = looseLines(1, [word(title, 100, 20)]);
  const { fields } = parseHeading(projectDeclaration, title, titleLine, []);
  expect(fields.fiscalYear?.text).toBe(year);
});

test("a box goes around the value's own characters", () => {
  const [line] = looseLines(1, [
    word("填报日期：2021年1月28日", 100, 20),
    word("单位：万元", 300, 20),
  ]);
  if (line === undefined) throw new Error("no line");
  const { fields } = parseHeading(projectDeclaration, "", null, [line]);
  expect(fields.unit?.at).toEqual([{ page: 1, box: [330, 20, 350, 30] }]);
});

test("page numbers are left out, other lines kept", () => {
  expect(texts("- 3 -", "第 3 页 共 13 页", "附件1", "盖章：").rest).toEqual([
    "附件1",
    "盖章：",
  ]);
});

/** A form whose heading is `lines`, above its table of funds. */
const linesAboveTable = (...lines: string[]) => {
  const grid = pageGrid([
    ["资金来源", "金额"],
    ["合计", "45"],
  ]);
  const [left, top] = [100, 10];
  const heading = looseLines(
    1,
    lines.map((text, i) => word(text, left, top + 12 * i)),
  );
  const [x0, , , y1] = grid.box;
  const box: typeof grid.box = [x0, 200, 400, y1 + 200];
  return parseRegion(
    {
      type: projectDeclaration.id,
      title: "",
      titleLine: null,
      heading,
      grids: [{ ...grid, box }],
      trailing: looseLines(1, [word("项目负责人：在此填写", left, 700)]),
      pages: [1],
      unread: [],
    },
    formGrid([
      ["资金来源", "金额"],
      ["合计", "45"],
    ]),
    projectDeclaration,
  );
};

test("fields may be lines above a table; notes below it are none", () => {
  const { fields, unplaced } = linesAboveTable(
    "项目名称：办公经费",
    "项目主管部门：区委组织部 联系电话：83000101",
    "项目申请理由：因工作需要，为保证单位正常运转，解决办公中的实际问题，",
    "需要安排经费。",
    "项目主要内容：印刷",
    "第二段",
    "项目年度绩效指标",
  );
  expect(plainTexts(fields)).toMatchObject({
    projectName: "办公经费",
    department: "区委组织部",
    phone: "83000101",
    rationale:
      "因工作需要，为保证单位正常运转，解决办公中的实际问题，需要安排经费。",
    content: "印刷\n第二段",
    leader: null,
  });
  expect(unplaced.map(({ text }) => text)).toEqual(["项目负责人：在此填写"]);
});
