import { expect, test } from "vitest";
import { firstPrinting } from "../../../src/stages/audit/first-printing.ts";
import { project, rawCell } from "./forms.ts";

const FORM = project({
  indicators: [
    {
      level1: "产出指标",
      level2: "数量指标",
      content: "整理 卷数",
      value: "≥5卷",
    },
    {
      level1: "产出指标",
      level2: "质量指标",
      content: "合格率",
      value: "100%",
    },
  ],
});
const found = (table: string | null, text: string) =>
  firstPrinting(FORM, { table, cell: rawCell(text) }).map(({ path }) => path);

test("rows by their own texts, with their merged labels or without; head rows have none", () => {
  expect(
    found(
      "indicators",
      "一级指标 二级指标 指标内容 指标值\n产出指标 数量指标 整理卷数 ≥5 卷\n合格率 100%",
    ),
  ).toEqual(["tables.indicators[0].content", "tables.indicators[1].content"]);
  expect(found("indicators", "合格率 99%")).toEqual([]);
});

test("outside tables the first cell that holds the text, or a field whose label stands before it", () => {
  expect(found(null, "完成档案整理")).toEqual(["fields.goal"]);
  expect(found(null, "项目负责人 林宏")).toEqual(["fields.leader"]);
  expect(found(null, "没有这句话")).toEqual([]);
});
