import { expect, test } from "vitest";
import { indicator } from "../../../src/stages/normalise/indicator.ts";

test.each<[string, string, number, string]>([
  ["≥99.5%", ">=", 99.5, "%"],
  ["≥ 99. 5 ％", ">=", 99.5, "%"],
  ["大于等于5年", ">=", 5, "年"],
  ["小于 30 分钟", "<", 30, "分钟"],
  ["大于99%", ">", 99, "%"],
  ["≤48小时", "<=", 48, "小时"],
  ["不低于90%", ">=", 90, "%"],
  ["不超过8%", "<=", 8, "%"],
  ["控制在8%以内", "<=", 8, "%"],
  ["5", "=", 5, ""],
  ["0.6万元", "=", 0.6, "万元"],
  ["0.6万元/人", "=", 0.6, "万元/人"],
  ["200学时", "=", 200, "学时"],
  ["1套", "=", 1, "套"],
  ["≥6万", ">=", 6, "万"],
  ["≥1,000人次", ">=", 1000, "人次"],
  ["3个工作日", "=", 3, "个工作日"],
  ["95%以上", ">=", 95, "%"],
  ["30天内", "<=", 30, "天"],
  ["30天以内", "<=", 30, "天"],
  ["8%以下", "<=", 8, "%"],
  ["100％", "=", 100, "%"],
  ["百分之九十五", "=", 95, "%"],
  ["不少于三次", ">=", 3, "次"],
  ["三次", "=", 3, "次"],
  ["≥95%（含）", ">=", 95, "%"],
])("%s", (printed, operator, number, unit) => {
  expect(indicator(printed)).toEqual({
    value: { operator, number, unit },
    reasons: [],
  });
});

test.each([
  "按时间节点完成考察",
  "≤本年内",
  "90%-95%",
  "3~5次",
  "有所提升",
  "一致",
  "十分满意",
  "2021年12月31日前",
  "2021年底前",
  "2021年",
  "100%完成",
  "每年≥3次",
  "约10场",
  "5期高校班",
])("%s stays in words", (printed) => {
  expect(indicator(printed)).toEqual({
    value: { qualitative: printed },
    reasons: [],
  });
});

test.each(["/", "……", "—", "..."])("%s is nothing", (printed) => {
  expect(indicator(printed)).toEqual({ value: null, reasons: [] });
});

test("a floor with the words of a ceiling is looked at", () => {
  expect(indicator("≥30天内")).toEqual({
    value: { qualitative: "≥30天内" },
    reasons: ["operator-conflict"],
  });
});
