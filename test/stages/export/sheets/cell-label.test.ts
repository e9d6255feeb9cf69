import { expect, test } from "vitest";
import { cellLabel } from "../../../../src/stages/export/sheets/cell-label.ts";

test.each([
  ["project-declaration", "fields.goal", "项目绩效总目标"],
  ["project-declaration", "tables.funding.total", "项目资金来源 · 合计"],
  [
    "project-declaration",
    "tables.expenditure.rows[2].amount",
    "项目支出预算及测算依据 · 第 3 行 · 金额",
  ],
  [
    "project-declaration",
    "tables.indicators[0].value",
    "项目年度绩效指标 · 第 1 行 · 指标值",
  ],
  [
    "department-declaration",
    "tables.income[0].currentYear",
    "收入构成 · 第 1 行 · 当年金额",
  ],
  [
    "department-declaration",
    "tables.expenditure[1].history[0].amount",
    "支出构成 · 第 2 行 · 近两年收支金额 · 1",
  ],
  ["department-declaration", "tables.annualGoals[1]", "年度目标 · 目标 2"],
  [
    "department-declaration",
    "tables.longTermIndicators[1].rows[3].content",
    "长期绩效指标 · 目标 2 · 第 4 行 · 指标内容",
  ],
  [
    "department-declaration",
    "tables.longTermIndicators[1].goal",
    "长期绩效指标 · 目标 2",
  ],
  ["project-declaration", "unplaced[0]", "栏目之外的文字"],
  ["project-declaration", "placeholders[0].cell", "占位的行"],
  ["project-declaration", "fields.unknown", "fields.unknown"],
  ["other", "fields.goal", "fields.goal"],
])("%s %s is %s", (type, path, label) => {
  expect(cellLabel(type, path, "zh")).toBe(label);
});

test("the labels are those on paper in English too", () => {
  expect(
    cellLabel("project-declaration", "tables.expenditure.rows[2].amount", "en"),
  ).toBe("项目支出预算及测算依据 · row 3 · 金额");
});
