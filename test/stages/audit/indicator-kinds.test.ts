import { expect, test } from "vitest";
import {
  categoryOf,
  categoryOfKind,
  kindOf,
} from "../../../src/stages/audit/indicator-kinds.ts";

test.each([
  ["数量指标", "数量"],
  ["质 量 指 标", "质量"],
  ["产出进度指标", "时效"],
  ["环境效益指标", "生态效益"],
  ["生态环境成本指标", "成本"],
  ["可持续影响指标", "可持续影响"],
  ["服务对象满意度", "满意度"],
  ["时效指际", "时效"],
  ["质里指标", "质量"],
  ["其他指标", null],
  ["", null],
])("%s is of kind %s", (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test("a label that two kinds are equally near to names none", () => {
  expect(kindOf("某量指标")).toBeNull();
});

test.each([
  ["产出指标", "产出"],
  ["一、效果指标", "效益"],
  ["服务满意度指标", "满意度"],
  ["成本指标", "成本"],
  ["绩效", null],
])("%s is category %s", (text, category) => {
  expect(categoryOf(text)).toBe(category);
});

test("each kind stands under its category", () => {
  expect(categoryOfKind("成本")).toBe("产出");
  expect(categoryOfKind("生态效益")).toBe("效益");
  expect(categoryOfKind("满意度")).toBe("满意度");
});
