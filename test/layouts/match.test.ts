import { expect, test } from "vitest";
import { LAYOUTS } from "../../src/layouts/index.ts";
import {
  matchLabel,
  matchTitle,
  withinOneEdit,
} from "../../src/layouts/match.ts";

test.each([
  ["项目名称", 0],
  ["项 目 名 称：", 0],
  ["一、项目名称", 0],
  ["（一）项目名称", 0],
  ["(2) 项目名称", 0],
  ["1.项目名称", 0],
  ["项目名称（全称）", 0],
  ["项日名称", 1],
  ["项目名", 1],
  ["项目项名称", 1],
  ["项日名你", null],
  ["项目名称办公经费", null],
  ["", null],
])("%j is 项目名称 at distance %j", (text, distance) => {
  expect(matchLabel(text, ["项目名称"])).toBe(distance);
});

test("a short label must match to the letter", () => {
  expect(matchLabel("金额", ["金额"])).toBe(0);
  expect(matchLabel("余额", ["金额"])).toBeNull();
});

test("of several labels the best match counts", () => {
  expect(matchLabel("主管部门", ["主管单门", "主管部门"])).toBe(0);
});

test.each([
  ["", "a", true],
  ["ab", "ba", false],
  ["abc", "abd", true],
  ["abc", "ab", true],
  ["abc", "xabc", true],
  ["abcd", "ab", false],
  ["aab", "ab", true],
])("%j and %j are within one edit: %j", (a, b, within) => {
  expect(withinOneEdit(a, b)).toBe(within);
  expect(withinOneEdit(b, a)).toBe(within);
});

const title = (line: string) => {
  const match = matchTitle(line, LAYOUTS);
  return match === null ? null : [match.layout.id, match.title];
};

test.each([
  ["项目绩效目标申报表", "项目绩效目标申报表"],
  ["项 目 绩 效 目 标 申 报 表", "项目绩效目标申报表"],
  ["项目绩效目标申报表（2021 年度）", "项目绩效目标申报表"],
  ["东西湖区项目绩效目标申报表", "东西湖区项目绩效目标申报表"],
  ["2021年度项目绩效目标申报表", "2021年度项目绩效目标申报表"],
  ["附件1：项目绩效目标申报表", "附件1项目绩效目标申报表"],
  ["项目绩效日标申报表", "项目绩效日标申报表"],
])("%s is the title of a project's form", (line, printed) => {
  expect(title(line)).toEqual(["project-declaration", printed]);
});

test("the department's form is told from the project's", () => {
  expect(title("部门整体支出绩效目标申报表")?.[0]).toBe(
    "department-declaration",
  );
  expect(title("临江市教育局部门整体支出绩效目标申报表")?.[0]).toBe(
    "department-declaration",
  );
});

test.each([
  ["项目支出绩效目标申报表", "ministry-project-declaration"],
  ["部门（单位）整体支出绩效目标申报表", "ministry-department-declaration"],
  ["财政支出（项目）绩效目标申报表", "fiscal-project-declaration"],
  ["财政项目支出绩效目标申报表", "shanghai-project-declaration"],
  ["中央对地方转移支付区域绩效目标申报表", "transfer-region-declaration"],
  ["转移支付项目绩效目标申报表", "transfer-project-declaration"],
  ["2023 年项目支出绩效自评表", "project-self-evaluation"],
  ["部门预算项目支出绩效自评表", "sichuan-self-evaluation"],
])("%s is a title of its own", (line, id) => {
  expect(title(line)?.[0]).toBe(id);
});

test.each([
  ["a sentence", "请填写项目绩效目标申报表。"],
  ["a contents entry", "项目绩效目标申报表……………3"],
  ["a contents entry with its page", "项目绩效目标申报表 3"],
  ["a law's name", "《项目绩效目标申报表》"],
  ["another form of the family", "财政项目支出区域项目绩效目标申报表"],
  ["the title of a report", "项目支出绩效自评报告"],
  ["a long sentence", `${"关于做好".repeat(8)}市项目绩效目标申报表`],
])("%s is no title", (_, line) => {
  expect(title(line)).toBeNull();
});
