import { expect, test } from "vitest";
import { percent } from "../../../src/stages/normalise/percent.ts";

test.each([
  ["100%", 100],
  ["44.52％", 44.52],
  ["100 %", 100],
  ["百分之五", 5],
  ["百分之九十九点五", 99.5],
  ["百分之百", 100],
  ["5‰", 0.5],
  ["-5%", -5],
  ["44.52", 44.52],
  ["0", 0],
])("%s is %d", (printed, value) => {
  expect(percent(printed)).toEqual({ value, reasons: [] });
});

test.each<[string, string[]]>([
  ["0.4452", ["percent-ambiguous"]],
  ["1", ["percent-ambiguous"]],
  ["大部分", ["not-a-percent"]],
  ["/", []],
  ["", []],
])("%j has no value", (printed, reasons) => {
  expect(percent(printed)).toEqual({ value: null, reasons });
});
