import { expect, test } from "vitest";
import { isRunningCost, mattersIn } from "../../../src/stages/audit/matters.ts";

test("words for the same thing are one matter", () => {
  const matters = [["公众号", "互联网平台"], ["驻村", "乡村振兴"], ["招商"]];
  const matter = (text: string) => [...mattersIn(text, matters)];
  expect(matter("微信公众号")).toEqual([matters[0]]);
  expect(matter("移动互联网平台")).toEqual([matters[0]]);
  expect(matter("驻村 帮扶、招商引资")).toEqual([matters[1], matters[2]]);
  expect(matter("档案整理")).toEqual([]);
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
