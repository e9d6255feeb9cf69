import { expect, test } from "vitest";
import {
  department,
  type FundRow,
  type Printed,
  project,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "UNIT-MAGNITUDE";
const chiefs = (...given: Parameters<typeof project>) =>
  runRule(RULE, project(...given)).findings.map((found) => paths(found)[0]);
const fields = (changed: Record<string, Printed>) => ({ fields: changed });

test("finds the one amount in yuan among others in 万元", () => {
  const { findings } = runRule(
    RULE,
    project(fields({ currentYearBudget: "450000" })),
  );
  expect(findings).toMatchObject([
    {
      severity: "critical",
      expected: { yuan: 450000 },
      actual: { yuan: 4500000000 },
    },
  ]);
  expect(findings[0]?.message.zh).toMatch(/450000万元.*45万元.*10000倍/u);
  expect(paths(findings[0])).toEqual([
    "fields.currentYearBudget",
    "fields.totalBudget",
  ]);
});

test("finds a total budget, a funding total, a sum in words, the year before", () => {
  expect(chiefs(fields({ totalBudget: "450000" }))).toEqual([
    "fields.totalBudget",
  ]);
  const funding = { total: "450000", rows: [] };
  expect(chiefs({ funding })).toEqual(["tables.funding.total"]);
  const content = "1、档案整理35元；2、档案复查10元。";
  expect(chiefs(fields({ content }))).toEqual(["fields.content"]);
  const budgetHistory = "2019年40万元，2020年450000万元";
  expect(chiefs(fields({ budgetHistory }))).toEqual(["fields.budgetHistory"]);
  const inYuan = "2019年40万元，2020年45元";
  expect(chiefs(fields({ budgetHistory: inYuan }))).toEqual([
    "fields.budgetHistory",
  ]);
});

test("finds an amount that is about, not just, ten thousand times another", () => {
  expect(chiefs(fields({ totalBudget: "470000" }))).toEqual([
    "fields.totalBudget",
  ]);
});

test("finds the line that makes the sum right once its unit is changed", () => {
  const rows: [string, string][] = [
    ["1.档案整理", "350000"],
    ["2.档案复查", "10"],
  ];
  expect(chiefs({ expenditure: { total: "45", rows } })).toEqual([
    "tables.expenditure.rows[0].amount",
  ]);
  expect(chiefs({ expenditure: { total: "", rows } })).toEqual([
    "tables.expenditure.rows[0].amount",
  ]);
  const small: [string, string][] = [
    ["1.档案整理", "35元"],
    ["2.档案复查", "10"],
  ];
  expect(chiefs({ expenditure: { total: "45", rows: small } })).toEqual([
    "tables.expenditure.rows[0].amount",
  ]);
});

test("finds it in a department's table", () => {
  const expenditure: FundRow[] = [
    ["基本支出", "100", "69%", "80", "85"],
    ["项目支出", "450000", "31%", "40", "45"],
    ["合计", "145", "100%", "120", "130"],
  ];
  const { findings } = runRule(RULE, department({ expenditure }));
  expect(findings.map((found) => paths(found)[0])).toEqual([
    "tables.expenditure[1].currentYear",
  ]);
});

test("passes amounts that only differ much", () => {
  expect(outcomeOf(RULE, project())).toBe("pass");
  expect(outcomeOf(RULE, department())).toBe("pass");
  const more = project(fields({ totalBudget: "45000" }));
  expect(outcomeOf(RULE, more)).toBe("pass");
  const yuan = project(fields({ totalBudget: "450000元" }));
  expect(outcomeOf(RULE, yuan)).toBe("pass");
  const nothing = project(fields({ budgetHistory: "2020年0万元" }));
  expect(outcomeOf(RULE, nothing)).toBe("pass");
});

test("cannot tell where an amount cannot be read, or there is one only", () => {
  const unread = project(fields({ totalBudget: UNREADABLE }));
  expect(outcomeOf(RULE, unread)).toBe("insufficient-data");
  const alone = project({
    ...fields({ totalBudget: "", content: "", budgetHistory: "" }),
    funding: { total: "", rows: [] },
    expenditure: { total: "", rows: [] },
  });
  expect(outcomeOf(RULE, alone)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
