import { expect, test } from "vitest";
import { LAYOUTS } from "../../../../src/layouts/index.ts";
import { withoutPageFurniture } from "../../../../src/stages/parse/flow/page-furniture.ts";
import { dumpLines } from "./write-dump.ts";

const kept = (lines: readonly string[]) =>
  withoutPageFurniture(dumpLines(lines.join("\n")), LAYOUTS).map(
    ({ text }) => text,
  );

test("running heads and page numbers go, titles and labels stay", () => {
  const page = (n: number, ...body: string[]) => [
    ...body,
    "云台区2022年部门预算公开材料",
    `第 ${n} 页 共 3 页`,
    "项目绩效目标申报表",
  ];
  expect(kept([...page(1, "甲"), ...page(2, "乙"), ...page(3, "丙")])).toEqual([
    "甲",
    "项目绩效目标申报表",
    "乙",
    "项目绩效目标申报表",
    "丙",
    "项目绩效目标申报表",
  ]);
});

test("a line that ends in its page's number goes where others are alike", () => {
  expect(kept(["公开材料 第 1 页", "甲", "公开材料 第 2 页", "乙"])).toEqual([
    "甲",
    "乙",
  ]);
  expect(kept(["见附件 第 2 页", "甲"])).toEqual(["见附件 第 2 页", "甲"]);
});
