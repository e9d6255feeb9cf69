import { expect, test } from "vitest";
import {
  goneItems,
  isSameThing,
} from "../../../src/stages/audit/gone-items.ts";

const gone = (text: string) =>
  goneItems(text, 2021).map(({ name, how }) => `${how} ${name}`);

test.each<[string, string[]]>([
  [
    "2.薪酬补贴、人才计划经费已移交企业和人才中心，所以下调",
    ["moved 薪酬补贴", "moved 人才计划经费"],
  ],
  ["将慰问费划转至总工会", ["moved 慰问费"]],
  ["津贴由各单位自行预算", ["moved 津贴"]],
  ["取消了慰问费", ["ended 慰问费"]],
  ["2021年起不再列支慰问费", ["ended 慰问费"]],
  ["平台建设已完成", ["done 平台建设"]],
  ["2020年已完成平台建设，故减少", ["done 平台建设"]],
])("%s", (text, names) => {
  expect(gone(text)).toEqual(names);
});

test.each([
  "尚未移交慰问费",
  "慰问费划入本项目",
  "2020年已完成平台建设",
  "2020年取消慰问，2021年恢复",
  "相关项目已取消",
])("nothing is gone: %s", (text) => {
  expect(gone(text)).toEqual([]);
});

test.each([
  ["人才计划相关经费", "1.人才计划经费（含评审费，等）", true],
  ["评审费", "人才计划经费（含评审费、资助款，等）", true],
  ["平台建设", "平台运行维护", false],
  ["数字化一期", "数字化二期", false],
  ["培训", "教师培训", false],
])("%s and %s: %s", (name, line, same) => {
  expect(isSameThing(name, line)).toBe(same);
});
