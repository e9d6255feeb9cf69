import { expect, test } from "vitest";
import { department, type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "DATE-LATE";
const form = (reportDate: Printed, fiscalYear: Printed = "2021") =>
  project({ fields: { reportDate, fiscalYear } });

test("finds a form dated after its year began", () => {
  const { findings } = runRule(RULE, form("2021年1月28日"));
  expect(findings).toMatchObject([
    {
      severity: "info",
      expected: "2021-01-01",
      actual: "2021-01-28",
      difference: 27,
    },
  ]);
  expect(findings[0]?.message.zh).toMatch(/2021年度.*2021-01-28.*27天/u);
  expect(paths(findings[0])).toEqual([
    "fields.reportDate",
    "fields.fiscalYear",
  ]);
});

test("finds a department's form, and a month without its day", () => {
  const late = department({ fields: { reportDate: "2021年1月25日" } });
  expect(outcomeOf(RULE, late)).toBe("finding");
  const { findings } = runRule(RULE, form("2021年3月"));
  expect(findings[0]?.message.zh).toContain("59+天");
});

test.each(["2020年11月30日", "2020-12-31", "2021年1月1日", "2020年12月"])(
  "passes %s",
  (date) => expect(outcomeOf(RULE, form(date))).toBe("pass"),
);

test("takes the day that a profile sets", () => {
  const under = (deadlineDays: number, date: string) =>
    runRuleWith(RULE, { deadlineDays }, form(date)).outcome;
  expect(under(31, "2021年1月28日")).toBe("pass");
  expect(under(-31, "2020年12月15日")).toBe("finding");
  expect(under(-31, "2020年12月1日")).toBe("pass");
});

test.each<[Printed, Printed]>([
  ["", "2021"],
  [UNREADABLE, "2021"],
  [null, "2021"],
  ["2021年 月 日", "2021"],
  ["2021年1月", "2021"],
  ["2021年1月28日", ""],
])("cannot tell with %j for %j", (date, year) => {
  expect(outcomeOf(RULE, form(date, year))).toBe("insufficient-data");
});

test("on the seed", () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(onSeed(RULE)).toEqual(all.map((n) => `f${n} fields.reportDate`));
});
