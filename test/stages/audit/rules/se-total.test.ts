import { expect, test } from "vitest";
import {
  type EvaluatedLine,
  evaluation,
  REACHED,
} from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-TOTAL";
const totals = (totalWeight: Printed, totalScore: Printed) =>
  evaluation({ fields: { totalWeight, totalScore } });

test("finds a total that the scores do not give", () => {
  const { findings } = runRule(RULE, totals("100", "99"));
  expect(findings).toMatchObject([
    {
      severity: "critical",
      expected: 97.75,
      actual: 99,
      difference: 1.25,
    },
  ]);
  expect(paths(findings[0])[0]).toBe("fields.totalScore");
});

test("finds a printed weight that the weights do not give", () => {
  const { findings } = runRule(RULE, totals("90", "97.75"));
  expect(findings).toMatchObject([{ expected: 100, actual: 90 }]);
  expect(paths(findings[0])[0]).toBe("fields.totalWeight");
});

test("finds weights that do not come to 100, though the total be right", () => {
  const { findings } = runRule(
    RULE,
    evaluation({
      execution: [],
      fields: { totalWeight: "90", totalScore: "88.75" },
    }),
  );
  expect(findings).toMatchObject([
    { expected: 100, actual: 90, difference: -10 },
  ]);
  expect(paths(findings[0])[0]).toBe("tables.indicators[0].weight");
});

test.each<[string, Printed, Printed]>([
  ["as they add up", "100", "97.75"],
  ["with their unit", "100分", "97.75分"],
  ["rounded", "100", "97.8"],
  ["cut off", "100", "97.7"],
  ["without a total of the weights", null, "97.75"],
])("passes: %s", (_, totalWeight, totalScore) => {
  expect(outcomeOf(RULE, totals(totalWeight, totalScore))).toBe("pass");
});

test("takes the total of a profile", () => {
  const form = evaluation({
    execution: [],
    fields: { totalWeight: "90", totalScore: "88.75" },
  });
  expect(runRuleWith(RULE, { total: 90 }, form).outcome).toBe("pass");
  expect(runRuleWith(RULE, { alsoAccepted: [90] }, form).outcome).toBe("pass");
});

test("cannot tell where a total or a part is blank or unreadable", () => {
  const unread = REACHED.map((line, i) =>
    i === 1 ? (line.with(5, UNREADABLE) as EvaluatedLine) : line,
  );
  for (const form of [
    totals("100", ""),
    totals(UNREADABLE, "97.75"),
    evaluation({ indicators: unread }),
    evaluation({ indicators: [] }),
  ])
    expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
