import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "FIELD-SHIFT";
const form = (fields: Record<string, Printed>, unplaced: string[] = []) =>
  project({ fields, unplaced });

test("finds labels one row off, in one finding with all its cells", () => {
  const shifted = form(
    { totalBudget: "档案整理经费", budgetHistory: "50 万元" },
    ["2019年预算安排10万元；2020年预算安排24万元"],
  );
  const { findings } = runRule(RULE, shifted);
  expect(findings).toHaveLength(1);
  expect(paths(findings[0])).toEqual([
    "fields.totalBudget",
    "fields.budgetHistory",
    "unplaced[0]",
  ]);
  expect(findings[0]?.suggestion?.zh).toContain(
    "“50 万元”疑似应在“项目总预算”",
  );
});

test.each<[string, Record<string, Printed>, string[]]>([
  ["the project's name as its budget", { totalBudget: "档案整理经费" }, []],
  [
    "an amount as the history of a blank budget",
    { totalBudget: "", budgetHistory: "50万元" },
    [],
  ],
  ["leader and phone changed", { leader: "83000101", phone: "林宏" }, []],
  [
    "a history beside no label, its own field blank",
    { budgetHistory: "" },
    ["2020年24万元"],
  ],
  [
    "a reason in place of an amount",
    { currentYearBudget: "依据前两年度实际支出情况测算而定", basis: "" },
    [],
  ],
])("finds %s", (_, fields, unplaced) => {
  expect(outcomeOf(RULE, form(fields, unplaced))).toBe("finding");
});

test.each<[string, Record<string, Printed>, string[]]>([
  ["a blank goal above a filled basis", { goal: "" }, []],
  [
    "an amount as history where every budget is filled",
    { budgetHistory: "50万元" },
    [],
  ],
  ["a second history beside no label", {}, ["2020年24万元"]],
  [
    "words for an amount, no field nearby lacking them",
    { totalBudget: "见附件" },
    [],
  ],
  [
    "a short remark for an amount, the basis being blank",
    { totalBudget: "待定", basis: "" },
    [],
  ],
  ["a stray page number", { totalBudget: "" }, ["12"]],
  ["a goal that is the project's name", { goal: "档案整理经费" }, []],
])("passes on %s", (_, fields, unplaced) => {
  expect(outcomeOf(RULE, form(fields, unplaced))).toBe("pass");
});

test("cannot tell where a field is unreadable", () => {
  expect(outcomeOf(RULE, form({ budgetHistory: UNREADABLE }))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 fields.totalBudget"]);
});
