import { expect, test } from "vitest";
import { date } from "../../../src/stages/normalise/date.ts";

test.each([
  "2021 年  1  月  28  日",
  "２０２１年１月２８日",
  "2021-01-28",
  "2021/1/28",
  "2021.1.28",
  "20210128",
  "2021年元月28日",
  "二〇二一年一月二十八日",
  "二○二一年一月廿八日",
  "2 0 2 1 年 1 月 2 8 日",
  "2021-01-28 10:30:00",
  "填报日期：2021年1月28日",
])("%s", (printed) => {
  expect(date(printed)).toEqual({ value: "2021-01-28", reasons: [] });
});

test.each([
  ["2021年1月", "2021-01"],
  ["2021年1月   日", "2021-01"],
  ["2021年", "2021"],
  ["2020-02-29", "2020-02-29"],
])("%s is %s", (printed, iso) => {
  expect(date(printed)).toEqual({ value: iso, reasons: [] });
});

test.each(["2021年2月30日", "2021-02-29", "2021年13月1日", "1月28日", "待定"])(
  "%s is no date",
  (printed) => {
    expect(date(printed)).toEqual({ value: null, reasons: ["not-a-date"] });
  },
);

test.each(["", "    年   月   日"])("%j is not filled in", (printed) => {
  expect(date(printed)).toEqual({ value: null, reasons: [] });
});

test("other words beside a date are looked at", () => {
  expect(date("2021年1月28日补报")).toEqual({
    value: "2021-01-28",
    reasons: ["other-text"],
  });
});
