import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withGoals, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-DUP-NAME";

test("finds a name given twice, the second row first", () => {
  const form = withRows(
    ["数量", "1.培训人数", "300人"],
    ["质量", "合格率", "95%"],
    ["数量", "2. 培训 人数", "350人"],
  );
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([
    { severity: "warning", expected: "300人", actual: "350人" },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[2].content",
    "tables.indicators[2].value",
    "tables.indicators[0].content",
    "tables.indicators[0].value",
  ]);
});

test("finds a row copied under another kind", () => {
  const form = withRows(
    ["数量", "培训人数", "300人"],
    ["社会效益", "培训人数", "300人"],
  );
  const [finding] = runRule(RULE, form).findings;
  expect(finding).toMatchObject({ expected: null, actual: "300人" });
});

test("finds one measure under two kinds with two values", () => {
  for (const [first, second] of [
    ["≥96%", "≥95%"],
    ["2021年6月底前", "2021年9月底前"],
  ] as const) {
    const form = withRows(
      ["质量", "设备安装率", first],
      ["社会效益", "设备安装率", second],
    );
    expect(runRule(RULE, form).findings).toMatchObject([
      { expected: first, actual: second },
    ]);
  }
});

test("finds within a goal of a department, not across goals", () => {
  const rows: [string, string, string][] = [
    ["数量", "培训人数", "300人"],
    ["数量", "培训人数", "300人"],
  ];
  const within = withGoals({ annual: [rows] });
  expect(paths(runRule(RULE, within).findings[0])[0]).toBe(
    "tables.annualIndicators[0].rows[1].content",
  );
  const across = withGoals({ longTerm: [[...SOUND]], annual: [[...SOUND]] });
  expect(outcomeOf(RULE, across)).toBe("pass");
});

test("passes on other names, and on one name for two measures under two kinds", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
  const form = withRows(
    ["数量", "档案整理", "500卷"],
    ["质量", "档案整理", "100%"],
    ["数量", "档案整理（第二批）", "200卷"],
  );
  expect(outcomeOf(RULE, form)).toBe("pass");
});

test("has nothing to ask of rows of slashes", () => {
  const form = withRows(["成本", "/", "/"], ["成本", "/", "/"]);
  expect(outcomeOf(RULE, form)).toBe("not-applicable");
});

test("cannot tell without rows or where a name is unreadable", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  const form = withRows(["数量", UNREADABLE, "3人"], ["数量", "人数", "3人"]);
  expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
