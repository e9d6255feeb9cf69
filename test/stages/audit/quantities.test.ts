import { expect, test } from "vitest";
import { hasQuantity } from "../../../src/stages/audit/quantities.ts";

test.each([
  "印制手册120份",
  "５期高校班",
  "合格率≥98%",
  "培训三场",
  "改造面积 800 平方米",
  "投入35万元",
  "组织120余人参加",
])("counts something: %s", (text) => {
  expect(hasQuantity(text)).toBe(true);
});

test.each([
  "2021年度干部教育培训",
  "1、红色引擎工作；2、“七一”活动。",
  "2018—2022年规划",
  "3月15日前完成",
  "第一批项目",
  "中发〔2018〕37号",
  "树牢四个意识",
  "建立一系列制度",
])("counts nothing: %s", (text) => {
  expect(hasQuantity(text)).toBe(false);
});
