import { expect, test } from "vitest";
import {
  department,
  type Printed,
  type Project,
  project,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "X-PROJ-SUM";

/** A department whose project expenditure of the current year is printed so. */
const spending = (printed: Printed) =>
  department({
    expenditure: [
      ["基本支出", "100", "", "", ""],
      ["项 目 支 出", printed, "", "", ""],
    ],
  });

test("finds projects that do not add up to the project expenditure", () => {
  const { findings } = runRule(
    RULE,
    spending("60"),
    project({ id: "f1" }),
    project({ id: "f2" }),
  );
  expect(findings).toMatchObject([
    {
      expected: { yuan: 600000 },
      actual: { yuan: 900000 },
      difference: { yuan: 300000 },
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.expenditure[1].currentYear",
    "f1:fields.currentYearBudget",
    "f2:fields.currentYearBudget",
  ]);
});

test("takes two tables that agree against the field, and names the other sum", () => {
  const odd = project({ fields: { currentYearBudget: "20万元" } });
  expect(outcomeOf(RULE, spending("45"), odd)).toBe("pass");
  const [finding] = runRule(RULE, spending("60"), odd).findings;
  expect(finding?.actual).toEqual({ yuan: 450000 });
  expect(finding?.message.zh).toMatch(/45万元.*20万元（相差40万元）/u);
});

test("keeps the field where the tables do not agree with each other", () => {
  const odd: Project = {
    fields: { currentYearBudget: "20万元" },
    funding: { total: "30", rows: [] },
  };
  expect(outcomeOf(RULE, spending("20"), project(odd))).toBe("pass");
});

test("says that projects may be missing only where the sum is the smaller one", () => {
  const zh = (printed: string) =>
    runRule(RULE, spending(printed), project()).findings[0]?.message.zh;
  expect(zh("60")).toContain("可能未含全部项目");
  expect(zh("30")).not.toContain("可能未含全部项目");
});

test("passes where they add up, projects of other years aside", () => {
  const earlier = project({ id: "f2", fields: { fiscalYear: "2020年度" } });
  expect(outcomeOf(RULE, spending("45"), project(), earlier)).toBe("pass");
});

test("has nothing to ask without projects of its year", () => {
  const earlier = project({ fields: { fiscalYear: "2020年度" } });
  expect(outcomeOf(RULE, spending("45"))).toBe("not-applicable");
  expect(outcomeOf(RULE, spending("45"), earlier)).toBe("not-applicable");
});

test.each<[string, Printed, Project]>([
  ["the expenditure is blank", "", {}],
  ["the expenditure is unreadable", UNREADABLE, {}],
  ["a project's year is unknown", "45", { fields: { fiscalYear: UNREADABLE } }],
  [
    "a project's amount is unknown",
    "45",
    {
      fields: { currentYearBudget: UNREADABLE },
      funding: { total: UNREADABLE, rows: [] },
    },
  ],
])("cannot tell where %s", (_, printed, given) => {
  expect(outcomeOf(RULE, spending(printed), project(given))).toBe(
    "insufficient-data",
  );
});

test("divides the projects among several departments by name, or cannot tell", () => {
  const other = department({
    id: "f9",
    fields: { departmentName: "区财政局" },
  });
  const own = project({ fields: { department: "中共东西湖区委组织部" } });
  const theirs = project({ id: "f2", fields: { department: "区财政局" } });
  const nobodys = project({ id: "f3", fields: { department: "区教育局" } });
  expect(outcomeOf(RULE, spending("45"), other, own, theirs)).toBe("pass");
  expect(outcomeOf(RULE, spending("45"), other, own, nobodys)).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f8 tables.expenditure[1].currentYear"]);
});
