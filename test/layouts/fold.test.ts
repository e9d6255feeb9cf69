import { expect, test } from "vitest";
import { fold } from "../../src/layouts/fold.ts";

test.each([
  ["项 目　名\n称：", "项目名称"],
  ["＊联系电话﹕", "联系电话"],
  ["（２０２１年度）", "(2021年度)"],
  ["⽬标", "目标"],
  ["合\u200b计\ufeff", "合计"],
])("%j is compared as %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});
