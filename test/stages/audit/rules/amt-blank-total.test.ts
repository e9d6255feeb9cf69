import { expect, test } from "vitest";
import { department, type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "AMT-BLANK-TOTAL";
const form = (total: Printed, ...amounts: Printed[]) =>
  project({
    expenditure: {
      total,
      rows: amounts.map((amount): [string, Printed] => ["工作费", amount]),
    },
  });

test("finds a blank total over filled parts and says what it should be", () => {
  const { findings } = runRule(RULE, form("", "10", "10"));
  expect(findings).toMatchObject([
    { expected: { yuan: 200000 }, actual: null },
  ]);
  expect(findings[0]?.suggestion?.zh).toContain("20万元");
  expect(paths(findings[0])[0]).toBe("tables.expenditure.total");
});

test("says no sum where a part is unknown", () => {
  const [finding] = runRule(RULE, form("", "10", UNREADABLE)).findings;
  expect(finding).toMatchObject({ expected: null, suggestion: null });
});

test("finds each blank total of a department form", () => {
  const blank = department({
    income: [
      ["财政拨款", "145", "", "120", "130"],
      ["合计", "", "", "120", ""],
    ],
  });
  expect(
    runRule(RULE, blank).findings.map(({ message }) => message.zh),
  ).toEqual([
    expect.stringContaining("当年收入"),
    expect.stringContaining("2020年收入"),
  ]);
});

test("passes where totals are filled in", () => {
  expect(outcomeOf(RULE, project())).toBe("pass");
  expect(outcomeOf(RULE, form("0", "10"))).toBe("pass");
});

test("cannot tell where a total is unreadable or has no place", () => {
  expect(outcomeOf(RULE, form(UNREADABLE, "10"))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(null, "10"))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form("", UNREADABLE))).toBe("insufficient-data");
});

test("has nothing to ask where nothing is filled in", () => {
  const empty = { total: "", rows: [["其他资金", ""] as [string, string]] };
  expect(outcomeOf(RULE, project({ funding: empty, expenditure: empty }))).toBe(
    "not-applicable",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 tables.expenditure.total",
    "f3 tables.funding.total",
    "f7 tables.expenditure.total",
    "f8 tables.expenditure[2].currentYear",
    "f8 tables.income[2].currentYear",
  ]);
});
