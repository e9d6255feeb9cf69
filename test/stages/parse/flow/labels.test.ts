import { expect, test } from "vitest";
import { LAYOUTS } from "../../../../src/layouts/index.ts";
import { Layout } from "../../../../src/layouts/schema.ts";
import { parseFlow } from "../../../../src/stages/parse/flow/parse-flow.ts";
import { dumpLines } from "./write-dump.ts";

const HEAD = ["项目绩效目标申报表", "（2022 年度）"];
const fieldsOf = (lines: readonly string[]) =>
  parseFlow(dumpLines([...HEAD, ...lines].join("\n")), LAYOUTS)[0]?.fields;

test("a label in the middle of its value's lines", () => {
  const fields = fieldsOf([
    "项目名称 农村公路日常养护",
    "项目申请理由 辖区公路需按季度养护。",
    "按照农村公路养护管理办法和县道每年每公里一万元的标准测算，",
    "项目主要内容 建立路长制，聘用沿线脱贫户担任养护员，并对四类危桥尽快",
    "实施改造。",
    "项目总预算 50",
  ]);
  expect(fields?.rationale?.text).toBe("辖区公路需按季度养护。");
  expect(fields?.content).toMatchObject({
    text: "按照农村公路养护管理办法和县道每年每公里一万元的标准测算，建立路长制，聘用沿线脱贫户担任养护员，并对四类危桥尽快实施改造。",
    reasons: ["label-amid-value"],
  });
});

test("a label whose lines stand before the value's", () => {
  const fields = fieldsOf([
    "项目前两年预 2019 年 38 万元，2020 年 20 万",
    "算及当年预算 元",
    "变动情况",
    "项目总预算 20",
  ]);
  expect(fields?.budgetHistory?.text).toBe("2019 年 38 万元，2020 年 20 万元");
  expect(fields?.totalBudget?.text).toBe("20");
});

test("labels set apart with blanks, with colons and with a wrong character", () => {
  const fields = fieldsOf([
    "项 目 名 称 农村公路日常养护",
    "联系电话：83000322",
    "项目负贵人 于春华",
  ]);
  expect(fields?.projectName?.text).toBe("农村公路日常养护");
  expect(fields?.phone?.text).toBe("83000322");
  expect(fields?.leader).toMatchObject({
    text: "于春华",
    reasons: ["label-differs"],
  });
});

test("a label printed again with its value counts once", () => {
  const fields = fieldsOf([
    "项目名称 农村公路日常养护",
    "项目主管部门 交通运输局",
    "项目名称 农村公路日常养护",
    "项目负责人 于春华",
  ]);
  expect(fields?.projectName?.text).toBe("农村公路日常养护");
  expect(fields?.department?.text).toBe("交通运输局");
  expect(fields?.leader?.text).toBe("于春华");
});

test("a layout of the user's own", () => {
  const layout = Layout.parse({
    id: "stock",
    titles: ["物资盘点表"],
    fields: [
      { name: "keeper", labels: ["保管人"], kind: "text" },
      { name: "place", labels: ["仓库地点"], kind: "text", where: "heading" },
    ],
    tables: [
      {
        shape: "rows",
        name: "goods",
        columns: [
          { name: "item", labels: ["品名"], kind: "text" },
          { name: "cost", labels: ["单价"], kind: "money" },
          { name: "remark", labels: ["备注"], kind: "text" },
        ],
      },
    ],
  });
  const dump = [
    "物资盘点表",
    "仓库地点：东院二号库",
    "保管人 于春华",
    "品名 单价 备注",
    "防滑链 120.5 待报废",
    "反光背心 35",
    "应急照明灯 260 新购",
  ];
  const [form] = parseFlow(dumpLines(dump.join("\n")), [layout]);
  expect(form?.type).toBe("stock");
  expect(form?.fields).toMatchObject({
    keeper: { text: "于春华" },
    place: { text: "东院二号库" },
  });
  expect(form?.tables.goods).toMatchObject([
    {
      item: { text: "防滑链" },
      cost: { text: "120.5" },
      remark: { text: "待报废" },
    },
    {
      item: { text: "反光背心" },
      cost: { text: "35" },
      remark: { state: "blank" },
    },
    {
      item: { text: "应急照明灯" },
      cost: { text: "260" },
      remark: { text: "新购" },
    },
  ]);
});
