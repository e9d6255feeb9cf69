import { expect, test } from "vitest";
import { nearest } from "../../src/text/nearest.ts";

const NAMES = ["AMT-DETAIL-SUM", "AMT-FUND-SUM", "YOY-CLAIM", "D-BALANCE"];

test.each([
  ["AMT-DETIAL-SUM", "AMT-DETAIL-SUM"],
  ["AMT-SUM", "AMT-FUND-SUM"],
  ["YOYCLAIM", "YOY-CLAIM"],
  ["BALANCE", "D-BALANCE"],
])("%s: %s comes first", (name, expected) => {
  expect(nearest(name, NAMES)[0]).toBe(expected);
});

test("what nobody meant has none", () => {
  expect(nearest("QQQQQQ", NAMES)).toEqual([]);
});
