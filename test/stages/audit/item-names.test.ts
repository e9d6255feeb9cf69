import { expect, test } from "vitest";
import {
  ALIKE,
  itemCore,
  nameLikeness,
} from "../../../src/stages/audit/item-names.ts";

test.each([
  ["4.档案复查工作经费", "档案复查"],
  ["（2）档案复查", "档案复查"],
  ["1党建示范点建设经费", "党建示范点建设"],
  ["1、5期高校班培训费", "5期高校班培训"],
  ["人才计划相关经费（含人才项目评审费、资助款，等）", "人才计划"],
  ["工作经费", "工作经费"],
])("the core of %s is %s", (name, core) => {
  expect(itemCore(name)).toBe(core);
});

const between = (a: string, b: string) =>
  nameLikeness(itemCore(a), itemCore(b));

test.each([
  ["公众号运营维护费", "3.公众号运营"],
  ["扶贫工作资金", "扶贫"],
  ["购置办公设备", "办公设备购置费"],
  ["维修办公设备，更换老旧线路", "办公设备维修"],
  ["信息平台运营及维护费用", "2、信息平台运行和维护费用"],
])("%s is %s", (a, b) => {
  expect(between(a, b)).toBeGreaterThanOrEqual(ALIKE);
  expect(between(b, a)).toBe(between(a, b));
});

test.each([
  ["扶贫工作资金", "档案复查工作经费"],
  ["设备维修", "设备购置"],
  ["劳务费", "印刷费"],
  ["", "印刷费"],
])("%s is not %s", (a, b) => {
  expect(between(a, b)).toBeLessThan(ALIKE);
});

test("the same name is more alike than one that holds it", () => {
  expect(between("培训费", "培训")).toBe(1);
  expect(between("培训费", "教师培训")).toBeLessThan(1);
});
