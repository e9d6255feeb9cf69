import { expect, test } from "vitest";
import {
  firstDayOf,
  isoDay,
  reportDate,
} from "../../../src/stages/audit/report-date.ts";
import { project } from "./forms.ts";

test.each([
  ["2021年1月28日", "2021-01-28", "2021-01-28"],
  ["2020年2月", "2020-02-01", "2020-02-29"],
  ["2020年", "2020-01-01", "2020-12-31"],
])("%s is %s to %s", (text, first, last) => {
  const date = reportDate(project({ fields: { reportDate: text } }));
  expect(date && isoDay(date.first)).toBe(first);
  expect(date && isoDay(date.last)).toBe(last);
});

test("nothing that can be read is no date", () => {
  expect(reportDate(project({ fields: { reportDate: "" } }))).toBeNull();
});

test("a budget year begins on 1 January", () => {
  expect(isoDay(firstDayOf(2021))).toBe("2021-01-01");
});
