import { expect, test } from "vitest";
import { number } from "../../../src/stages/normalise/number.ts";

test.each([
  ["10", 10],
  [" 9.50 ", 9.5],
  ["１００", 100],
  ["10分", 10],
  ["1,200", 1200],
  ["-2", -2],
])("%s is a number", (text, value) => {
  expect(number(text)).toEqual({ value, reasons: [] });
});

test.each(["—", "/", "无", ""])("%j is a clear nothing", (text) => {
  expect(number(text)).toEqual({ value: null, reasons: [] });
});

test("a number among other words is to be looked at", () => {
  expect(number("得10分（优）")).toEqual({
    value: 10,
    reasons: ["other-text"],
  });
  expect(number("优")).toEqual({ value: null, reasons: ["not-a-number"] });
});
