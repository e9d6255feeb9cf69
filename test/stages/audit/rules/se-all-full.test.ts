import { expect, test } from "vitest";
import {
  type EvaluatedLine,
  type ExecutionLine,
  evaluation,
} from "../evaluation-forms.ts";
import { type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-ALL-FULL";
const form = (executed: Printed, ...scores: Printed[]) => {
  const execution: ExecutionLine[] = [
    ["总额", "100", "100", executed, "10", "", ""],
  ];
  const indicators = scores.map(
    (score, i): EvaluatedLine => [
      "数量",
      `第${i}项`,
      "≥5次",
      "5次",
      "20",
      score,
    ],
  );
  return evaluation({ execution, indicators });
};

test("finds full marks throughout with little spent", () => {
  const { findings } = runRule(RULE, form("35", "20", "20"));
  expect(findings).toMatchObject([{ severity: "info", actual: 35 }]);
  expect(paths(findings[0])[0]).toBe("tables.execution[0].executed");
});

test("passes where much was spent, or points were lost", () => {
  expect(outcomeOf(RULE, form("60", "20", "20"))).toBe("pass");
  expect(outcomeOf(RULE, form("35", "20", "19"))).toBe("pass");
  expect(outcomeOf(RULE, form("35", UNREADABLE, "19"))).toBe("pass");
});

test("takes what is little", () => {
  const full = form("35", "20");
  expect(runRuleWith(RULE, { below: 30 }, full).outcome).toBe("pass");
});

test("cannot tell where the money or the points are unreadable", () => {
  for (const open of [
    form(UNREADABLE, "20"),
    form("35", "20", UNREADABLE),
    form("35"),
  ])
    expect(outcomeOf(RULE, open)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
