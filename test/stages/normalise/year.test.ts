import { expect, test } from "vitest";
import { year } from "../../../src/stages/normalise/year.ts";

test.each(["2021 年度", "（2021年度）", "2021", "二〇二一年度", "2 0 2 1 年"])(
  "%s",
  (printed) => {
    expect(year(printed)).toEqual({ value: 2021, reasons: [] });
  },
);

test.each<[string, string[]]>([
  ["（    年度）", []],
  ["", []],
  ["2021-2023年度", ["several-years"]],
  ["本年度", ["not-a-year"]],
])("%j is no year", (printed, reasons) => {
  expect(year(printed)).toEqual({ value: null, reasons });
});
