import { expect, test } from "vitest";
import {
  isSameName,
  projectName,
} from "../../../src/stages/audit/project-name.ts";

const same = (a: string, b: string) =>
  isSameName(projectName(a), projectName(b)) &&
  isSameName(projectName(b), projectName(a));

test.each([
  ["2021年度干部教育培训", "2020年度干部教育培训"],
  ["档案整理经费", "档案整理专项工作经费"],
  ["干部培训经费", "干部教育培训经费"],
  ["红色引擎工作专项经费（包含“七一”活动经费）", "红色引擎工作专项经费"],
  ["设备购置及维修", "设备维修及购置"],
  ["农村饮水安全巩固工程", "农村饮水安全巩圆工程"],
  ["二期 排水管网改造", "二期排水管网改造"],
])("%s is %s", (a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each([
  ["排水管网改造一期", "排水管网改造二期"],
  ["第一小学校舍维修", "第二小学校舍维修"],
  ["排水管网改造", "排水管网改造（二期）"],
  ["档案整理", "档案复查"],
  ["辛安渡街道农村饮水安全工程", "慈惠街道农村饮水安全工程"],
  ["培训", "干部培训"],
  ["", ""],
])("%s is not %s", (a, b) => {
  expect(same(a, b)).toBe(false);
});

test("a name of filling words only is compared as it stands", () => {
  expect(same("专项经费", "专项经费")).toBe(true);
  expect(same("专项经费", "工作经费")).toBe(false);
});
