import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { SOUND, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "WEIGHT-SUM";
const form = (...weights: Printed[]) =>
  project({
    indicators: weights.map((weight, i) => ({
      level2: "数量指标",
      content: `第${i}项`,
      value: "3人",
      weight,
    })),
  });

test("finds weights that do not add up", () => {
  const { findings } = runRule(RULE, form("20", "30", "35分", "12.5"));
  expect(findings).toMatchObject([
    { severity: "warning", expected: 100, actual: 97.5, difference: -2.5 },
  ]);
  expect(findings[0]?.message.zh).toMatch(/合计为97\.5，应为100，相差2\.5/u);
  expect(paths(findings[0])[0]).toBe("tables.indicators[0].weight");
});

test("finds scores that do not add up", () => {
  const row = { content: "人数", value: "3人", score: "60" };
  const scored = project({ indicators: [row, row] });
  expect(paths(runRule(RULE, scored).findings[0])).toEqual([
    "tables.indicators[0].score",
    "tables.indicators[1].score",
  ]);
});

test.each<[string, Printed[]]>([
  ["100", ["50", "30", "10", "10"]],
  ["with 10 for execution elsewhere", ["50", "30", "10"]],
  ["per cent", ["50%", "30%", "20%"]],
  ["fractions", ["0.1", "0.2", "0.7"]],
])("passes: %s", (_, weights) => {
  expect(outcomeOf(RULE, form(...weights))).toBe("pass");
});

test("takes the total of a profile", () => {
  const options = { total: 60, alsoAccepted: [] };
  expect(runRuleWith(RULE, options, form("50", "10")).outcome).toBe("pass");
  expect(runRuleWith(RULE, options, form("50", "50")).findings).toMatchObject([
    { expected: 60, difference: 40 },
  ]);
});

test("has nothing to ask of a form without weights", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("not-applicable");
});

test("cannot tell without rows or where a weight is blank or unreadable", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  for (const weight of ["", UNREADABLE, "高"])
    expect(outcomeOf(RULE, form("60", weight))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
