import { expect, test } from "vitest";
import {
  actualOf,
  evaluatedIndicators,
  isSameUnit,
  reachedOf,
} from "../../../src/stages/audit/evaluated.ts";
import { evaluation, withIndicator } from "./evaluation-forms.ts";

const only = (
  value: string,
  actual: string,
  name = "整理数量",
  kind = "数量",
) => {
  const form = withIndicator([kind, name, value, actual, "10", "10"]);
  const [row] = evaluatedIndicators(form);
  if (row === undefined) throw new Error("no indicator");
  return row;
};

test("rows without an indicator are passed over", () => {
  const form = evaluation({
    indicators: [
      ["数量", "整理数量", "≥5卷", "5卷", "10", "10"],
      ["小计", "", "", "", "10", "10"],
      ["成本", "/", "/", "/", "", ""],
    ],
  });
  expect(
    evaluatedIndicators(form).map(({ indicator }) => indicator.name),
  ).toEqual(["整理数量"]);
});

test.each([
  ["500卷", 500, "卷"],
  ["98.5%", 98.5, "%"],
  ["已完成480次", 480, "次"],
  ["12", 12, ""],
])("%s as a number", (text, number, unit) => {
  expect(actualOf(only("≥5卷", text))).toEqual({ number, unit });
});

test.each(["达成预期指标", "2021年11月", "5—8卷", ""])("%s is none", (text) => {
  expect(actualOf(only("≥5卷", text))).toBeNull();
});

test.each<[string, string, number | null, string?, string?]>([
  ["≥500卷", "400卷", 0.8],
  [">500卷", "600", 1.2],
  ["≤30天", "40天", 0.75],
  ["=100%", "95%", 0.95],
  ["700元", "1400元", 0.5, "每卷整理成本", "成本"],
  ["≤0件", "0件", 1],
  ["≤0件", "2件", 0],
  ["≥0件", "2件", Number.POSITIVE_INFINITY],
  ["≥300人", "12场", null],
  ["有所提升", "12场", null],
])("%s, %s: %s of it", (value, actual, share, name, kind) => {
  expect(reachedOf(only(value, actual, name, kind))?.share ?? null).toBe(share);
});

test("units are the same as far as both are written", () => {
  expect(isSameUnit("人（次）", "人")).toBe(true);
  expect(isSameUnit("个工作日", "工作日")).toBe(true);
  expect(isSameUnit("", "人")).toBe(true);
  expect(isSameUnit("个", "")).toBe(true);
  expect(isSameUnit("人", "人次")).toBe(false);
});
