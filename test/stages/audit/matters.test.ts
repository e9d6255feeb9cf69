import { expect, test } from "vitest";
import { isRunningCost, mattersIn } from "../../../src/stages/audit/matters.ts";

test("words for the same thing are one matter", () => {
  expect(mattersIn("微信公众号")).toEqual(mattersIn("移动互联网平台"));
  expect(mattersIn("驻村帮扶")).toEqual(mattersIn("乡村振兴"));
  expect(mattersIn("驻村帮扶")).not.toEqual(mattersIn("招商引资"));
  expect(mattersIn("档案整理").size).toBe(0);
});

test("only of the kinds that are asked for", () => {
  expect(mattersIn("公众号", ["other"]).size).toBe(0);
  expect(mattersIn("公众号", ["ancillary"]).size).toBe(1);
});

test.each([
  "办公经费",
  "日常公用支出",
  "2021年度机关运转经费",
  "水电及物业管理费",
  "差旅费",
  "公务用车运行维护费",
])("is the running of an office: %s", (name) => {
  expect(isRunningCost(name)).toBe(true);
});

test.each([
  "信息系统运行维护经费",
  "办公楼维修改造",
  "行政审批大厅建设",
  "党建工作会议经费",
  "人才专项经费",
])("is more than the running of an office: %s", (name) => {
  expect(isRunningCost(name)).toBe(false);
});
