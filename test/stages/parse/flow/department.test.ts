import { expect, test } from "vitest";
import { LAYOUTS } from "../../../../src/layouts/index.ts";
import { parseFlow } from "../../../../src/stages/parse/flow/parse-flow.ts";
import { dumpLines } from "./write-dump.ts";

const DUMP = [
  "部门整体支出绩效目标申报表",
  "（2024 年度）",
  "填报日期：2023 年 12 月 1 日                    单位：万元",
  "部门名称 青溪县水务局",
  "填报人 范建国 联系电话 83000600",
  "部门总体",
  "资金情况",
  "总体资金情况 当年金额 占比",
  "近两年收支金额",
  "2022 年   2023 年",
  "收入",
  "构成",
  "财政拨款 852.50 92.4% 880.10 860.70",
  "其他资金 70.2   63.75",
  "合计 922.70 100% 943.85 860.70",
  "支出",
  "构成",
  "基本支出 456.50   457.85 464.70",
  "项目支出 466.20 50.5% 486.00 396.00",
  "合计   100% 943.85 860.70",
  "部门职能概述 负责保障水资源的合理开发利用。",
  "年度工作任务 1.水库除险加固；",
  "2.农村供水。",
  "整体绩效总目标",
  "长期目标 年度目标",
  "目标 1：建成安全供水网络。",
  "目标 2：",
  "目标 1：完成三座水库除险加固，农村",
  "供水水质达标。",
  "……",
  "长期目标 1：",
  "长期绩效指标",
  "一级指标 二级指标 指标内容 指标值 绩效标准",
  "产出指标",
  "数量指标 除险加固水库 ≥3 座 计划标准",
  "效益指标",
  "社会效益指标 供水保证率 ≥95%",
  "年度目标 1：",
  "年度绩效指标",
  "数量指标 水质检测批次 400 批次",
  "……",
].join("\n");

const [form] = parseFlow(dumpLines(DUMP), LAYOUTS);

test("amounts stand in the column of their kind, and under their year", () => {
  expect(amounts(form?.tables.income)).toEqual([
    ["财政拨款", "852.50", "92.4%", "2022 880.10", "2023 860.70"],
    ["其他资金", "70.2", "", expect.anything(), expect.anything()],
    ["合计", "922.70", "100%", "2022 943.85", "2023 860.70"],
  ]);
  expect(amounts(form?.tables.expenditure)).toEqual([
    ["基本支出", "456.50", "", "2022 457.85", "2023 464.70"],
    ["项目支出", "466.20", "50.5%", "2022 486.00", "2023 396.00"],
    ["合计", "", "100%", "2022 943.85", "2023 860.70"],
  ]);
});

test("a row of fewer amounts than columns is marked where either reading holds", () => {
  const rows = form?.tables.income;
  expect(rows).toMatchObject([
    {},
    { history: [{ amount: { review: true } }, { amount: { review: true } }] },
    {},
  ]);
});

test("goals by their numbers, sections by their headings, without a header row too", () => {
  expect(form?.tables.longTermGoals).toMatchObject([
    { text: "建成安全供水网络。", state: "read" },
    { text: "", state: "blank" },
  ]);
  expect(form?.tables.annualGoals).toMatchObject([
    { text: "完成三座水库除险加固，农村供水水质达标。" },
  ]);
  expect(form?.tables.longTermIndicators).toMatchObject([
    {
      goal: { text: "长期目标 1：" },
      rows: [
        { level1: { text: "产出指标" }, content: { text: "除险加固水库" } },
        { level1: { text: "效益指标" }, value: { text: "≥95%" } },
      ],
    },
  ]);
  expect(form?.tables.annualIndicators).toMatchObject([
    {
      goal: { text: "年度目标 1：" },
      rows: [
        {
          level1: { text: "", state: "blank" },
          level2: { text: "数量指标" },
          value: { text: "400 批次" },
        },
      ],
    },
  ]);
  expect(form?.placeholders.map(({ table }) => table)).toEqual([
    "annualGoals",
    "annualIndicators",
  ]);
});

test("numbered points are paragraphs", () => {
  expect(form?.fields.annualTasks?.text).toBe("1.水库除险加固；\n2.农村供水。");
});

function amounts(table: unknown) {
  const rows = table as {
    item: { text: string };
    currentYear: { text: string };
    share: { text: string };
    history: { year: number; amount: { text: string } }[];
  }[];
  return rows.map(({ item, currentYear, share, history }) => [
    item.text,
    currentYear.text,
    share.text,
    ...history.map(({ year, amount }) => `${year} ${amount.text}`),
  ]);
}
