import { expect, test } from "vitest";
import { moneyUnit } from "../../../src/stages/normalise/money-unit.ts";

test.each([
  ["万元", 1e6],
  ["单位：万元", 1e6],
  ["（人民币元）", 100],
  ["千元", 1e5],
  ["百万元", 1e8],
  ["亿元", 1e10],
])("%s is %d fen", (printed, fen) => {
  expect(moneyUnit(printed)).toBe(fen);
});

test.each([null, "", "人", "万元/人", "千"])(
  "%s is no unit of money",
  (printed) => {
    expect(moneyUnit(printed)).toBeNull();
  },
);
