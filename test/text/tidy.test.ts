import { expect, test } from "vitest";
import { plain, tidy } from "../../src/text/tidy.ts";

test.each([
  ["2019 年 38 万元", "2019年38万元"],
  ["为深化实施 “红色引擎工程”提供", "为深化实施“红色引擎工程”提供"],
  ["  1. 第一条 \r\n\n 2. 第二条　", "1. 第一条\n2. 第二条"],
  ["PDF  version 2", "PDF version 2"],
  ["项\u200b目\ufeff", "项目"],
  [" \u3000 ", ""],
])("tidy %j", (printed, tidied) => {
  expect(tidy(printed)).toBe(tidied);
});

test("plain folds full-width forms, not enclosed numbers", () => {
  expect(plain("（２０ 万元），\n４４．５２％")).toBe("(20万元),44.52%");
  expect(plain("①20万元")).toBe("①20万元");
});
