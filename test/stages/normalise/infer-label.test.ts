import { expect, test } from "vitest";
import { LEVEL1_OF_LEVEL2 } from "../../../src/layouts/indicators.ts";
import { inferLabel } from "../../../src/stages/normalise/infer-label.ts";
import { rawCell, UNREADABLE } from "../audit/forms.ts";

test.each([
  ["数量指标", "产出指标"],
  ["可 持 续\n影响指标", "效益指标"],
  ["服务对象满意度", "满意度指标"],
  ["社会效益指杯", "效益指标"],
  ["其他指标", null],
  ["", null],
])("%j → %s", (level2, level1) => {
  expect(inferLabel(rawCell(level2), LEVEL1_OF_LEVEL2)).toBe(level1);
});

test("a wrong character that could lead to two answers leads to none", () => {
  const inference = { 甲类指标: "甲", 乙类指标: "乙" };
  expect(inferLabel(rawCell("丙类指标"), inference)).toBeNull();
});

test("nothing follows from what could not be read", () => {
  expect(inferLabel(UNREADABLE, LEVEL1_OF_LEVEL2)).toBeNull();
});
