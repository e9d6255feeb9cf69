import { expect, test } from "vitest";
import {
  groundsOf,
  hasUnitPrice,
} from "../../../src/stages/audit/calculation-basis.ts";

test.each([
  ["培训5期，每期30万元", "reckoned"],
  ["按二十人测算", "reckoned"],
  ["根据财预〔2015〕88号", "sourced"],
  ["按照物业合同", "sourced"],
  ["按市级会议费标准", "sourced"],
  ["按有关文件规定和核定的控制数编列", "past"],
  ["依据前两年度实际支出", "past"],
  ["2021年工作计划", "past"],
  ["1.依据项目所需经费而定", "circular"],
  ["根据档案整理经费预算", "circular"],
])("%s is %s", (text, grounds) => {
  expect(groundsOf(text, ["1.档案整理"])).toBe(grounds);
});

test("what a project is called is no source", () => {
  const text = "根据农民工工资支付保障实际需要测算";
  expect(groundsOf(text, ["农民工工资支付保障项目"])).toBe("circular");
});

test.each([
  ["5期×30万元", true],
  ["300元/人", true],
  ["120份，每份50元", true],
  ["档案整理45万元", false],
  ["培训5期", false],
])("%s shows a price: %s", (text, shown) => {
  expect(hasUnitPrice(text)).toBe(shown);
});
