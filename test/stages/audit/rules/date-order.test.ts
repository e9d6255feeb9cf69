import { expect, test } from "vitest";
import { department, type Printed, project } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "DATE-ORDER";
const whole = (reportDate: Printed) => department({ fields: { reportDate } });
const part = (reportDate: Printed, id = "f1") =>
  project({ id, fields: { reportDate } });

test("finds a department's form older than its projects'", () => {
  const { findings } = runRule(
    RULE,
    whole("2021年1月25日"),
    part("2021年1月26日"),
    part("2021年1月20日", "f2"),
    part("2021年1月28日", "f3"),
  );
  expect(findings).toMatchObject([
    {
      severity: "info",
      expected: "2021-01-28",
      actual: "2021-01-25",
      difference: 3,
    },
  ]);
  expect(findings[0]?.message.zh).toMatch(/3个项目中有2个在后.*3天/u);
  expect(paths(findings[0])).toEqual([
    "fields.reportDate",
    "f3:fields.reportDate",
    "f1:fields.reportDate",
  ]);
});

test("passes forms of one day, and a department's that came after", () => {
  const projects = part("2021年1月20日");
  expect(outcomeOf(RULE, whole("2021年1月20日"), projects)).toBe("pass");
  expect(outcomeOf(RULE, whole("2021年2月1日"), projects)).toBe("pass");
});

test("asks nothing without projects of the year", () => {
  expect(outcomeOf(RULE, whole("2021年1月25日"))).toBe("not-applicable");
  const other = project({ fields: { fiscalYear: "2020" } });
  expect(outcomeOf(RULE, whole("2021年1月25日"), other)).toBe("not-applicable");
});

test.each<[string, Printed, Printed]>([
  ["its own date", "", "2021年1月28日"],
  ["a project's date", "2021年1月25日", ""],
  ["the day", "2021年1月", "2021年1月28日"],
])("cannot tell without %s", (_, own, other) => {
  expect(outcomeOf(RULE, whole(own), part(other))).toBe("insufficient-data");
});

test("cannot tell whose a project is without its year", () => {
  const doubtful = project({ fields: { fiscalYear: "" } });
  expect(outcomeOf(RULE, whole("2021年1月25日"), doubtful)).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f8 fields.reportDate"]);
});
