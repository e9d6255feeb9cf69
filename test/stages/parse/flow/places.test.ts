import { expect, test } from "vitest";
import { LAYOUTS } from "../../../../src/layouts/index.ts";
import { parseFlow } from "../../../../src/stages/parse/flow/parse-flow.ts";
import { type PlacedText, pageLines } from "./page-lines.ts";

/** A page without borders: labels in the middle of their cells, lines of a cell 1.3 em apart, rows more. */
const PAGE: PlacedText[] = [
  [20, 2, "项目绩效目标申报表"],
  [21, 4, "（2023 年度）"],
  [1, 6, "填报日期：2022 年 11 月 9 日"],
  [40, 6, "单位：万元"],
  [2, 8, "项目名称"],
  [9, 8, "乡镇图书分馆设备更新"],
  [1, 10, "项目主管部门"],
  [9, 10, "文化和旅游局"],
  [26, 10, "项目执行单位"],
  [34, 10, "公共服务科"],
  [9, 12, "为推动文化馆、图书馆总分馆制建设，现有分馆设备使用年限较"],
  [1, 12.65, "项目申请理由"],
  [9, 13.3, "长，亟需更新。"],
  [2, 15.3, "项目总预算"],
  [9, 15.3, "120.3 万元"],
  [26, 15.3, "项目当年预算"],
  [34, 15.3, "88 万元"],
  [7, 17.3, "一级指标"],
  [12.5, 17.3, "二级指标"],
  [20, 17.3, "指标内容"],
  [29, 17.3, "指标值"],
  [34, 17.3, "绩效标准"],
  [18, 19.3, "更新自助借还"],
  [28, 19.95, "≥12 台"],
  [34, 19.95, "计划标准"],
  [18, 20.6, "设备"],
  [12.5, 21.3, "数量指标"],
  [18, 22.6, "新增电子图书"],
  [28, 22.6, "3000 册"],
  [7, 22.9, "产出指标"],
  [12.5, 24.6, "质量指标"],
  [18, 24.6, "验收合格率"],
  [28, 24.6, "100%"],
  [7, 26.6, "满意度指"],
  [12.5, 26.6, "服务对象"],
  [18, 27.25, "读者满意度"],
  [28, 27.25, "大于 92%"],
  [8.5, 27.9, "标"],
  [12.5, 27.9, "满意度指"],
  [14, 29.2, "标"],
];

test("a page without borders is read by its places", () => {
  const [form] = parseFlow(pageLines(PAGE), LAYOUTS);
  expect(form?.pages).toEqual([1]);
  expect(form?.fields).toMatchObject({
    fiscalYear: { text: "2023 年度" },
    reportDate: { text: "2022 年 11 月 9 日" },
    projectName: { text: "乡镇图书分馆设备更新" },
    department: { text: "文化和旅游局" },
    executingUnit: { text: "公共服务科" },
    rationale: {
      text: "为推动文化馆、图书馆总分馆制建设，现有分馆设备使用年限较长，亟需更新。",
      at: [{ page: 1, box: [90, 115, 370, 138] }],
    },
    totalBudget: { text: "120.3 万元" },
    currentYearBudget: { text: "88 万元" },
  });
  const rows = form?.tables.indicators;
  expect(rows).toMatchObject([
    row("产出指标", "数量指标", "更新自助借还设备", "≥12 台", "计划标准"),
    row("产出指标", "数量指标", "新增电子图书", "3000 册", ""),
    row("产出指标", "质量指标", "验收合格率", "100%", ""),
    row("满意度指标", "服务对象满意度指标", "读者满意度", "大于 92%", ""),
  ]);
  expect(form?.unplaced).toEqual([]);
});

test("a value's part of a line has its own box", () => {
  const [form] = parseFlow(pageLines(PAGE), LAYOUTS);
  expect(form?.fields.executingUnit?.at).toEqual([
    { page: 1, box: [340, 95, 390, 105] },
  ]);
});

function row(
  level1: string,
  level2: string,
  content: string,
  value: string,
  standard: string,
) {
  return {
    level1: { text: level1 },
    level2: { text: level2 },
    content: { text: content },
    value: { text: value },
    standard: { text: standard },
  };
}
