import { expect, test } from "vitest";
import { ordinal } from "../../../src/stages/normalise/ordinal.ts";

test.each([
  ["长期目标 1：", 1],
  ["目标二", 2],
  ["年度目标③", 3],
  ["目标 10", 10],
])("%s is %d", (printed, value) => {
  expect(ordinal(printed)).toEqual({ value, reasons: [] });
});

test("a heading without number has none", () => {
  expect(ordinal("长期目标：")).toEqual({
    value: null,
    reasons: ["not-an-ordinal"],
  });
});
