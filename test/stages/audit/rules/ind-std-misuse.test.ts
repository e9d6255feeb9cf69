import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withGoals, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "IND-STD-MISUSE";

test("finds a column of grades, once for the table", () => {
  const form = withRows(
    ["数量", "人数", "3人", "优"],
    ["质量", "合格率", "95%", "优"],
  );
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([{ severity: "info", actual: "优" }]);
  expect(findings[0]?.message.zh).toMatch(/2行填为“优”.*请核实/u);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].standard",
    "tables.indicators[1].standard",
  ]);
});

test("finds a blank column, and blank rows among others", () => {
  const blank = withRows(["数量", "人数", "3人", ""]);
  expect(runRule(RULE, blank).findings[0]?.message.zh).toContain("均空白");
  const some = withRows(
    ["数量", "人数", "3人", "计划标准"],
    ["质量", "合格率", "95%", ""],
  );
  expect(paths(runRule(RULE, some).findings[0])).toEqual([
    "tables.indicators[1].standard",
  ]);
});

test("finds per goal in a department's form", () => {
  const form = withGoals({
    longTerm: [[["数量", "人数", "3人", "优"]]],
    annual: [[...SOUND], [["数量", "人数", "3人", ""]]],
  });
  expect(runRule(RULE, form).findings.map((f) => paths(f)[0])).toEqual([
    "tables.longTermIndicators[0].rows[0].standard",
    "tables.annualIndicators[1].rows[0].standard",
  ]);
});

test("takes the words of a profile for grades", () => {
  const form = withRows(["数量", "人数", "3人", "甲"]);
  expect(outcomeOf(RULE, form)).toBe("pass");
  expect(runRuleWith(RULE, { grades: ["甲"] }, form).outcome).toBe("finding");
});

test("passes on benchmarks, be they all the same", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
  const other = withRows(["数量", "人数", "3人", "2020年实际数300人"]);
  expect(outcomeOf(RULE, other)).toBe("pass");
});

test("has nothing to ask of a print without the column, or of rows of slashes", () => {
  const row = { level2: "数量指标", content: "人数", value: "3人" };
  expect(outcomeOf(RULE, project({ indicators: [row] }))).toBe(
    "not-applicable",
  );
  expect(outcomeOf(RULE, withRows(["成本", "/", "/", ""]))).toBe(
    "not-applicable",
  );
});

test("cannot tell without rows or where the column is unreadable", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  expect(outcomeOf(RULE, withRows(["数量", "人数", "3人", UNREADABLE]))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  const projects = [1, 2, 3, 4, 5, 6, 7].map(
    (form) => `f${form} tables.indicators[0].standard`,
  );
  expect(onSeed(RULE)).toEqual([
    ...projects,
    "f8 tables.annualIndicators[0].rows[0].standard",
    "f8 tables.annualIndicators[1].rows[0].standard",
    "f8 tables.longTermIndicators[0].rows[0].standard",
    "f8 tables.longTermIndicators[1].rows[0].standard",
  ]);
});
