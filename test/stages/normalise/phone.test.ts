import { expect, test } from "vitest";
import { phone } from "../../../src/stages/normalise/phone.ts";

test.each([
  ["83000101", "83000101"],
  ["8300 0101", "83000101"],
  ["151 0000 0104", "15100000104"],
  ["+86 15100000104", "15100000104"],
  ["（027）83000101", "027-83000101"],
  ["02783000101", "027-83000101"],
  ["83000101转8001", "83000101-8001"],
  ["83000101、83000102", "83000101、83000102"],
  ["83000101/15100000104", "83000101、15100000104"],
  ["83000101 83000102", "83000101、83000102"],
  ["83000101（办）", "83000101"],
])("%s is %s", (printed, value) => {
  expect(phone(printed)).toEqual({ value, reasons: [] });
});

test.each([
  ["830001", "830001"],
  ["1510000010", "1510000010"],
  ["151****0104", "151****0104"],
])("%s has the wrong number of digits", (printed, value) => {
  expect(phone(printed)).toEqual({ value, reasons: ["phone-digits"] });
});

test("a name beside the number is looked at, a name alone is none", () => {
  expect(phone("林宏 83000101")).toEqual({
    value: "83000101",
    reasons: ["other-text"],
  });
  expect(phone("林宏")).toEqual({ value: null, reasons: ["not-a-phone"] });
  expect(phone("无")).toEqual({ value: null, reasons: [] });
});
