import { expect, test } from "vitest";
import { coreOf } from "../../../src/stages/audit/indicator-names.ts";
import {
  actionOf,
  isAbout,
} from "../../../src/stages/audit/indicator-subject.ts";

test.each([
  ["1.干部考察经费", "干部考察"],
  ["2、“七一”活动经费", "七一活动"],
  ["人才计划相关经费（含人才项目评审费）", "人才计划"],
  ["1党建示范点建设经费", "党建示范点建设"],
  ["5期高校班培训费", "高校班培训"],
])("%s is about %s", (name, core) => {
  expect(coreOf(name)).toBe(core);
});

test.each([
  ["电子设备维修及耗材", "维护设备及系统数量"],
  ["公众号运营维护费", "微信公众号"],
  ["干部考察经费", "考察人数"],
  ["人才活动相关经费", "招才引智活动"],
  ["党建示范点建设经费", "党建示范点数"],
  ["绩效管理和综合考评工作费用", "绩效管理和综合考评"],
  ["经济普查经费", "普查单位数"],
  ["图书购置费（含少儿绘本）", "新增藏书"],
])("%s is counted by %s", (item, indicator) => {
  expect(isAbout(item, indicator)).toBe(true);
});

test.each([
  ["办公设备购置经费", "维护设备及系统数量"],
  ["人才计划相关经费", "招才引智活动"],
  ["扶贫工作资金", "档案复查工作"],
  ["年度绩效考评总办法印制", "绩效管理和综合考评"],
  ["服务器采购", "购置办公桌椅"],
  ["工作经费", "工作数量"],
])("%s is not counted by %s", (item, indicator) => {
  expect(isAbout(item, indicator)).toBe(false);
});

test("a name ends in its action, an order begins with it", () => {
  expect(actionOf("考评计分办法印制")).toBe(actionOf("手册印刷"));
  expect(actionOf("印制宣传手册")).toBe(actionOf("手册印刷"));
  expect(actionOf("图书")).toBeNull();
});
