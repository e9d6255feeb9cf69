import { expect, test } from "vitest";
import { fillLines } from "../../../../src/stages/export/pdf/fill-lines.ts";

test("a text is divided as its print is wide", () => {
  expect(fillLines("党员教育培训经费", [50, 30])).toEqual([
    "党员教育培",
    "训经费",
  ]);
  expect(fillLines("共20人次参加培训", [40, 40])).toEqual([
    "共20人次",
    "参加培训",
  ]);
});

test("a paragraph begins a line, be the one before it ever so short", () => {
  expect(fillLines("一、甲\n二、乙丙丁戊己", [30, 70])).toEqual([
    "一、甲",
    "二、乙丙丁戊己",
  ]);
  expect(fillLines("甲\n乙丙丁戊己", [52, 50])).toEqual(["甲", "乙丙丁戊己"]);
});

test("fewer lines than paragraphs take all of the text", () => {
  expect(fillLines("甲乙\n丙丁\n戊己", [60]).join("")).toBe("甲乙丙丁戊己");
});

test("nothing is lost of a text that is longer than its print", () => {
  const text = "关于印发预算绩效管理办法的通知及其附件";
  expect(fillLines(text, [10, 200, 10]).join("")).toBe(text);
  expect(fillLines(text, [])).toEqual([]);
});
