import { expect, test } from "vitest";
import { emWidths, joinLines } from "../../src/text/join-lines.ts";

const full = (text: string) => ({ text, full: true });
const ended = (text: string) => ({ text, full: false });

test("a full line goes on, one that ends before its cell does is a paragraph", () => {
  expect(
    joinLines([full("绩效管理和综合"), ended("考评工作"), ended("费用")]),
  ).toBe("绩效管理和综合考评工作\n费用");
});

test("after a finished item a number of its own begins a paragraph, even below a full line", () => {
  expect(joinLines([full("1、购置设备；"), ended("2、维护平台。")])).toBe(
    "1、购置设备；\n2、维护平台。",
  );
  expect(joinLines([full("（一）完成；"), ended("（二）建立")])).toBe(
    "（一）完成；\n（二）建立",
  );
});

test("a number inside a sentence begins none", () => {
  expect(joinLines([full("培训人数不少于"), ended("2.5万人次")])).toBe(
    "培训人数不少于2.5万人次",
  );
});

test("wrapped words keep the blank between them, broken numbers get none", () => {
  expect(joinLines([full("PDF reader"), ended("version 2")])).toBe(
    "PDF reader version 2",
  );
  expect(joinLines([full("3,498,"), ended("000.00")])).toBe("3,498,000.00");
  expect(joinLines([full("共120"), ended("份")])).toBe("共120份");
});

test("no lines, no text", () => {
  expect(joinLines([])).toBe("");
});

test.each([
  ["项目名称", 1, 4],
  ["3,498元", 2.5, 3.5],
  ["项，目", 2, 3],
  ["次）。完成", 3, 5],
])("%s cannot be broken in its first %d em of %d", (line, first, whole) => {
  expect(emWidths(line)).toEqual({ first, whole });
});
